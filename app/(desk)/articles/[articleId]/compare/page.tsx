import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { getLastRelease } from "#lib/exports/queries/last-release";
import { forPage, requireViewer } from "#lib/http/page";
import { compareTexts, comparisonView } from "#lib/reviews/comparison";
import { getReview } from "#lib/reviews/queries/get-review";
import { CompareHeader } from "./_components/compare-header";
import { ComparedText } from "./_components/compared-text";
import { ViewLinks } from "./_components/view-links";

type Props = Readonly<{
  params: Promise<{ articleId: string }>;
  searchParams: Promise<{ view?: string; source?: string; published?: string; signs?: string }>;
}>;

/** Once for the title and the page. */
const read = cache(async (articleId: string) => forPage(getReview(await requireViewer(), articleId)));

export async function generateMetadata({ params }: Pick<Props, "params">) {
  const { article } = await read((await params).articleId);
  const t = await getTranslations("compare");
  return { title: t("titleOf", { title: article.title }) };
}

export default async function ComparePage({ params, searchParams }: Props) {
  const { articleId } = await params;
  const { view: asked, source, published, signs } = await searchParams;
  const viewer = await requireViewer();
  const review = await read(articleId);
  const release = await forPage(getLastRelease(viewer, { articleId }));
  const view = comparisonView(asked);
  const hasSource = review.blocks.some(({ segments }) => segments.some((segment) => segment.source));
  const showsSource = hasSource && source === "on";
  const shown = published === "on" ? release : null;
  const showsSigns = signs === "on";
  const comparison = compareTexts(review);
  const t = await getTranslations("compare");
  return (
    <div className="mx-auto max-w-7xl px-4 py-8 print:max-w-none print:p-0 print:text-[black]">
      <CompareHeader article={review.article} comparison={comparison} />
      <ViewLinks
        view={view}
        source={hasSource ? showsSource : null}
        published={release && shown !== null}
        signs={showsSigns}
      />
      {shown && (
        <p className="pt-4 text-ink-soft text-sm">{t("publishedAt", { date: new Date(shown.at), name: shown.by })}</p>
      )}
      <ComparedText
        review={review}
        comparison={comparison}
        view={view}
        showsSource={showsSource}
        showsSigns={showsSigns}
        release={shown}
      />
    </div>
  );
}
