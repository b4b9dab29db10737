import { concatMarked } from "#lib/text/mark";
import type { AnnotatedSentence } from "./annotated-article";
import type { NewBlock, NewSegment } from "./new-article";

/** A sentence, and where it begins in its block's text (UTF-16). */
export type BroughtSegment = NewSegment & Readonly<{ machineStart: number }>;

/** Sentences as blocks and segments to store, in their order. A block's last sentence has no space after it. */
export function broughtBlocks(
  sentences: readonly AnnotatedSentence[],
  newId: () => string,
): Readonly<{ blocks: readonly NewBlock[]; segments: readonly BroughtSegment[] }> {
  const blocks: NewBlock[] = [];
  const segments: BroughtSegment[] = [];
  for (let first = 0; first < sentences.length; ) {
    const last = lastOfBlock(sentences, first);
    const own = sentences.slice(first, last + 1);
    const block = newId();
    let machineStart = 0;
    for (const [position, { source, machine, marks, spaceAfter: space }] of own.entries()) {
      const spaceAfter = position === own.length - 1 ? "" : space;
      segments.push({ id: newId(), block, position, source, machine, marks, spaceAfter, machineStart });
      machineStart += machine.length + spaceAfter.length;
    }
    const whole = concatMarked(
      segments.slice(first, last + 1).flatMap(({ machine, marks, spaceAfter }) => [
        { text: machine, marks },
        { text: spaceAfter, marks: [] },
      ]),
    );
    const sources = own.flatMap(({ source }) => source ?? []);
    blocks.push({
      ...{ id: block, position: blocks.length, kind: own[0]?.kind ?? "paragraph", codes: own[0]?.codes ?? [] },
      ...{ machine: whole.text, marks: whole.marks, source: sources.length > 0 ? sources.join(" ") : null },
    });
    first = last + 1;
  }
  return { blocks, segments };
}

function lastOfBlock(sentences: readonly AnnotatedSentence[], first: number): number {
  let last = first;
  while (sentences[last + 1]?.block === sentences[first]?.block) last += 1;
  return last;
}
