import { expect, it } from "vitest";
import { profilePresets } from "#lib/quality/profile-presets";
import { deskReport } from "./desk-report";
import { deskReportCsv } from "./report-file";
import type { Sums } from "./sums";

const nothing = {
  words: 0,
  judged: 0,
  amount: 0,
  judgedWords: 0,
  penalty: 0,
  errors: 0,
  passed: 0,
  failed: 0,
  tooShort: 0,
};
const noTime = { rated: 0, ratings: 0, timed: 0, timedWords: 0, active: 0 };
const sums = (kind: Sums["kind"], key: string | null, more: Partial<Sums>): Sums => ({
  kind,
  key,
  bundle: 1,
  articles: 1,
  ...nothing,
  ...noTime,
  ...more,
});

it("is a table of a line each, figures as numbers, with everything they rest on", () => {
  const article = { words: 600, judged: 1, amount: 500, judgedWords: 500, penalty: 6, errors: 2, failed: 1 };
  const report = deskReport({
    days: { from: "2026-11-02", to: "2026-11-15", by: "week" },
    profile: profilePresets["mqm-council"],
    named: { engines: ["@engine"], pairs: ["fr>en"] },
    acceptance: [],
    effort: { measured: [{ period: "2026-11-02", engine: "@engine", pair: "fr>en", edits: 60, words: 600 }], of: 1 },
    sums: [
      sums("all", "all", { ...article, timed: 1, timedWords: 600, active: 900_000 }),
      sums("period", "2026-11-02", article),
      sums("engine", "@engine", article),
      sums("pair", null, article),
      sums("dimension", "accuracy", { articles: 0, errors: 2, penalty: 6 }),
    ],
  });
  const lines = deskReportCsv(report).split("\r\n");
  const about = "2026-11-02,2026-11-15,mqm-council,raw";
  // 6 points over 500 source words: 98.8. 2 errors in 500 words: 4 per 1,000. 60 edits in 600 words. 15 minutes for 600 words.
  const figures = "98.8,,,1,0,,,1,4,,,1,0.1,,,1";
  expect(lines.slice(1)).toEqual([
    `${about},all,,1,600,1,yes,${figures},25,,,1`,
    `${about},week,2026-11-02,1,600,1,yes,${figures},,,,0`,
    `${about},week,2026-11-09,0,0,0,,,,,0,,,,0,,,,0,,,,0,,,,0`,
    `${about},engine,'@engine,1,600,1,yes,${figures},,,,0`,
    `${about},language pair,,1,600,1,yes,98.8,,,1,0,,,1,4,,,1,,,,0,,,,0`,
    `${about},category,accuracy,,,,,,,,,,,,,4,,,1,,,,,,,,`,
    "",
  ]);
  expect(lines.every((each) => each === "" || each.match(/,/g)?.length === lines[0]?.match(/,/g)?.length)).toBe(true);
});
