import { getTranslations } from "next-intl/server";
import { ScreenMessages } from "#components/forms/screen-messages";
import { buttonClass } from "#components/ui/button";
import { Notice } from "#components/ui/notice";
import { PageHeader } from "#components/ui/page-header";
import { getMergePage } from "#lib/annotations/queries/get-merge-page";
import { roundInput } from "#lib/annotations/schema";
import { forPage, requireInput, requireViewer } from "#lib/http/page";
import { directionOf } from "#lib/language/locale";
import { AgreementFigures } from "./_components/agreement-figures";
import { MergeRows } from "./_components/merge-rows";

type Props = Readonly<{ params: Promise<Record<string, string>> }>;

export async function generateMetadata() {
  return { title: (await getTranslations("passes.page"))("title") };
}

export default async function MergeViewPage({ params }: Props) {
  const input = requireInput(roundInput, await params);
  const { article, passes, arbiter, review } = await forPage(getMergePage(await requireViewer(), input));
  const t = await getTranslations("passes.page");
  return (
    <div className="mx-auto max-w-5xl px-4 py-8">
      <PageHeader
        title={
          <span lang={article.targetLanguage} dir={directionOf(article.targetLanguage)}>
            {article.title}
          </span>
        }
        lead={t("lead")}
      >
        <a href={`/articles/${article.id}/review`} className={buttonClass("plain")}>
          {t("back")}
        </a>
      </PageHeader>
      {review === null ? (
        <Notice>
          <p>{t("running")}</p>
          <ul>
            {passes.map(({ id, reader, finishedAt }) => (
              <li key={id}>{t(finishedAt ? "done" : "reading", { name: reader.name })}</li>
            ))}
          </ul>
        </Notice>
      ) : (
        <ScreenMessages of={["passes", "category", "severity"]}>
          <AgreementFigures review={review} />
          <MergeRows review={review} arbiter={arbiter} language={article.targetLanguage} />
        </ScreenMessages>
      )}
    </div>
  );
}
