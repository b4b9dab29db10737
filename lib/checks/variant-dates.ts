import type { Range } from "#lib/text/range";
import { calendarWords } from "./calendar-words";
import type { VariantUse } from "./variant-use";

const months = calendarWords.en?.months ?? [];
const name = months.flat().join("|");
const day = String.raw`(\d{1,2})(st|nd|rd|th)?(?:\s?([-–])\s?(\d{1,2})(?:st|nd|rd|th)?)?`;
const pattern = new RegExp(
  [
    String.raw`\b(?<month1>${name})\b(?<dot1>\.?) ${named(day, 1)}(?![\d:%]|,\d{3}|\.\d| (?:per|m|b)\w)(?<year1>, \d{4}\b)?`,
    String.raw`(?<![\d.,:$€£]|[-–])\b${named(day, 2)} (?<of2>of )?(?<month2>${name})\b(?<dot2>\.?)(?<year2>,? \d{4}\b)?`,
  ].join("|"),
  "gu".concat("i"),
);

function named(source: string, nth: number): string {
  const names = ["from", "ending", "dash", "to"];
  let at = 0;
  return source.replace(/\((?!\?)/gu, () => {
    const group = `(?<${names[at]}${nth}>`;
    at += 1;
    return group;
  });
}

/** Months the Associated Press never shortens: "March 5" beside "Jan. 25" is its style, not a slip. */
const neverShort: ReadonlySet<string> = new Set(["march", "april", "may", "june", "july"]);

type Style = Readonly<{ isMonthFirst: boolean; isOrdinal: boolean; isWithOf: boolean }>;
const styles: Readonly<Record<string, Style>> = {
  "January 25": { isMonthFirst: true, isOrdinal: false, isWithOf: false },
  "January 25th": { isMonthFirst: true, isOrdinal: true, isWithOf: false },
  "25 January": { isMonthFirst: false, isOrdinal: false, isWithOf: false },
  "25th January": { isMonthFirst: false, isOrdinal: true, isWithOf: false },
  "25th of January": { isMonthFirst: false, isOrdinal: true, isWithOf: true },
};

type Parts = Readonly<{ month: string; from: string; dash: string; to: string; year: string }>;

/** Days with their month in an English text: their order, their ordinals, and short or full names. */
export function dateUses(text: string): VariantUse[] {
  const dates = Array.from(text.matchAll(pattern)).flatMap((match) => usesOf(match));
  return [...dates, ...bareDays(text)];
}

function usesOf({ 0: whole, index, groups = {} }: RegExpExecArray | RegExpMatchArray): VariantUse[] {
  const isMonthFirst = groups.month1 !== undefined;
  const nth = isMonthFirst ? 1 : 2;
  const part = (key: string) => groups[`${key}${nth}`] ?? "";
  const month = part("month");
  // "may 5" and "march 5" in small letters are verbs; "sept" is no month without a capital either.
  if (!/^\p{Lu}/u.test(month) || Number(part("from")) > 31 || Number(part("from")) === 0) return [];
  const parts: Parts = {
    month: isFull(month) ? month : month + part("dot"),
    from: part("from"),
    dash: part("dash"),
    to: part("to"),
    year: part("year").replace(/\D/gu, ""),
  };
  const isOrdinal = part("ending") !== "";
  const isWithOf = part("of") !== "";
  const form = Object.entries(styles).find(
    ([, style]) => style.isMonthFirst === isMonthFirst && style.isOrdinal === isOrdinal && style.isWithOf === isWithOf,
  )?.[0];
  if (form === undefined) return [];
  // A full stop behind a full name is the sentence's.
  const isStop = !isMonthFirst && part("year") === "" && part("dot") !== "" && isFull(month);
  const date = isStop ? whole.slice(0, -1) : whole;
  const range = { start: index ?? 0, end: (index ?? 0) + date.length };
  const instead = Object.fromEntries(Object.entries(styles).map(([key, style]) => [key, written(parts, style)]));
  const order = { kind: "dates" as const, name: "order", form, isNoun: true, instead, ...range };
  return neverShort.has(month.toLowerCase()) ? [order] : [order, lengthUse(parts.month, date, range)];
}

function written({ month, from, dash, to, year }: Parts, { isMonthFirst, isOrdinal, isWithOf }: Style): string {
  const ending = (number: string) => (isOrdinal ? ordinalEnding(Number(number)) : "");
  const days = from + ending(from) + dash + (to === "" ? "" : to + ending(to));
  if (isMonthFirst) return `${month} ${days}${year === "" ? "" : `, ${year}`}`;
  return `${days}${isWithOf ? " of" : ""} ${month}${year === "" ? "" : ` ${year}`}`;
}

function ordinalEnding(number: number): string {
  if (number >= 11 && number <= 13) return "th";
  return { 1: "st", 2: "nd", 3: "rd" }[number % 10] ?? "th";
}

/** "Feb. 10" beside "February 9". */
function lengthUse(month: string, date: string, range: Range): VariantUse {
  const plain = month.replace(".", "").toLowerCase();
  const names = months.find((forms) => forms.includes(plain)) ?? [];
  const full = capitalised(names[0] ?? plain);
  const short = `${capitalised(names[1] ?? plain)}.`;
  const instead = { "January 25": date.replace(month, full), "Jan. 25": date.replace(month, short) };
  return {
    kind: "dates",
    name: "length",
    form: isFull(plain) ? "January 25" : "Jan. 25",
    isNoun: true,
    instead,
    ...range,
  };
}

function isFull(month: string): boolean {
  return months.some(([full]) => full === month.toLowerCase());
}

function capitalised(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}

/** "on the 9th", without a month. */
function bareDays(text: string): VariantUse[] {
  const bare =
    /(?<=\b(?:on|until|by|since|from) )the (\d{1,2})(?:st|nd|rd|th)\b(?=[,.;:)]|$| (?:and|to|at|in|after|when|that|by|with|local)\b)/giu;
  return Array.from(text.matchAll(bare)).flatMap(({ 0: form, 1: number, index }) =>
    Number(number) > 31
      ? []
      : [
          {
            kind: "dates" as const,
            name: "order",
            form: "the 25th",
            isNoun: true,
            instead: {},
            start: index,
            end: index + form.length,
          },
        ],
  );
}

/** Days without a month are natural behind one with it: "from January 8 until the 9th". */
export function dateConfidence(uses: readonly VariantUse[]): number {
  return isDayAlone(new Map(uses.map(({ form }) => [form, 1]))) ? 0.4 : 0.75;
}

/** Whether days without their month are all that differs, given how often each form stands. */
export function isDayAlone(counts: ReadonlyMap<string, number>): boolean {
  return counts.size === 2 && counts.has("the 25th");
}
