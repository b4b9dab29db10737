import { getTranslations } from "next-intl/server";
import { buttonClass } from "#components/ui/button";
import { PageHeader } from "#components/ui/page-header";

export default async function NotFound() {
  const t = await getTranslations("common.notFound");
  return (
    <main className="mx-auto max-w-2xl px-4 py-24">
      <PageHeader title={t("title")} lead={t("text")} />
      <a href="/" className={buttonClass("primary")}>
        {t("back")}
      </a>
    </main>
  );
}
