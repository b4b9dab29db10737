import { type Stretch, type StretchedBlocks, together } from "./stretch";

/** A paragraph that belongs to no sentence, and the sentence that stands before it; an index, null at the top. */
export type Addition = Readonly<{ after: number | null; text: string }>;

/**
 * Gives what nobody claims to the sentence it stands beside: words right at it are its own, a sentence of their own
 * goes with the one before it. Blocks without a sentence are additions.
 */
export function attachRest(
  blocks: StretchedBlocks,
): Readonly<{ found: readonly Stretch[]; additions: readonly Addition[] }> {
  const found: Stretch[] = [];
  const additions: Addition[] = [];
  for (const block of blocks) {
    if (block.some(({ known }) => known !== null)) {
      found.push(...attached(block));
      continue;
    }
    const { text } = together(block);
    if (text !== "") additions.push({ after: found.at(-1)?.known ?? null, text });
  }
  return { found, additions };
}

function attached(block: readonly Stretch[]): Stretch[] {
  const done: Group[] = [];
  let waiting: Stretch[] = [];
  for (const [at, stretch] of block.entries()) {
    const next = block[at + 1];
    const last = done.at(-1);
    if (stretch.known !== null) {
      done.push({ as: stretch, parts: [...waiting, stretch] });
      waiting = [];
    } else if (waiting.length > 0 || !last || (!stretch.isGlued && next?.isGlued && next.known !== null))
      waiting.push(stretch);
    else last.parts.push(stretch);
  }
  return done.map(whole);
}

/** What was found to be a sentence, among the stretches that go with it. */
type Group = Readonly<{ as: Stretch; parts: Stretch[] }>;

/** A sentence of its own that goes along makes the place less sure. */
function whole({ as, parts }: Group): Stretch {
  const isLoose = parts.some(({ isGlued }, at) => at > 0 && !isGlued);
  return {
    ...as,
    content: together(parts),
    isGlued: parts[0]?.isGlued ?? false,
    by: isLoose ? "position" : as.by,
    hands: parts.flatMap(({ hands }) => hands),
  };
}
