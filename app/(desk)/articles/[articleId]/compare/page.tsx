import { getTranslations } from "next-intl/server";
import { buttonClass } from "#components/ui/button";
import { PageHeader } from "#components/ui/page-header";
import { forPage, requireViewer } from "#lib/http/page";
import { comparison, comparisonView, comparisonViews } from "#lib/reviews/comparison";
import { getReview } from "#lib/reviews/queries/get-review";
import { ComparedText } from "./_components/compared-text";

type Props = Readonly<{ params: Promise<{ articleId: string }>; searchParams: Promise<{ view?: string }> }>;

export default async function ComparePage({ params, searchParams }: Props) {
  const { articleId } = await params;
  const view = comparisonView((await searchParams).view);
  const review = await forPage(getReview(await requireViewer(), articleId));
  const t = await getTranslations("compare");
  return (
    <div className="mx-auto max-w-6xl px-4 py-8 print:p-0">
      <PageHeader
        title={<bdi lang={review.article.targetLanguage}>{review.article.title}</bdi>}
        lead={t("figures", comparison(review))}
      >
        <a href={`/articles/${articleId}/review`} className={buttonClass("plain", "print:hidden")}>
          {t("review")}
        </a>
      </PageHeader>
      <nav aria-label={t("views")} className="flex flex-wrap gap-2 pb-6 print:hidden">
        {comparisonViews.map((each) => (
          <a
            key={each}
            href={`?view=${each}`}
            aria-current={each === view ? "page" : undefined}
            className={buttonClass(each === view ? "primary" : "plain")}
          >
            {t(`view.${each}`)}
          </a>
        ))}
      </nav>
      <ComparedText review={review} view={view} />
    </div>
  );
}
