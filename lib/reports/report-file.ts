import { csvRow } from "#lib/audit/csv";
import type { DeskReport, ReportLine } from "./desk-report";
import type { Figure } from "./figure";

/** Spreadsheets take a file for UTF-8 only when it begins with this. */
const byteOrderMark = "\uFEFF";

const figures = ["score", "passShare", "errorRate", "editRate", "minutes"] as const;

const names: Readonly<Record<(typeof figures)[number], string>> = {
  score: "score",
  passShare: "pass share",
  errorRate: "errors per 1000 words",
  editRate: "HTER",
  minutes: "minutes per 1000 words",
};

/**
 * A desk report's lines, one each: all articles, periods, engines, pairs, then errors by dimension. A figure has its
 * interval (95 %) and the articles it rests on beside it; what cannot be told is empty. Text a spreadsheet would run gets
 * an apostrophe (lib/audit/csv).
 */
export function deskReportCsv(report: DeskReport): string {
  const { days, profile, total, periods, engines, pairs, dimensions } = report;
  const head = ["from", "to", "profile", "model", "by", "value", "articles", "words", "judged", "insufficient sample"];
  const columns = figures.flatMap((each) => ["", " low", " high", " articles"].map((end) => names[each] + end));
  const about = [days.from, days.to, profile.preset, profile.pass.by];
  const line = (by: string, value: string, of: ReportLine) =>
    csvRow([
      ...about,
      by,
      value,
      of.articles,
      of.words,
      of.judged,
      of.isSmall ? "yes" : "",
      ...figures.flatMap((each) => cells(of[each])),
    ]);
  const empty = ["", "", "", ""];
  return [
    byteOrderMark + csvRow([...head, ...columns]),
    line("all", "", total),
    ...periods.map((each) => line(days.by, each.key ?? "", each)),
    ...engines.map((each) => line("engine", each.key ?? "", each)),
    ...pairs.map((each) => line("language pair", each.key ?? "", each)),
    ...dimensions.map(({ dimension, errorRate }) =>
      csvRow([
        ...about,
        "category",
        dimension,
        "",
        "",
        "",
        "",
        ...empty,
        ...empty,
        ...cells(errorRate),
        ...empty,
        ...empty,
      ]),
    ),
  ].join("");
}

/** A desk report as a file to keep: its table in CSV, the whole of it in JSON. */
export function deskReportFile(format: "csv" | "json", report: DeskReport): Response {
  const { named: _, ...told } = report;
  return new Response(format === "csv" ? deskReportCsv(report) : JSON.stringify(told, null, 2), {
    headers: {
      "content-type": format === "csv" ? "text/csv; charset=utf-8" : "application/json; charset=utf-8",
      "content-disposition": `attachment; filename="stet-report-${report.days.from}-${report.days.to}.${format}"`,
      "cache-control": "private, no-store",
    },
  });
}

/** As many digits as a figure can bear. */
function cells({ value, interval, articles }: Figure): (string | number)[] {
  const rounded = (figure: number | undefined) => (figure === undefined ? "" : Math.round(figure * 1e6) / 1e6);
  return [rounded(value ?? undefined), rounded(interval?.low), rounded(interval?.high), articles];
}
