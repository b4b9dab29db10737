import { useTranslations } from "next-intl";
import { buttonClass } from "#components/ui/button";
import { PageHeader } from "#components/ui/page-header";
import { PrintButton } from "#components/ui/print-button";
import { directionOf } from "#lib/language/locale";
import type { Comparison } from "#lib/reviews/comparison";
import type { ReviewArticle } from "#lib/reviews/review";

type Props = Readonly<{ article: ReviewArticle; comparison: Comparison }>;

/** Which article, how much of it was changed, and where to go from here. */
export function CompareHeader({ article: { id, title, targetLanguage }, comparison }: Props) {
  const t = useTranslations("compare");
  const { changes, changed, total, untouched, moves } = comparison;
  return (
    <PageHeader
      title={
        <span lang={targetLanguage} dir={directionOf(targetLanguage)}>
          {title}
        </span>
      }
      lead={t("figures", { changes, changed, total, untouched, moves: moves.length })}
    >
      <div className="flex gap-2 print:hidden">
        <PrintButton>{t("print")}</PrintButton>
        <a href={`/articles/${id}/report`} className={buttonClass("plain")}>
          {t("report")}
        </a>
        <a href={`/articles/${id}/review`} className={buttonClass("plain")}>
          {t("review")}
        </a>
      </div>
    </PageHeader>
  );
}
