import type { BlockKind } from "#lib/articles/block-kind";

/** A demo article: invented news, machine-translated as machines do it. Texts in Markdown, for stress and links. */
export type DemoArticle = Readonly<{
  title: string;
  sourceLanguage: string;
  targetLanguage: string;
  engine: string;
  blocks: readonly (readonly [kind: BlockKind, machine: string, source: string])[];
}>;
