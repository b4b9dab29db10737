import { describe, expect, it } from "vitest";
import { findIn } from "./find";
import { readPattern } from "./pattern";
import { readReplacement } from "./replacement";

function found(text: string, pattern: string, caseSensitive = false): string[] {
  const read = readPattern(pattern, caseSensitive);
  if (read.kind === "fault") throw new Error(read.fault.code);
  return findIn({ text, language: "en" }, read.finder, false).matches.map(({ start, end }) => text.slice(start, end));
}

function replaced(text: string, pattern: string, template: string): string {
  const read = readPattern(pattern, false);
  if (read.kind === "fault") return read.fault.code;
  const replacement = readReplacement(template, read.groups);
  if (replacement.kind === "fault") return `${replacement.fault.at} ${replacement.fault.words}`;
  const { matches } = findIn({ text, language: "en" }, read.finder, false);
  return matches.map(replacement.fill).join(" ");
}

describe("patterns", () => {
  it.each([
    ["In 1999 and 2024", "\\d{4}", ["1999", "2024"]],
    ["Tehran, teheran", "tehe?ran", ["Tehran", "teheran"]],
    ["العراق وإيران", "\\p{Arabic}+", ["العراق", "وإيران"]],
    ["abc", "x*", []],
    ["é e\u0301", "e", []],
  ] as const)("%s: %s", (text, pattern, expected) => expect(found(text, pattern)).toEqual(expected));

  it.each([
    ["(a", "unclosedGroup", 0, "("],
    ["(a(b)", "unclosedGroup", 0, "("],
    ["\\(a[(](b", "unclosedGroup", 6, "("],
    ["a)b", "unopenedGroup", 1, ")"],
    ["ab[cd", "unclosedClass", 2, "[cd"],
    ["x[z-a]", "badRange", 2, "z-a"],
    ["ab**", "badRepeat", 2, "**"],
    ["a{2000}", "badRepeat", 1, "{2000}"],
    ["+a", "nothingToRepeat", 0, "+"],
    ["(a)\\1", "badEscape", 3, "\\1"],
    ["ab\\", "badEscape", 2, "\\"],
    ["red (?=rag)", "lookaround", 4, "(?="],
    ["(?<!un)fair", "lookaround", 0, "(?<!"],
    ["(?P<x", "badName", 0, "(?P<x"],
    ["a".repeat(501), "tooLong", null, ""],
    ["\\pL{900}".repeat(40), "tooLarge", null, ""],
  ] as const)("%s is refused as %s, and says where", (pattern, code, at, words) =>
    expect(readPattern(pattern, false)).toEqual({ kind: "fault", fault: { code, at, words } }),
  );

  it.each(["(a+)+$", "(a|aa)+$", "(a|a?)+$", "(.*)*x", "^(([a-z])+.)+[A-Z]([a-z])+$", "(?:a{0,30}){0,30}$"])(
    "%s, which stops others for ever, ends",
    (pattern) => expect(found(`${"a".repeat(2000)}!`, pattern)).toEqual([]),
  );

  it("leave a text too long for them, and say so", () => {
    const read = readPattern("(?:a{0,300}){0,3}$", false);
    if (read.kind === "fault") throw new Error(read.fault.code);
    expect(findIn({ text: "a".repeat(100_000), language: "en" }, read.finder, false)).toEqual({
      matches: [],
      isCut: true,
    });
  });
});

describe("what is put in place of a pattern", () => {
  it.each([
    ["John Smith", "(\\w+) (\\w+)", "$2, $1", "Smith, John"],
    ["red", "r(x)?ed", "[$1$&$0]", "[redred]"],
    ["5", "(\\d)", "$10 $$1", "50 $1"],
    ["May 4", "(?P<month>May) (?<day>\\d)", "\u0024{day} $<month>", "4 May"],
    ["a", "a", "cost: $ 5", "cost: $ 5"],
    ["a", "(a)", "b $2", "2 $2"],
    ["a", "(a)", "\u0024{x}", "0 \u0024{x}"],
  ] as const)("%s, %s → %s", (text, pattern, template, expected) =>
    expect(replaced(text, pattern, template)).toBe(expected),
  );
});
