import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { annotationsOf } from "#lib/exchange/annotated-translation";
import { parseExchangeXml } from "#lib/exchange/exchange-xml";
import type { ArticleQuality } from "#lib/exchange/its/quality";
import { anyXliffArticle } from "#lib/exchange/testing/any-xliff-article";
import { exportedOf, lea, segmentOf } from "#lib/exchange/testing/exported";
import { hasXliffSchemas, schemaErrors } from "#lib/exchange/testing/xmllint";
import { xliffTranslation } from "./article";
import { xliffFaults } from "./check";
import { xliff12Faults } from "./check-12";
import { readXliff } from "./read";
import { writeXliff12 } from "./write-12";
import { writeXliff21 } from "./write-21";

const runs = { numRuns: 80 };
const [first] = [segmentOf({ text: "The <red> cat", marks: [] }, { text: "The red cat & dog", marks: [] }, " ")];
const second = { ...segmentOf({ text: "It sat.", marks: [] }), id: "s2", source: "Il s’assit." };
const article = exportedOf([], { blocks: [{ id: "b1", kind: "crosshead", segments: [first, second] }] });
const quality: ArticleQuality = {
  issues: [
    {
      segmentId: first.id,
      side: "target",
      place: { start: 4, end: 11 },
      category: "wrong-term",
      severity: "major",
      comment: "Why",
      by: "Léa",
    },
    {
      segmentId: first.id,
      side: "target",
      place: { start: 8, end: 17 },
      category: "style",
      severity: "minor",
      comment: null,
      by: "Léa",
    },
    {
      segmentId: first.id,
      side: "target",
      place: { start: 4, end: 11 },
      category: "number",
      severity: "neutral",
      comment: "Two",
      by: "Ali",
    },
    {
      segmentId: "s2",
      side: "source",
      place: null,
      category: "other",
      severity: "critical",
      comment: "All",
      by: "Ali",
    },
  ],
  notes: [{ segmentId: null, text: "About it all" }],
  score: { value: 87.5, threshold: 80, profile: "MQM default" },
};

describe("an article as XLIFF", () => {
  it("keeps sentences, sources, kinds, formatting, notes and issues in 2.1", () => {
    fc.assert(
      fc.property(anyXliffArticle, (some) => {
        const xml = writeXliff21(some.article, some.quality);
        expect(xliffFaults(parseExchangeXml(xml))).toEqual([]);
        expect(broughtOf(xml)).toEqual(wantedOf(some, true));
      }),
      runs,
    );
  });
  it("keeps sentences, sources, kinds and formatting in 1.2", () => {
    fc.assert(
      fc.property(anyXliffArticle, (some) => {
        const xml = writeXliff12(some.article, some.quality);
        expect(xliff12Faults(parseExchangeXml(xml))).toEqual([]);
        expect(broughtOf(xml)).toEqual(wantedOf(some, false));
      }),
      runs,
    );
  });
  it("says states, ids, scores, earlier texts, and issues at one place apart", () => {
    const xml = writeXliff21(article, quality);
    expect(xml).toContain('<segment id="s2" state="final" subState="stet:approved">');
    expect(xml).toContain('its:locQualityRatingScore="87.5" its:locQualityRatingScoreThreshold="80"');
    expect(xml).toContain('its:locQualityIssuesRef="#its=im1"');
    expect(xml).toContain('<ctr:item property="content">The &lt;red&gt; cat</ctr:item>');
    expect(writeXliff21({ ...article, signOff: null })).toContain('state="reviewed"');
    const read = annotationsOf(xliffTranslation("", readXliff(xml)));
    expect([...read].map(({ annotation }) => [annotation.category, annotation.severity, annotation.comment])).toEqual([
      ["wrong-term", "major", "Why"],
      ["number", "neutral", "Two"],
      ["style", "minor", null],
      ["other", "critical", "All"],
    ]);
  });
  it.each([
    ["overlap", 5000, (index: number) => ({ start: index % 9000, end: (index % 9000) + 1 + (index % 1500) })],
    ["nest", 400, (index: number) => ({ start: index, end: 10_000 - index })],
  ])("reads again, however many issues %s", (_, count, place) => {
    const text = "word ".repeat(4000).trim();
    const issues = Array.from({ length: count }, (_each, index) => ({
      ...{ segmentId: first.id, side: "target" as const, category: "style" as const, severity: "minor" as const },
      ...{ comment: null, by: lea.name, place: place(index) },
    }));
    const marked = {
      ...article,
      blocks: [{ id: "b1", kind: "paragraph" as const, segments: [segmentOf({ text, marks: [] })] }],
    };
    const [only] =
      xliffTranslation("", readXliff(writeXliff21(marked, { issues, notes: [], score: null }))).documents[0]
        ?.segments ?? [];
    expect(only?.target).toBe(text);
    expect(only?.ratings[0]?.judgements).toHaveLength(count);
  });
});

describe.skipIf(!hasXliffSchemas)("the schemas (skipped: ../shared/data is not here)", () => {
  it("accept 2.1 with all modules, and 1.2, strict", async () => {
    const some = fc.sample(anyXliffArticle, { numRuns: 10, seed: 7 });
    for (const one of [{ article, quality }, { article: { ...article, signOff: null }, quality }, ...some]) {
      expect(await schemaErrors(writeXliff21(one.article, one.quality), "2.1")).toEqual([]);
      expect(await schemaErrors(writeXliff12(one.article, one.quality), "1.2")).toEqual([]);
    }
  }, 120_000);
});

function broughtOf(xml: string) {
  const [document] = xliffTranslation("", readXliff(xml)).documents;
  return document?.segments.map(({ id, source, target, setting, ratings }) => ({
    ...{ id, source: source.trim(), target: target.trim() },
    ...{ kind: setting?.kind, marks: setting?.marks, spaceAfter: setting?.spaceAfter },
    issues: ratings.flatMap(({ judgements }) => judgements).length,
  }));
}

type Made = Readonly<{ article: typeof article; quality: ArticleQuality }>;

function wantedOf({ article: { blocks }, quality: { issues } }: Made, hasIssues: boolean) {
  return blocks.flatMap(({ kind, segments }) =>
    segments.map(({ id, source, corrected, spaceAfter }, index) => ({
      ...{ id, source: source ?? "", target: corrected.text, kind, marks: corrected.marks },
      spaceAfter: index === segments.length - 1 ? "" : spaceAfter,
      issues: hasIssues ? issues.filter(({ segmentId }) => segmentId === id).length : 0,
    })),
  );
}
