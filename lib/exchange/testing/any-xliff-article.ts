import fc from "fast-check";
import { blockKinds } from "#lib/articles/block-kind";
import type { ExportedArticle } from "#lib/exchange/exported-article";
import type { ArticleQuality, PlacedIssue } from "#lib/exchange/its/quality";
import { categoryIds } from "#lib/quality/category";
import { severities } from "#lib/quality/severity";
import { anyMarked, anyText } from "./any-block";
import { exportedOf, lea, segmentOf } from "./exported";

const segment = fc
  .record({
    machine: anyMarked,
    corrected: anyMarked,
    source: fc.option(anyText),
    space: fc.constantFrom("", " "),
    state: fc.constantFrom("machine", "edited", "reviewed", "approved", "needsWork"),
  })
  .map(({ machine, corrected, source, space, state }) => ({
    ...segmentOf(machine, corrected, space),
    ...{ source, state },
  }));

const blocks = fc
  .array(
    fc.record({ kind: fc.constantFrom(...blockKinds), segments: fc.array(segment, { minLength: 1, maxLength: 3 }) }),
    { minLength: 1, maxLength: 4 },
  )
  .map((some) =>
    some.map(({ kind, segments }, block) => ({
      ...{ id: `b${block}`, kind },
      segments: segments.map((one, index) => ({ ...one, id: `s${block}-${index}` })),
    })),
  );

/** An article with a record, and with issues anywhere in its sentences and sources, over each other too. */
export const anyXliffArticle: fc.Arbitrary<Readonly<{ article: ExportedArticle; quality: ArticleQuality }>> = fc
  .record({
    blocks,
    isSigned: fc.boolean(),
    issues: fc.array(
      fc.record({
        at: fc.tuple(fc.nat(), fc.nat(), fc.nat()),
        isOnSource: fc.boolean(),
        isWhole: fc.boolean(),
        category: fc.constantFrom(...categoryIds),
        severity: fc.constantFrom(...severities),
        comment: fc.option(anyText),
      }),
      { maxLength: 8 },
    ),
  })
  .map(({ blocks: some, isSigned, issues }) => {
    const segments = some.flatMap(({ segments: own }) => own);
    const placed = issues.flatMap(({ at: [which, from, size], isOnSource, isWhole, ...said }): PlacedIssue[] => {
      const on = segments[which % segments.length];
      if (!on) return [];
      const text = isOnSource ? (on.source ?? "") : on.corrected.text;
      const start = from % (text.length + 1);
      const place = isWhole ? null : { start, end: start + (size % (text.length - start + 1)) };
      return [{ segmentId: on.id, side: isOnSource ? "source" : "target", place, by: lea.name, ...said }];
    });
    const quality = {
      issues: placed,
      notes: [{ segmentId: segments[0]?.id ?? null, text: "Why so?" }],
      score: null,
    };
    return { article: exportedOf([], { blocks: some, ...(!isSigned && { signOff: null }) }), quality };
  });
