import { getTranslations } from "next-intl/server";
import { ScreenMessages } from "#components/forms/screen-messages";
import { buttonClass } from "#components/ui/button";
import { Notice } from "#components/ui/notice";
import { PageHeader } from "#components/ui/page-header";
import { forPage, requireViewer } from "#lib/http/page";
import { directionOf } from "#lib/language/locale";
import { getReturned } from "#lib/suggestions/queries/get-returned";
import { BringBack } from "./_components/bring-back";
import { ReturnedFiles } from "./_components/returned-files";
import { SuggestionList } from "./_components/suggestion-list";

type Props = Readonly<{ params: Promise<{ articleId: string }> }>;

export async function generateMetadata() {
  const t = await getTranslations("returned");
  return { title: t("title") };
}

export default async function ReturnedPage({ params }: Props) {
  const { articleId } = await params;
  const returned = await forPage(getReturned(await requireViewer(), articleId));
  const t = await getTranslations("returned");
  const { title, targetLanguage } = returned.article;
  return (
    <div className="mx-auto max-w-3xl px-4 py-8">
      <PageHeader
        title={
          <span lang={targetLanguage} dir={directionOf(targetLanguage)}>
            {title}
          </span>
        }
        lead={t("lead")}
      >
        <a href={`/articles/${articleId}/review`} className={buttonClass("plain")}>
          {t("review")}
        </a>
      </PageHeader>
      <ScreenMessages of={["returned"]}>
        {returned.mayEdit ? <BringBack articleId={articleId} /> : <Notice>{t("closed")}</Notice>}
        {returned.files.length === 0 ? (
          <p className="mt-6 text-ink-soft">{t("none")}</p>
        ) : (
          <SuggestionList returned={returned} />
        )}
        <ReturnedFiles files={returned.files} language={targetLanguage} />
      </ScreenMessages>
    </div>
  );
}
