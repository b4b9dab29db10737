import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { allChecks, checkArticle } from "./all-checks";
import type { Check } from "./check";
import type { CheckedArticle, CheckedSegment } from "./checked-article";
import { echo } from "./echo";
import { detectors, type Finding } from "./finding";
import { literal } from "./literal";
import { terms } from "./terms";
import { term } from "./testing/term-list";

const deskTerms = [
  term("+=FHC ~Free_Harbour_Council !=HFC"),
  term("+Tehran !Teheran"),
  term("+vessel ~ship", { sourceLanguage: "fr", source: "bateau" }),
  term("+the_council !the", { sourceLanguage: "fr", source: "non" }),
];
const checks: readonly Check[] = [...allChecks, literal(), echo(), terms(deskTerms)];
const none: ReadonlySet<never> = new Set();
const run = (article: CheckedArticle, before: ReturnType<typeof checkArticle> | null = null) =>
  checkArticle(article, before, none, checks);

const sentence = fc.constantFrom(
  "The Free Harbour Council (FHC) met on Monday.",
  "The Free Harbour Council (FCH) announced his departure.",
  "The HFC stayed away from Teheran.",
  "“The US said no, the U.S. said yes,” said Omar al-Jaafari.",
  "Later al-Jafari spoke of 340.000 ships.",
  "It was organized; it was organised.",
  "Syrian.",
  "the the ships left.",
  "Western chancelleries made three dead.",
  "On January 25, 2018, and on 29 January.",
  "A broken ship lay there.",
  "",
  "👩‍👩‍👧 ok",
);
const source = fc.option(fc.constantFrom("Il y a 340 000 bateaux.", "Omar al-Jaafari parle.", "« Non », dit-il."), {
  nil: null,
});
const segment = fc.record({ text: sentence, source });
const kind = fc.constantFrom(
  "paragraph" as const,
  "paragraph" as const,
  "crosshead" as const,
  "headline" as const,
  "caption" as const,
);
const article = fc
  .array(fc.record({ kind, segments: fc.array(segment, { minLength: 1, maxLength: 4 }) }), {
    minLength: 1,
    maxLength: 6,
  })
  .map((blocks): CheckedArticle => {
    let at = 0;
    const id = () => {
      at += 1;
      return `s${at}`;
    };
    return {
      sourceLanguage: "fr",
      targetLanguage: "en",
      blocks: blocks.map((block) => ({
        kind: block.kind,
        segments: block.segments.map((one) => ({ ...one, id: id(), spaceAfter: " " })),
      })),
    };
  });

/** The same article with one sentence changed. */
function edited(before: CheckedArticle, at: number, text: string): CheckedArticle {
  const ids = before.blocks.flatMap(({ segments }) => segments.map(({ id }) => id));
  const target = ids[at % ids.length];
  return mapSegments(before, (one) => (one.id === target ? [{ ...one, text }] : [one]));
}

function mapSegments(before: CheckedArticle, map: (one: CheckedSegment) => CheckedSegment[]): CheckedArticle {
  return { ...before, blocks: before.blocks.map((block) => ({ ...block, segments: block.segments.flatMap(map) })) };
}

const keys = (findings: readonly Finding[]) => findings.map(({ key }) => key).toSorted();

describe("laws over all detectors", () => {
  it("after edits, what is left of the last run gives what a run from scratch gives", () => {
    fc.assert(
      fc.property(article, fc.array(fc.tuple(fc.nat(), sentence), { maxLength: 5 }), (first, edits) => {
        let last = run(first);
        let current = first;
        for (const [at, text] of edits) {
          current = edited(current, at, text);
          last = run(current, last);
          expect(last.findings).toEqual(run(current).findings);
        }
      }),
    );
  });

  it("keys tell findings apart, places stand in reading order and quote what stands there", () => {
    fc.assert(
      fc.property(article, (given) => {
        const { findings } = run(given);
        const texts = given.blocks.flatMap(({ segments }) => segments);
        const order = new Map(texts.map(({ id }, at) => [id, at]));
        expect(new Set(keys(findings)).size).toBe(findings.length);
        for (const { places, forms, confidence } of findings) {
          expect(places.length).toBeGreaterThan(0);
          expect(confidence).toBeGreaterThan(0);
          expect(confidence).toBeLessThanOrEqual(1);
          expect(forms.filter(({ recommended }) => recommended !== null).length).toBeLessThanOrEqual(1);
          const at = places.map(({ segmentId, start }) => (order.get(segmentId) ?? -1) * 1e6 + start);
          expect(at).toEqual(at.toSorted((a, b) => a - b));
          for (const { segmentId, start, end, quote } of places) {
            expect(texts[order.get(segmentId) ?? -1]?.text.slice(start, end)).toBe(quote);
          }
        }
      }),
    );
  });

  it("a block put before the article changes no key of a finding about one sentence", () => {
    fc.assert(
      fc.property(article, (given) => {
        const front = {
          kind: "paragraph" as const,
          segments: [{ id: "front", text: "So it rained.", source: null, spaceAfter: "" }],
        };
        const about = (findings: readonly Finding[]) =>
          keys(findings.filter(({ places, forms }) => places.length === 1 && forms.length === 0));
        expect(about(run({ ...given, blocks: [front, ...given.blocks] }).findings)).toEqual(about(run(given).findings));
      }),
    );
  });

  it("keys do not know which segment a sentence is in", () => {
    fc.assert(
      fc.property(article, (given) => {
        let at = 0;
        const renamed = mapSegments(given, (one) => {
          at += 1;
          return [{ ...one, id: `other${at}` }];
        });
        expect(keys(run(renamed).findings)).toEqual(keys(run(given).findings));
      }),
    );
  });

  it("what a desk switched off is not told", () => {
    fc.assert(
      fc.property(article, fc.subarray([...detectors]), (given, off) => {
        const switchedOff = new Set(off);
        const all = run(given).findings.filter(({ detector }) => !switchedOff.has(detector));
        expect(checkArticle(given, null, switchedOff, checks).findings).toEqual(all);
      }),
    );
  });
});

describe("keys outlive splits and joins", () => {
  const text = "The Free Harbour Council (FHC) met. The Free Harbour Council (FCH) left for Teheran today.";
  const article = (texts: readonly string[]): CheckedArticle => ({
    sourceLanguage: null,
    targetLanguage: "en",
    blocks: [
      {
        kind: "paragraph",
        segments: texts.map((one, at) => ({ id: `s${at}`, text: one, source: null, spaceAfter: " " })),
      },
    ],
  });

  it("of clusters and of single places", () => {
    const whole = keys(run(article([text])).findings);
    const split = keys(run(article([text.slice(0, 35), text.slice(36)])).findings);
    expect(whole.length).toBeGreaterThan(1);
    expect(split).toEqual(whole);
  });
});

describe("hostile articles are read to the end", () => {
  /** The text in sentences as long as they may be. */
  const article = (text: string, language = "en"): CheckedArticle => ({
    sourceLanguage: "fr",
    targetLanguage: language,
    blocks: [
      {
        kind: "paragraph",
        segments: Array.from({ length: Math.ceil(text.length / 20_000) }, (_, at) => {
          const piece = text.slice(at * 20_000, (at + 1) * 20_000);
          return { id: `s${at}`, text: piece, source: piece.slice(1), spaceAfter: "" };
        }),
      },
    ],
  });
  const letters = (at: number) =>
    Array.from({ length: 4 }, (_, digit) => String.fromCharCode(65 + (Math.floor(at / 26 ** digit) % 26))).join("");

  it.each<readonly [string, string]>([
    ["100,000 short forms", "FHC ".repeat(100_000)],
    ["50,000 different short forms", Array.from({ length: 50_000 }, (_, at) => letters(at)).join(" ")],
    ["nested quotation marks", "“".repeat(50_000) + "”".repeat(50_000)],
    ["nested brackets", "(".repeat(50_000) + ")".repeat(50_000)],
    ["a line of a megabyte", "harbour ".repeat(125_000)],
    ["one word of a megabyte", "a".repeat(1_000_000)],
    ["names without end", "Lindenberg ".repeat(50_000)],
    ["doubled words", "the the ".repeat(50_000)],
    ["stops", ". ".repeat(100_000)],
  ])("%s", (_, text) => {
    expect(run(article(text)).findings.length).toBeLessThan(5000);
  });

  it("reads 300,000 characters and 5,000 sentences, leaves out what is longer than a sentence, and counts the rest", () => {
    const sentences = (count: number, text: string): CheckedArticle => ({
      sourceLanguage: null,
      targetLanguage: "en",
      blocks: Array.from({ length: count }, (_, at) => ({
        kind: "paragraph",
        segments: [{ id: `s${at}`, text, source: null, spaceAfter: "" }],
      })),
    });
    expect(run(sentences(3, "a".repeat(20_001))).reading.unread).toBe(3);
    expect(run(sentences(16, "a".repeat(20_000))).reading.unread).toBe(1);
    expect(run(sentences(5002, "The the ship.")).reading).toMatchObject({ unread: 2, segments: { length: 5000 } });
  });
});
