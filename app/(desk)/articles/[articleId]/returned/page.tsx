import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { ArticleHeader } from "#app/(desk)/articles/[articleId]/_components/article-header";
import { ScreenMessages } from "#components/forms/screen-messages";
import { Notice } from "#components/ui/notice";
import { forPage, requireViewer } from "#lib/http/page";
import { getReturned } from "#lib/suggestions/queries/get-returned";
import { BringBack } from "./_components/bring-back";
import { ReturnedFiles } from "./_components/returned-files";
import { SuggestionList } from "./_components/suggestion-list";

type Props = Readonly<{ params: Promise<{ articleId: string }> }>;

/** Once for the title and the page. */
const read = cache(async (articleId: string) => forPage(getReturned(await requireViewer(), articleId)));

export async function generateMetadata({ params }: Props) {
  const { article } = await read((await params).articleId);
  const t = await getTranslations("returned");
  return { title: t("titleOf", { title: article.title }) };
}

export default async function ReturnedPage({ params }: Props) {
  const { articleId } = await params;
  const returned = await read(articleId);
  const t = await getTranslations("returned");
  return (
    <div className="mx-auto max-w-3xl px-4 py-8">
      <ArticleHeader article={returned.article} lead={t("lead")} back={t("review")} />
      <ScreenMessages of={["returned"]}>
        {returned.mayEdit ? <BringBack articleId={articleId} /> : <Notice>{t("closed")}</Notice>}
        {returned.files.length === 0 ? (
          <p className="mt-6 text-ink-soft">{t("none")}</p>
        ) : (
          <SuggestionList returned={returned} />
        )}
        <ReturnedFiles files={returned.files} language={returned.article.targetLanguage} />
      </ScreenMessages>
    </div>
  );
}
