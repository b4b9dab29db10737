import type { Range } from "./range";

export const markKinds = ["bold", "italic", "link"] as const;
export type MarkKind = (typeof markKinds)[number];

/** Formatting over a text. `href` for links only; http, https or mailto. */
export type Mark = Range & Readonly<{ kind: MarkKind; href?: string }>;

/** A text with its formatting. */
export type MarkedText = Readonly<{ text: string; marks: readonly Mark[] }>;
