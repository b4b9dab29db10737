import type { BlockKind } from "#lib/articles/block-kind";
import { readMarkdown } from "#lib/exchange/markdown/read";
import type { MarkedText } from "#lib/text/mark";

/** An article made up to learn on: invented news, translated as machines do it. Texts in Markdown, for stress and links. */
export type MadeArticle = Readonly<{
  title: string;
  sourceLanguage: string;
  targetLanguage: string;
  engine: string;
  blocks: readonly (readonly [kind: BlockKind, machine: string, source: string])[];
}>;

/** As a desk takes it in. */
export function asBroughtIn({ blocks, ...about }: MadeArticle) {
  return {
    ...about,
    blocks: blocks.map(([kind, machine]) => ({ kind, ...marked(machine) })),
    sourceBlocks: blocks.map(([, , source]) => ({ text: marked(source).text })),
  };
}

function marked(markdown: string): MarkedText {
  const [block] = readMarkdown(markdown).blocks;
  if (!block) throw new Error(`A text without words: ${markdown}`);
  return { text: block.text, marks: block.marks };
}
