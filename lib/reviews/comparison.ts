import { findMoves, type Move } from "#lib/text/moves";
import { type ChangeOutline, outlineChanges } from "#lib/text/run";
import type { Review, ReviewSegment } from "./review";

export const comparisonViews = ["inline", "sides", "changes", "clean"] as const;
export type ComparisonView = (typeof comparisonViews)[number];

/** The view an address asks for; inline when it asks for none we know. */
export function comparisonView(asked: string | undefined): ComparisonView {
  return comparisonViews.find((view) => view === asked) ?? "inline";
}

export function isChanged({ machine, text }: ReviewSegment): boolean {
  return machine.text !== text;
}

/** `untouched`: share (0 to 1) of the sentences that are as the machine wrote them. `outlines`: by id, of changed ones. */
export type Comparison = Readonly<{
  changes: number;
  changed: number;
  total: number;
  untouched: number;
  outlines: ReadonlyMap<string, ChangeOutline>;
  /** Passages that were moved, by sentence ids: taken out of one place, put in at another. */
  moves: readonly Move[];
}>;

/** The machine's text against the present one, sentence by sentence. */
export function compareTexts({ blocks, article }: Review): Comparison {
  const segments = blocks.flatMap((block) => block.segments);
  const outlines = new Map(
    segments
      .filter(isChanged)
      .map(({ id, machine, text }) => [id, outlineChanges(machine.text, text, article.targetLanguage)]),
  );
  const changed = outlines.size;
  const changes = [...outlines.values()].reduce((sum, outline) => sum + changesIn(outline), 0);
  const untouched = segments.length === 0 ? 1 : 1 - changed / segments.length;
  const texts = segments.flatMap(({ id, machine, text }) => {
    const outline = outlines.get(id);
    return outline ? [{ id, before: machine.text, after: text, outline }] : [];
  });
  const moves = findMoves(texts, article.targetLanguage);
  return { changes, changed, total: segments.length, untouched, outlines, moves };
}

/** As a person counts them: words taken out with those put in for them are one change. */
function changesIn(outline: ChangeOutline): number {
  return outline.filter(([kind], index) => kind !== "same" && (outline[index - 1]?.[0] ?? "same") === "same").length;
}
