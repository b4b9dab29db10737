import { type HostileCase, hostile } from "./hostile-case";
import { each, spliced, utf16 } from "./hostile-xml";

const long = 9_000_000;
const lines = (line: string, count: number) => `${line}\n`.repeat(count);

/** A list whose items each stand in the one before: no line alone is deep. */
const stairs = (levels: number) => each(levels, (at) => `${"  ".repeat(at)}- a\n`);

const plain: readonly HostileCase[] = [
  hostile("text", "huge value", () => "x".repeat(long), "importTooLong", { most: 1_000_000 }),
  hostile("text", "many elements", () => "a\n\n".repeat(300_000), "importTooManyBlocks", { most: 20_000 }),
  hostile("text", "squares", () => lines(`${" ".repeat(400)}-`, 2000).slice(0, 990_000), null),
  hostile("text", "wrong mark", () => new Uint8Array([0xff, 0xfe, ...new TextEncoder().encode("A line.\n")]), null),
  hostile(
    "text",
    "declared otherwise",
    () => utf16("A line in UTF-16 without its mark.", [0x20, 0], false),
    "importNotText",
  ),
  hostile("text", "overlong UTF-8", () => spliced("One@two, and a line that goes on for a while.", [0xc0, 0xaf]), null),
  hostile("text", "NUL", () => "One\0two", "importNotText"),
  hostile("text", "half characters", () => spliced("One@two, and more of it.", [0xed, 0xa0, 0x80]), null),
];

const markdown: readonly HostileCase[] = [
  hostile("markdown", "huge value", () => `# ${"x".repeat(long)}`, "importTooLong", { most: 1_000_000 }),
  hostile("markdown", "levels", () => "> ".repeat(100_000), "importTooDeep", { most: 100 }),
  hostile("markdown", "never closed", () => "**a".repeat(60_000), "importTooManySigns", { most: 5000 }),
  hostile("markdown", "squares", () => `${"[".repeat(4999)}\n\n`.repeat(190), "importTooManySigns", { most: 50_000 }),
  hostile("markdown", "squares", () => `${"[".repeat(4999)}\n\n`.repeat(10), null),
  hostile("markdown", "squares", () => `${"a**b_".repeat(1600)}\n\n`.repeat(10), null),
  hostile("markdown", "squares", () => stairs(900), "importTooDeep", { most: 100 }),
  hostile("markdown", "squares", () => `${stairs(30)}\n`.repeat(30), null),
  hostile("markdown", "squares", () => `${each(99, () => "> ")}a\n`.repeat(4900), "importTooManyLines", {
    most: 15_000,
  }),
  hostile("markdown", "squares", () => `${each(99, () => "> ")}a\n`.repeat(145), null),
  hostile("markdown", "squares", () => `${each(95, (at) => `${"`".repeat(at + 1)}a`)}\n\n`.repeat(10), null),
  hostile("markdown", "squares", () => lines("| a | b |\n| - | - |", 40_000), "importTooManyLines", { most: 15_000 }),
  hostile("markdown", "many elements", () => "a\n\n".repeat(300_000), "importTooManyLines", { most: 15_000 }),
  hostile("markdown", "many elements", () => "a\n\n".repeat(7400), null),
  hostile(
    "markdown",
    "references",
    () => `${each(7000, (at) => `[a${at}]: http://x.y/${at}\n\n`)}${"[a1] ".repeat(4000)}`,
    null,
  ),
  hostile("markdown", "prototype keys", () => "[__proto__]\n\n[__proto__]: http://a.b\n\n[constructor]", null),
];

const html: readonly HostileCase[] = [
  hostile("html", "levels", () => "<div>".repeat(100_000), "importTooDeep", { most: 400 }),
  hostile("html", "never closed", () => `<p>a<!--${"<!--".repeat(2_000_000)}`, null),
  hostile("html", "never closed", () => "<p><b><i>".repeat(100_000), "importTooManyEntries", { most: 300_000 }),
  hostile("html", "many attributes", () => `<p ${each(700_000, (at) => ` a${at}=""`)}>a`, null),
  hostile("html", "many elements", () => "<p>a".repeat(2_000_000), "importTooManyEntries", { most: 300_000 }),
  hostile("html", "huge value", () => `<p title="${"x".repeat(long)}">a</p>`, null),
  hostile(
    "html",
    "squares",
    () => `<p>${each(300, (at) => `<font color=${at}>`)}${"<p>x".repeat(20_000)}`,
    "importTooManyEntries",
    { most: 300_000 },
  ),
  hostile("html", "squares", () => `<p>a<table>${"x<tr>".repeat(200_000)}`, "importBlockTooLong", { block: 1 }),
  hostile("html", "squares", () => `<p>a${"</p>".repeat(1_000_000)}`, "importTooManyEntries", { most: 300_000 }),
  hostile("html", "squares", () => `<p>a${"</b></i>".repeat(1_000_000)}`, null),
  hostile(
    "html",
    "entities",
    () => `<!DOCTYPE html [<!ENTITY a "b">]><p>${"&CounterClockwiseContourIntegral;".repeat(5000)}`,
    null,
  ),
  hostile("html", "huge numbers", () => "<p>&#99999999999999;&#xD800;a", null),
  hostile("html", "NUL", () => "<p>a\0b", "importNotText"),
  hostile("html", "prototype keys", () => "<p __proto__=a constructor=b class=__proto__>a<__proto__>b", null),
];

const bombed = '=HYPERLINK("http://a.b",1)';
const tables: readonly HostileCase[] = (["tsv", "csv"] as const).flatMap((format) => {
  const sign = format === "tsv" ? "\t" : ",";
  const head = `source:en${sign}target:fr\n`;
  return [
    hostile(format, "many elements", () => sign.repeat(long), "tableTooLarge", { line: 1, most: 1000 }),
    hostile(format, "many elements", () => lines(sign.repeat(900), 10_000), "tableTooLarge", { most: 800_000 }),
    hostile(format, "many elements", () => head + lines(`a${sign}b`, 99_000), null),
    hostile(format, "many elements", () => head + lines(`a${sign}b`, 2_000_000), "importTooManyBlocks", {
      most: 100_000,
    }),
    hostile(format, "huge value", () => `${head}a${sign}"${"x".repeat(long)}"`, null),
    hostile(
      format,
      "never closed",
      () => `${head}a${sign}"${"x\n".repeat(40_000)}`,
      format === "tsv" ? null : "termListOpenQuote",
    ),
    hostile(format, "squares", () => `${head}a${sign}"${'""'.repeat(4_000_000)}"`, null),
    hostile(
      format,
      "formulas",
      () => `${head}'${bombed.replaceAll(",", ";").replaceAll('"', "")}${sign}@SUM(1)\n`,
      null,
    ),
    hostile(
      format,
      "wrong mark",
      () => new Uint8Array([0xfe, 0xff, ...new TextEncoder().encode(`${head}a${sign}b`)]),
      null,
    ),
    hostile(format, "overlong UTF-8", () => spliced(`${head}a${sign}b@c and some more words`, [0xc0, 0xaf]), null),
    hostile(format, "NUL", () => `${head}a${sign}\0`, "importNotText"),
    hostile(format, "prototype keys", () => `__proto__${sign}constructor\na${sign}b`, null),
  ];
});

const row = (target: string, metadata = "{}") =>
  `s\td\t1\t1\tr\tsource\t${target}\tMistranslation\tMajor\t${metadata}\n`;
const marot: readonly HostileCase[] = [
  hostile("marot", "many elements", () => row("a", "\t".repeat(long)), "tableTooLarge", { line: 1 }),
  hostile("marot", "many elements", () => row("a<v>b</v>").repeat(150_000), "annotationTooMany", { most: 100_000 }),
  hostile("marot", "many elements", () => row("a<v>b</v>").repeat(99_000), null),
  hostile("marot", "squares", () => row(`a${"<v>b</v>".repeat(1_000_000)}`), "annotationTooMuch", { field: "target" }),
  hostile("marot", "never closed", () => row(`a${"<v>".repeat(3_000_000)}`), null),
  hostile("marot", "levels", () => row("a", `{"a":${"[".repeat(1_000_000)}`), "annotationJson", { line: 1 }),
  hostile("marot", "huge value", () => row("x".repeat(long)), null),
  hostile(
    "marot",
    "prototype keys",
    () => row("<v>a</v>", '{"__proto__":{"polluted":1},"constructor":1}').replaceAll("\td\t", "\t__proto__\t"),
    null,
  ),
  hostile("marot", "NUL", () => row("a\0"), "importNotText"),
];

const item = (more: string) => `{"source":"a","target":"b","errors":[],"doc":"d","system":"s"${more}}`;
const json: readonly HostileCase[] = [
  hostile("json", "levels", () => "[".repeat(long), "annotationJson", { line: 1, why: "more than 64 levels" }),
  hostile("json", "never closed", () => `[\n${item("")},\n`, "annotationJson", { line: 3 }),
  hostile("json", "many elements", () => `[${"{},".repeat(3_000_000)}{}]`, "annotationJson", {
    line: 1,
    why: "more than 500000 values",
  }),
  hostile("json", "many elements", () => `[{"mqm":[${"1,".repeat(4_000_000)}1]}]`, "annotationJson", { line: 1 }),
  hostile("json", "many elements", () => `[{"mqm":[${"1,".repeat(499_000)}1]}]`, "annotationField", {
    field: "[0].mqm",
  }),
  hostile("json", "many attributes", () => `[{${each(700_000, (at) => `"a${at}":1,`)}"spans":[]}]`, "annotationJson", {
    line: 1,
  }),
  hostile("json", "huge value", () => `[{"target":"${"x".repeat(long)}","spans":[]}]`, null),
  hostile(
    "json",
    "huge numbers",
    () => `[{"target":"ab","spans":[{"start_i":1e999,"end_i":-1e999,"severity":"minor"}]}]`,
    "annotationField",
  ),
  hostile(
    "json",
    "huge numbers",
    () => `[{"target":"ab","spans":[{"start_i":0,"end_i":${"9".repeat(100_000)},"severity":"minor"}]}]`,
    "annotationField",
  ),
  hostile(
    "json",
    "prototype keys",
    () => `[{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"target":"a","spans":[]}]`,
    null,
  ),
  hostile("json", "half characters", () => '[{"target":"a\\ud800","spans":[]}]', null),
  hostile("json", "NUL", () => '[{"target":"a\\u0000","spans":[]}]', null),
  hostile("json", "wrong mark", () => utf16('[{"target":"a","spans":[]}]', [0xff, 0xfe], true), null),
  hostile("jsonl", "many elements", () => lines('{"spans":[]}', 700_000), "tableTooLarge", {
    line: 100_001,
    most: 100_000,
  }),
  hostile("jsonl", "levels", () => `{"a":1}\n{"a":${"[".repeat(1_000_000)}\n`, "annotationJson", { line: 2 }),
  hostile("jsonl", "never closed", () => `{"spans":[]}\n{"spans":[}\n`, "annotationJson", { line: 2 }),
  hostile("jsonl", "prototype keys", () => '{"__proto__":{"polluted":1},"target":"a","spans":[]}\n'.repeat(2), null),
  hostile("appraise", "levels", () => `target,spans\na,"[${"[".repeat(1_000_000)}"\n`, "annotationJson", { line: 2 }),
  hostile("appraise", "many elements", () => `target,spans\n${"a,[]\n".repeat(1_500_000)}`, "tableTooLarge", {
    most: 800_000,
  }),
  hostile("appraise", "huge numbers", () => "target,spans,score\na,[],1e999\n", "annotationFieldLine", {
    line: 2,
    field: "score",
  }),
  hostile("appraise", "never closed", () => 'target,spans\na,"[]', "termListOpenQuote", { line: 2, column: 2 }),
  hostile("appraise", "prototype keys", () => "target,spans,docid\na,[],__proto__\n", null),
];

/** What formats of text are tried with. */
export const hostileText: readonly HostileCase[] = [...plain, ...markdown, ...html, ...tables, ...marot, ...json];
