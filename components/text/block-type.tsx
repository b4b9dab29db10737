import type { BlockKind } from "#lib/articles/block-kind";

type BlockType = Readonly<{ tag: "h2" | "h3" | "p" | "blockquote" | "div"; look: string }>;

/** Arabic letters, whatever the language, are small for their body, and their vowels need room between the lines. */
const body = "font-serif text-[1.1875rem] leading-[1.65] arabic-script:text-[1.35rem] arabic-script:leading-[1.9]";

/** Each kind of block as what it is and as it will be read. */
export const blockTypes: Record<BlockKind, BlockType> = {
  headline: {
    tag: "h2",
    look: "font-serif font-semibold text-[1.75rem] leading-[1.2] tracking-[-0.01em] sm:text-[2.25rem] text-balance arabic-script:leading-[1.5] arabic-script:tracking-normal",
  },
  deck: { tag: "p", look: "font-serif text-[1.3125rem] leading-[1.45] text-ink-soft arabic-script:leading-[1.75]" },
  byline: { tag: "p", look: "font-sans text-[0.9375rem] leading-[1.6] text-ink-soft arabic-script:text-[1.0625rem]" },
  crosshead: { tag: "h3", look: "font-serif font-bold text-[1.25rem] leading-[1.4] pt-3 arabic-script:text-[1.4rem]" },
  paragraph: { tag: "p", look: body },
  caption: { tag: "p", look: "font-sans text-[0.875rem] leading-[1.55] text-ink-soft arabic-script:text-[1.0625rem]" },
  quotation: { tag: "blockquote", look: `${body} italic upright-script:not-italic border-s-2 border-line-strong ps-5` },
  listItem: { tag: "div", look: body },
  numberedItem: { tag: "div", look: body },
};
