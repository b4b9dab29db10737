import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { forPage, requireViewer } from "#lib/http/page";
import { getArticleReport } from "#lib/reports/queries/get-article-report";
import { CategoryTable } from "./_components/category-table";
import { DeedsTable } from "./_components/deeds-table";
import { EffortFigures } from "./_components/effort-figures";
import { Passages } from "./_components/passages";
import { ReportHeader } from "./_components/report-header";
import { VerdictSummary } from "./_components/verdict-summary";

type Props = Readonly<{ params: Promise<{ articleId: string }> }>;

/** Once for the title and the page. */
const read = cache(async (articleId: string) => forPage(getArticleReport(await requireViewer(), articleId)));

export async function generateMetadata({ params }: Props) {
  const { review } = await read((await params).articleId);
  const t = await getTranslations("reports.article");
  return { title: t("titleOf", { title: review.article.title }) };
}

export default async function ArticleReportPage({ params }: Props) {
  const report = await read((await params).articleId);
  return (
    <article className="page-sheet mx-auto grid max-w-4xl grid-cols-[minmax(0,1fr)] gap-8 px-4 py-8 print:block print:max-w-none print:p-0">
      <ReportHeader review={report.review} />
      <VerdictSummary report={report} />
      <CategoryTable rows={report.categories} score={report.score} />
      <Passages passages={report.passages} language={report.review.article.targetLanguage} />
      <EffortFigures report={report} />
      <DeedsTable report={report} />
    </article>
  );
}
