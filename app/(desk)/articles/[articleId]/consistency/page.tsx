import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { ArticleHeader } from "#app/(desk)/articles/[articleId]/_components/article-header";
import { ScreenMessages } from "#components/forms/screen-messages";
import { Notice } from "#components/ui/notice";
import type { Viewer } from "#lib/auth/viewer";
import { lanesOf } from "#lib/findings/lane";
import { getFindings } from "#lib/findings/queries/get-findings";
import { problemAnswer } from "#lib/http/answer";
import { forPage, requireViewer } from "#lib/http/page";
import { getReview } from "#lib/reviews/queries/get-review";
import { Lanes } from "./_components/lanes";

type Props = Readonly<{ params: Promise<{ articleId: string }> }>;

/** Once for the title and the page. */
const read = cache(async (articleId: string) => forPage(getReview(await requireViewer(), articleId)));

export async function generateMetadata({ params }: Pick<Props, "params">) {
  const { article } = await read((await params).articleId);
  const t = await getTranslations("consistency");
  return { title: t("titleOf", { title: article.title }) };
}

export default async function ConsistencyPage({ params }: Props) {
  const { articleId } = await params;
  const viewer = await requireViewer();
  const { findings, fault } = await findingsOf(viewer, articleId);
  const review = await read(articleId);
  const t = await getTranslations("consistency");
  return (
    <div className="mx-auto max-w-5xl px-4 py-8">
      <ArticleHeader article={review.article} lead={t("lead")} back={t("review")} />
      {fault ? (
        <Notice tone="care">{fault}</Notice>
      ) : (
        <ScreenMessages of={["consistency", "finding"]}>
          <Lanes
            articleId={articleId}
            language={review.article.targetLanguage}
            mayEdit={review.rights.mayEdit}
            lanes={lanesOf(findings, review)}
          />
        </ScreenMessages>
      )}
    </div>
  );
}

/** The findings; or why the text could not be checked, for people. */
async function findingsOf(viewer: Viewer, articleId: string) {
  try {
    return { ...(await forPage(getFindings(viewer, articleId))), fault: null };
  } catch (error) {
    return { findings: [], fault: (await problemAnswer(error)).message };
  }
}
