import { concatMarked, type Mark } from "#lib/text/mark";
import type { AnnotatedSentence } from "./annotated-article";
import type { BlockKind } from "./block-kind";

type Block = Readonly<{
  id: string;
  position: number;
  kind: BlockKind;
  machine: string;
  marks: readonly Mark[];
  source: string | null;
}>;

type Segment = Readonly<{
  id: string;
  block: string;
  position: number;
  source: string | null;
  machine: string;
  marks: readonly Mark[];
  spaceAfter: string;
  /** Where it begins in its block's text (UTF-16). */
  machineStart: number;
}>;

/** Sentences as blocks and segments to store, in their order. A block's last sentence has no space after it. */
export function broughtBlocks(
  sentences: readonly AnnotatedSentence[],
  newId: () => string,
): Readonly<{ blocks: readonly Block[]; segments: readonly Segment[] }> {
  const blocks: Block[] = [];
  const segments: Segment[] = [];
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
      ...{ id: block, position: blocks.length, kind: own[0]?.kind ?? "paragraph" },
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
