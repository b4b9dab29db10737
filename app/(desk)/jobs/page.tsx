import { getTranslations } from "next-intl/server";
import { ScreenMessages } from "#components/forms/screen-messages";
import { PageHeader } from "#components/ui/page-header";
import { requireViewer } from "#lib/http/page";
import { getJobs } from "#lib/jobs/queries/get-jobs";
import { JobList } from "./_components/job-list";

export async function generateMetadata() {
  const t = await getTranslations("jobs");
  return { title: t("title") };
}

export default async function JobsPage() {
  const jobs = await getJobs(await requireViewer());
  const t = await getTranslations("jobs");
  return (
    <div className="mx-auto max-w-4xl px-4 py-8">
      <PageHeader title={t("title")} lead={t("lead")} />
      <ScreenMessages of={["jobs"]}>
        <JobList jobs={jobs} />
      </ScreenMessages>
    </div>
  );
}
