/** What a block is in the article as it will be read. Same names as the database's. */
export const blockKinds = [
  "headline",
  "deck",
  "byline",
  "crosshead",
  "paragraph",
  "caption",
  "quotation",
  "listItem",
  "numberedItem",
] as const;
export type BlockKind = (typeof blockKinds)[number];
