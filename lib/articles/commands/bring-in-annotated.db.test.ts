import { existsSync, readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { exportAnnotations } from "#lib/annotations/commands/export-annotations";
import { rateSegment } from "#lib/annotations/commands/rate-segment";
import { getArticleAnnotations } from "#lib/annotations/queries/article-annotations";
import { previewUpload } from "#lib/articles/queries/preview-upload";
import { db } from "#lib/db/client";
import { annotationsOf, type Judgement } from "#lib/exchange/annotated-translation";
import type { AnnotationExport } from "#lib/exchange/annotation-formats";
import { memoryOfPairs } from "#lib/exchange/bilingual/pairs";
import { writeXlsx } from "#lib/exchange/bilingual/xlsx";
import { readAnnotations } from "#lib/exchange/read-annotations";
import { writeTmx } from "#lib/exchange/tmx/write";
import { getReview } from "#lib/reviews/queries/get-review";
import { type Newsroom, newNewsroom } from "#lib/reviews/testing/newsroom";
import { bringInAnnotated } from "./bring-in-annotated";

let room: Newsroom;
beforeAll(async () => {
  room = await newNewsroom();
});

const pairs = {
  ...{ sourceLanguage: "fr", targetLanguage: "en" },
  pairs: [
    { source: "Le fleuve monte.", target: "The river rises." },
    { source: "Il pleut.", target: "It rains." },
  ],
};
const columns = "system\tdoc\tdocSegId\tglobalSegId\trater\tsource\ttarget\tcategory\tseverity\tmetadata";
const rows = [
  "S1\triver:fr-en\t1\t1\tann\tLe fleuve <v>monte</v>.\tThe river.\tAccuracy/Omission\tMajor\t{}",
  "S1\triver:fr-en\t1\t1\tann\tLe fleuve monte.\tThe <v>river</v>.\tTerminology/Rivers\tMinor\t{}",
  'S1\triver:fr-en\t1\t1\tben\tLe fleuve monte.\tThe river.\tStyle/Unnatural or awkward\tNeutral\t{"note":"Short."}',
  "S1\triver:fr-en\t2\t2\tann\tIl pleut.\tIt <v>is</v> <v>rains</v>.\tFluency/Grammar\tCritical\t{}",
  "S1\triver:fr-en\t3\t3\tben\tIl neige.\tIt snows.\tNo-error\tNo-error\t{}",
  'S2\triver:fr-en\t1\t1\tann\tLe fleuve monte.\tThe stream rises.\tOther\tMinor\t{"marked_text":"river"}',
];
const table = [columns, ...rows].join("\n");

function form(text: string, fields: Readonly<Record<string, string>> = {}): FormData {
  const sent = new FormData();
  const all = { deskId: room.desk.id, sourceLanguage: "fr", targetLanguage: "en", articles: "0,1", ...fields };
  for (const [name, value] of Object.entries(all)) sent.set(name, value);
  sent.set("file", new File([text], "rated.tsv"));
  return sent;
}

async function exported(articleId: string, format: AnnotationExport): Promise<string> {
  return (await exportAnnotations(room.reader, { articleId, format })).text();
}

describe("a file of annotations", () => {
  it("is shown before anything is stored: articles, spans, and what does not match", async () => {
    const preview = await previewUpload(room.reviewer, form(table));
    expect(preview).toMatchObject({
      kind: "annotated",
      articles: [
        { title: "river", engine: "S1", sentences: 3, annotations: 4, raters: ["ann", "ben"], unfit: null },
        { title: "river", engine: "S2", sentences: 1, annotations: 1, raters: ["ann"], unfit: null },
      ],
      leftOut: { emptySegments: 0 },
      unverifiedCount: 1,
      unverified: [{ line: 7, fault: "noPlace", quote: "river" }],
      unknownLabels: [{ label: "Terminology/Rivers", count: 1 }],
    });
    expect(await db().article.count()).toBe(0);
  });

  it("comes in as articles with annotations of the importer, the rater in their record", async () => {
    const { articles } = await bringInAnnotated(room.reviewer, form(table));
    expect(articles.length).toBe(2);
    const articleId = articles[0]?.id ?? "";
    const { blocks } = await getReview(room.reader, articleId);
    expect(blocks.map(({ segments }) => segments.map(({ text, source }) => [text, source]))).toEqual([
      [["The river.", "Le fleuve monte."]],
      [["It is rains.", "Il pleut."]],
      [["It snows.", "Il neige."]],
    ]);
    const { annotations } = await getArticleAnnotations(room.reader, { articleId });
    expect(
      annotations
        .map(({ scope, category, severity, origin, author, places }) => {
          const quotes = places.map(({ quote, sourceQuote }) => sourceQuote ?? quote);
          return [scope, category, severity, origin, author.name, ...quotes];
        })
        .sort(),
    ).toEqual([
      ["segment", "awkward", "neutral", "import", "Karim", "The river."],
      ["words", "grammar", "critical", "import", "Karim", "is", "rains"],
      ["words", "omission", "major", "import", "Karim", "monte"],
      ["words", "terminology", "minor", "import", "Karim", "river"],
    ]);
    const event = await db().annotationEvent.findFirst({ where: { annotation: { articleId, category: "awkward" } } });
    expect(event?.detail).toMatchObject({
      rater: "ben",
      label: { text: "Style/Unnatural or awkward" },
      file: "rated.tsv",
    });
  });

  it.each(["marot", "json"] as const)("goes out as %s with the same judgements it came in with", async (format) => {
    const { articles } = await bringInAnnotated(room.reviewer, form(table, { articles: "0" }));
    const read = readAnnotations(await exported(articles[0]?.id ?? "", format));
    const said = (text: string) =>
      [...annotationsOf(readAnnotations(text))].flatMap(({ document, segment, rating, annotation }) => {
        const { category, label, severity, places, comment } = annotation;
        if (document.system !== "S1") return [];
        const where = [segment.id, segment.source, segment.target, rating.rater];
        return [JSON.stringify([where, category, label, severity, places, comment])];
      });
    expect(said(await exported(articles[0]?.id ?? "", format)).sort()).toEqual(said(table).sort());
    expect(read.unverified).toEqual([]);
  });

  it("keeps what raters said besides: scores, that nothing is wrong, what came of attention tests", async () => {
    const esa = [
      {
        doc_id: "river",
        line_id: 1,
        system: "S1",
        annotator: "ann",
        src: "Le fleuve.",
        tgt: "The river.",
        esa_score: 71.6,
      },
      {
        doc_id: "river",
        line_id: 1,
        system: "S1",
        annotator: "ben",
        src: "Le fleuve.",
        tgt: "The river.",
        esa_score: 40,
      },
      { doc_id: "river", line_id: 2, system: "S1", annotator: "ben", src: "Il pleut.", tgt: "It rains." },
    ].map((item) => ({ ...item, esa_spans: [] }));
    const scored = await bringInAnnotated(room.reviewer, form(JSON.stringify(esa), { articles: "0" }));
    const articleId = scored.articles[0]?.id ?? "";
    const { ratings } = await getArticleAnnotations(room.reader, { articleId });
    expect(ratings.map(({ rater, by, value }) => [rater, by.name, value]).sort()).toEqual([
      ["ann", "Karim", 72],
      ["ben", "Karim", 40],
    ]);
    const said = (text: string) =>
      readAnnotations(text).documents[0]?.segments.map((segment) =>
        segment.ratings.map(({ rater, score, judgements }) => [rater, score, judgements]).sort(),
      );
    const silent = { kind: "noError", metadata: null };
    expect(said(await exported(articleId, "json"))).toEqual([
      [
        ["ann", 72, []],
        ["ben", 40, []],
      ],
      [["ben", null, [silent]]],
    ]);

    const tests = [
      columns,
      "S1\triver\t1\t1\tann\tLe fleuve.\t The <v>river</v>.\tFound\tHOTW-test\t{}",
      "S1\triver\t2\t2\tann\tIl pleut.\tIt rains.\tNo-error\tNo-error\t{}",
    ].join("\n");
    const tested = await bringInAnnotated(room.reviewer, form(tests, { articles: "0" }));
    const id = tested.articles[0]?.id ?? "";
    expect((await getArticleAnnotations(room.reader, { articleId: id })).annotations).toEqual([]);
    const place = { side: "target", start: 4, end: 9, quote: "river" };
    for (const format of ["marot", "json"] as const) {
      expect(said(await exported(id, format))).toMatchObject([
        [["ann", null, [{ kind: "attentionTest", label: "Found", places: [place] }]]],
        [["ann", null, [{ kind: "noError" }]]],
      ]);
    }
  });

  it("says whose judgement each annotation is; the importer's own slider is not a rater's", async () => {
    const { articles } = await bringInAnnotated(room.reviewer, form(table, { articles: "0" }));
    const articleId = articles[0]?.id ?? "";
    const { annotations } = await getArticleAnnotations(room.reader, { articleId });
    expect(annotations.map(({ category, rater }) => `${category} ${rater}`).sort()).toEqual([
      "awkward ben",
      "grammar ann",
      "omission ann",
      "terminology ann",
    ]);
    const esa = JSON.stringify({
      doc_id: "d",
      src: "Oui.",
      tgt: "Yes.",
      annotator: "ann",
      esa_score: 50,
      esa_spans: [],
    });
    const scored = await bringInAnnotated(room.reviewer, form(esa, { articles: "0" }));
    const scoredId = scored.articles[0]?.id ?? "";
    const { blocks } = await getReview(room.reader, scoredId);
    await rateSegment(room.reviewer, { segmentId: blocks[0]?.segments[0]?.id ?? "", value: 90 });
    const { ratings } = await getArticleAnnotations(room.reader, { articleId: scoredId });
    expect(ratings.map(({ rater, value }) => [rater, value])).toEqual([
      ["ann", 50],
      [null, 90],
    ]);
  });

  it("goes out as a table that a spreadsheet does not run", async () => {
    const dangerous = table.replaceAll("Le fleuve", "=HYPERLINK(1) fleuve");
    const { articles } = await bringInAnnotated(room.reviewer, form(dangerous, { articles: "0" }));
    const csv = await exported(articles[0]?.id ?? "", "csv");
    expect(csv).toContain("'=HYPERLINK(1) fleuve");
    expect(csv).not.toMatch(/(?:^|,|\n)"?=/);
  });

  it.each([
    ["a table with a line that is cut off", `${table}\nS3\triver`, {}],
    ["languages that are one", table, { sourceLanguage: "en" }],
    ["no article of the file", table, { articles: "7" }],
    ["an article without any text", [columns, "S\td\t1\t1\tr\ts\t \tOther\tMinor\t{}"].join("\n"), { articles: "0" }],
    [
      "one fit article and one with a sentence that no editor could save",
      [table, `S9\td\t1\t1\tr\ts\t${"and ".repeat(6000)}x\tOther\tMinor\t{}`].join("\n"),
      { articles: "0,2" },
    ],
  ])("is refused whole for %s: nothing is stored", async (_, text, fields) => {
    const before = await db().article.count();
    await expect(bringInAnnotated(room.reviewer, form(text, fields))).rejects.toMatchObject({ code: "invalid" });
    expect(await db().article.count()).toBe(before);
  });

  it.each([
    ["pairs.tsv", "source:fr\ttarget:en\nLe fleuve monte.\tThe river rises.\nIl pleut.\tIt rains."],
    ["pairs.csv", "Le fleuve monte.,The river rises.\nIl pleut.,It rains."],
    ["pairs.tmx", writeTmx(memoryOfPairs(pairs))],
    ["pairs.xlsx", writeXlsx(pairs)],
  ])("may be a bilingual one, %s: each pair stays a pair", async (name, content) => {
    const sent = form("");
    sent.set("file", new File([typeof content === "string" ? content : new Uint8Array(content)], name));
    sent.set("articles", "0");
    expect(await previewUpload(room.reviewer, sent)).toMatchObject({
      articles: [{ title: "pairs", sentences: 2, annotations: 0 }],
      sourceLanguage: { language: "fr" },
      targetLanguage: { language: "en" },
    });
    const { articles } = await bringInAnnotated(room.reviewer, sent);
    const { blocks } = await getReview(room.reader, articles[0]?.id ?? "");
    expect(blocks.flatMap(({ segments }) => segments.map(({ source, text }) => ({ source, target: text })))).toEqual(
      pairs.pairs,
    );
  });

  it("is for reviewers of that desk", async () => {
    await expect(bringInAnnotated(room.reader, form(table))).rejects.toMatchObject({ code: "forbidden" });
    await expect(bringInAnnotated(room.stranger, form(table))).rejects.toMatchObject({ code: "not-found" });
  });
});

const published = new URL("../../../../shared/data/wmt23-news-mqm/marot.tsv", import.meta.url);

describe.skipIf(!existsSync(published))("a published evaluation (skipped: ../shared/data is not here)", () => {
  it("comes in and goes out with every judgement, “no error” and attention tests too", async () => {
    const text = readFileSync(published, "utf8");
    const count = readAnnotations(text).documents.length;
    const languages = { sourceLanguage: "zh", targetLanguage: "en" };
    const all = Array.from({ length: count }, (_, index) => index).join(",");
    const { articles } = await bringInAnnotated(room.reviewer, form(text, { ...languages, articles: all }));
    expect(articles).toHaveLength(count);
    const told = (judgement: Judgement) => {
      if (judgement.kind === "noError") return [judgement.kind];
      const severity = judgement.kind === "annotation" ? judgement.severity : null;
      const places = judgement.places.map(({ side, quote }) => [side, quote]);
      return [judgement.kind, judgement.label, severity, places];
    };
    const said = (translation: string) =>
      readAnnotations(translation).documents.flatMap(({ name, system, segments }) =>
        segments.flatMap(({ source, target, ratings }) =>
          ratings.flatMap(({ rater, judgements }) =>
            judgements.map((judgement) =>
              JSON.stringify([name, system, source.trim(), target.trim(), rater, told(judgement)]),
            ),
          ),
        ),
      );
    const out: string[] = [];
    for (const { id } of articles) out.push(...said(await exported(id, "marot")));
    expect(out.length).toBeGreaterThan(1000);
    expect(out.sort()).toEqual(said(text).sort());
  }, 180_000);
});
