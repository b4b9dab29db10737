import { BlockBuilder } from "#lib/exchange/block-builder";
import { styledRuns } from "#lib/exchange/block-text";
import type { MarkedText } from "#lib/text/mark";

/**
 * A text as our readers give it: white space folded and none outside, unseen signs out, formatting on its words. Two
 * texts that a file cannot tell apart are the same here.
 */
export function asRead(content: MarkedText): MarkedText {
  const builder = new BlockBuilder();
  for (const { text, bold, italic, href } of styledRuns(content))
    builder.add(text, { bold, italic, ...(href !== null && { href }) });
  builder.end("paragraph");
  const [block] = builder.blocks;
  return block ? { text: block.text, marks: block.marks } : { text: "", marks: [] };
}
