import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { AnnotatedTranslation, Judgement } from "#lib/exchange/annotated-translation";
import { anyAnnotations } from "#lib/exchange/testing/any-annotations";
import { Problem } from "#lib/problem";
import { readMarot } from "./read";
import { writeMarot } from "./write";

describe("Marot, out and in", () => {
  it("gives the same annotations, whatever is in the texts", () => {
    fc.assert(
      fc.property(anyAnnotations, (translation) => {
        expect(judged(readMarot(writeMarot(translation)))).toEqual(judged(translation));
      }),
      { numRuns: 500 },
    );
  });
  it("holds one row in one line, for programs that know nothing of ours", () => {
    fc.assert(
      fc.property(anyAnnotations, (translation) => {
        const [, ...rows] = writeMarot(translation).trimEnd().split("\n");
        const judgements = translation.documents.flatMap(({ segments }) =>
          segments.map(({ ratings }) => Math.max(1, ratings.flatMap((rating) => rating.judgements).length)),
        );
        expect(rows.map((row) => row.split("\t").length)).toEqual(rows.map(() => 10));
        expect(rows.filter((row) => row !== "").length).toBe(judgements.reduce((sum, count) => sum + count, 0));
      }),
    );
  });
  it("never crashes on damaged text: it is read, or refused with a Problem", () => {
    fc.assert(
      fc.property(anyAnnotations, fc.nat(), fc.string({ maxLength: 5 }), (translation, at, put) => {
        const written = writeMarot(translation);
        const place = at % (written.length + 1);
        try {
          readMarot(written.slice(0, place) + put + written.slice(place + put.length));
        } catch (error) {
          expect(error).toBeInstanceOf(Problem);
        }
      }),
      { numRuns: 300 },
    );
  });
});

/** What the law compares: the metadata that the writer adds for other programs is not part of it. */
function judged({ documents, unverified, unknownLabels }: AnnotatedTranslation) {
  const bare = documents.map(({ sourceLanguage: _, targetLanguage: __, ...document }) => ({
    ...document,
    segments: document.segments.map(({ metadata: _metadata, ...segment }) => ({
      ...segment,
      globalId: segment.globalId ?? "",
      ratings: segment.ratings.map((rating) => ({ ...rating, judgements: rating.judgements.map(withoutMetadata) })),
    })),
  }));
  return { documents: bare, unverified, unknownLabels };
}

function withoutMetadata({ metadata, ...judgement }: Judgement) {
  const { timestamp, feedback } = { timestamp: undefined, feedback: undefined, ...metadata };
  return { ...judgement, timestamp, feedback };
}
