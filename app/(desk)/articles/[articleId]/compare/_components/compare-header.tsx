import { useTranslations } from "next-intl";
import { ArticleHeader } from "#app/(desk)/articles/[articleId]/_components/article-header";
import { buttonClass } from "#components/ui/button";
import { PrintButton } from "#components/ui/print-button";
import type { Comparison } from "#lib/reviews/comparison";
import type { ReviewArticle } from "#lib/reviews/review";

type Props = Readonly<{ article: ReviewArticle; comparison: Comparison }>;

/** Which article, how much of it was changed, and where to go from here. */
export function CompareHeader({ article, comparison }: Props) {
  const t = useTranslations("compare");
  const { changes, changed, total, untouched, moves } = comparison;
  return (
    <ArticleHeader
      article={article}
      lead={t("figures", { changes, changed, total, untouched, moves: moves.length })}
      back={t("review")}
    >
      <PrintButton>{t("print")}</PrintButton>
      <a href={`/articles/${article.id}/report`} className={buttonClass("plain")}>
        {t("report")}
      </a>
    </ArticleHeader>
  );
}
