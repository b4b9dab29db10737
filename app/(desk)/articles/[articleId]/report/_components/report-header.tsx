import { getFormatter, getLocale, getNow, getTranslations } from "next-intl/server";
import { ArticleHeader } from "#app/(desk)/articles/[articleId]/_components/article-header";
import { buttonClass } from "#components/ui/button";
import { PrintButton } from "#components/ui/print-button";
import { languageName } from "#lib/language/language-names";
import type { Review } from "#lib/reviews/review";

/** Which article, of which desk, as of when; and where to go from here. */
export async function ReportHeader({ review: { article } }: Readonly<{ review: Review }>) {
  const t = await getTranslations("reports.article");
  const desk = await getTranslations("reports.desk");
  const states = await getTranslations("review.state");
  const locale = await getLocale();
  const format = await getFormatter();
  const { deskName, sourceLanguage, targetLanguage, engine, state, signOff } = article;
  const pair = desk("pairName", {
    source: languageName(sourceLanguage, locale),
    target: languageName(targetLanguage, locale),
  });
  return (
    <ArticleHeader
      article={article}
      lead={
        <>
          {t("about", { desk: deskName, pair, state: states(state) })}
          {engine && <span className="block">{t("engine", { engine })}</span>}
          {signOff && (
            <span className="block">
              {t("signedOff", { name: signOff.by.name, date: format.dateTime(new Date(signOff.at), "long") })}
            </span>
          )}
          <span className="block">{t("made", { date: format.dateTime(await getNow(), "long") })}</span>
        </>
      }
      back={t("review")}
    >
      <PrintButton>{t("print")}</PrintButton>
      <a href={`/articles/${article.id}/compare`} className={buttonClass()}>
        {t("compare")}
      </a>
    </ArticleHeader>
  );
}
