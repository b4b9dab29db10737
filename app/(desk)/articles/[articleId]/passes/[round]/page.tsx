import { getTranslations } from "next-intl/server";
import { ArticleHeader } from "#app/(desk)/articles/[articleId]/_components/article-header";
import { ScreenMessages } from "#components/forms/screen-messages";
import { Notice } from "#components/ui/notice";
import { getMergePage } from "#lib/annotations/queries/get-merge-page";
import { roundInput } from "#lib/annotations/schema";
import { forPage, requireInput, requireViewer } from "#lib/http/page";
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
      <ArticleHeader article={article} lead={t("lead")} back={t("back")} />
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
