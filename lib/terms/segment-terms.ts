import type { TermContent } from "./term-content";

/** What a desk says of the things a sentence is about. */
export type SegmentTerms = Readonly<{ terms: readonly (TermContent & Readonly<{ id: string }>)[] }>;
