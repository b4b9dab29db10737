import { parse } from "parse5";
import { describe, expect, it } from "vitest";
import { exportedOf, segmentOf } from "#lib/exchange/testing/exported";
import { annotationSaid, saidOn } from "#lib/exchange/testing/said";
import { scoreArticle } from "#lib/quality/score";
import { writeTrackedHtml } from "./write-tracked";

const plain = (text: string) => ({ text, marks: [] });
const block = {
  id: "0199f0a0-0000-7000-8000-000000000001",
  kind: "paragraph" as const,
  segments: [
    segmentOf(plain("It was a red cloth."), plain("It was a red rag."), " "),
    { ...segmentOf(plain("Nobody <signed>.")), id: "0199f0a0-0000-7000-8000-0000000000bb" },
  ],
};
const base = exportedOf([]);
const article = { ...base, blocks: [block] };

function saidIn(annotations: readonly ReturnType<typeof annotationSaid>[]): string {
  return writeTrackedHtml({ ...article, review: { ...article.review, annotations } });
}

/** The article's text, without what is in these elements. */
function textWithout(html: string, tag: string): string {
  const inner = /<article[^>]*>([\s\S]*)<\/article>/.exec(html)?.[1] ?? "";
  const kept = inner.replace(new RegExp(`<${tag}[ >][\\s\\S]*?</${tag}>`, "g"), "");
  return kept
    .replace(/<[^>]*>/g, "")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .trim();
}

describe("HTML with changes and annotations", () => {
  const html = saidIn([
    annotationSaid([saidOn(block, 0, [9, 16], [9, 18])], { comment: 'Not "idiomatic" </script>' }),
    annotationSaid([saidOn(block, 0, [13, 16], [13, 18])], { severity: "critical" }),
    annotationSaid([saidOn(block, 1, [6, 6])], { category: "omission" }),
  ]);

  it("is the corrected text without its deletions, the machine's without its insertions", () => {
    expect(textWithout(html, "del")).toBe("It was a red rag. Nobody <signed>.");
    expect(textWithout(html, "ins")).toBe("It was a red cloth. Nobody <signed>.");
    expect(html).toMatch(/<ins datetime="2026-03-04T05:06:07.000Z" title="Léa Martin">/);
  });

  it("leads from marked words to their issues, where they overlap too", () => {
    const lists = [...html.matchAll(/<script type="application\/its\+xml" id="([^"]+)">(.*?)<\/script>/g)];
    const byName = new Map(lists.map(([, name = "", list = ""]) => [name, list]));
    const references = [...html.matchAll(/its-loc-quality-issues-ref="#([^"]+)">([^<]*)/g)];
    expect(
      references.map(([, name = "", text]) => [text, byName.get(name)?.match(/<its:locQualityIssue /g)?.length]),
    ).toEqual([
      ["red ", 1],
      ["rag", 2],
      ["", 1],
    ]);
    expect(byName.get("lqi-1")).toContain('locQualityIssueType="mistranslation"');
    expect(byName.get("lqi-1-2")).toContain('locQualityIssueSeverity="100"');
    expect(html).not.toContain('idiomatic" </script>');
  });

  it("says the score, its threshold and the profile on the article", () => {
    const { profile } = article.review;
    const counts = { source: null, target: { words: 1000, characters: 5000 } };
    const score = scoreArticle({ profile, annotations: [], counts, review: "first", rating: null });
    const scored = writeTrackedHtml({ ...article, review: { ...article.review, score } });
    expect(scored).toMatch(
      /<article its-loc-quality-rating-score="100" its-loc-quality-rating-score-threshold="\d+" its-loc-quality-rating-profile-ref="urn:x-stet:profile:[\w-]+">/,
    );
    expect(html).toContain("<article>");
  });

  it("is a page that parses without a fault", () => {
    const faults: string[] = [];
    parse(html, { onParseError: ({ code }) => faults.push(code) });
    expect(faults).toEqual([]);
  });
});
