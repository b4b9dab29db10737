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
    const [first, ...rest] = block;
    if (!first) continue;
    const whole = rest.reduce((all, next) => ({ ...all, content: together(all, next) }), first);
    if (whole.content.text !== "") additions.push({ after: found.at(-1)?.known ?? null, text: whole.content.text });
  }
  return { found, additions };
}

function attached(block: readonly Stretch[]): Stretch[] {
  const done: Stretch[] = [];
  let waiting: Stretch | null = null;
  for (const [at, stretch] of block.entries()) {
    const next = block[at + 1];
    const last = done.at(-1);
    if (stretch.known !== null) {
      done.push(waiting ? grown(waiting, stretch, stretch) : stretch);
      waiting = null;
    } else if (waiting) waiting = grown(waiting, stretch, stretch);
    else if (!last || (!stretch.isGlued && next?.isGlued && next.known !== null)) waiting = stretch;
    else done[done.length - 1] = grown(last, stretch, last);
  }
  return done;
}

/** Two stretches as one that is what `as` was found to be; a sentence of its own makes the place less sure. */
function grown(before: Stretch, after: Stretch, as: Stretch): Stretch {
  return {
    ...as,
    content: together(before, after),
    isGlued: before.isGlued,
    by: after.isGlued ? as.by : "position",
    hands: [...before.hands, ...after.hands],
  };
}
