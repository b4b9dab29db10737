import type { BlockKind } from "#lib/articles/block-kind";

/** Each kind of block in its own type, as it will be read. */
export const blockLook: Record<BlockKind, string> = {
  headline: "font-serif font-semibold text-3xl leading-tight tracking-tight",
  deck: "font-serif text-xl leading-snug text-ink-soft",
  byline: "font-sans text-sm text-ink-soft",
  crosshead: "font-serif font-semibold text-xl leading-snug pt-2",
  paragraph: "font-serif text-[1.1875rem] leading-relaxed",
  caption: "font-sans text-sm text-ink-soft",
  quotation: "font-serif text-xl leading-snug italic border-s-2 border-line-strong ps-4",
  listItem:
    "font-serif text-[1.1875rem] leading-relaxed ps-5 before:absolute before:start-1 before:content-['•'] relative",
  numberedItem: "font-serif text-[1.1875rem] leading-relaxed ps-5",
};
