import type { useFormatter } from "next-intl";
import type { DeskReport, ReportLine } from "#lib/reports/desk-report";

export const figureNames = [
  "score",
  "passShare",
  "errorRate",
  "editRate",
  "minutes",
] as const satisfies readonly (keyof ReportLine)[];
export type FigureName = (typeof figureNames)[number];

type Format = Pick<ReturnType<typeof useFormatter>, "number">;

/** A figure in the reader's way of writing: shares as percentages, the rest with the digits it can bear. */
export function toldFigure(format: Format, name: FigureName, value: number): string {
  if (name === "passShare" || name === "editRate") {
    return format.number(value, { style: "percent", maximumFractionDigits: name === "editRate" ? 1 : 0 });
  }
  return format.number(value, {
    minimumFractionDigits: name === "score" ? 2 : 1,
    maximumFractionDigits: name === "score" ? 2 : 1,
  });
}

/** The message that names a figure: the score by its model. */
export function figureKey(name: FigureName, profile: DeskReport["profile"]) {
  return name === "score" ? (`model.${profile.pass.by}` as const) : (`figure.${name}` as const);
}
