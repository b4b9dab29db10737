/** Half-open, in UTF-16 code units: `text.slice(start, end)`. */
export type Range = Readonly<{ start: number; end: number }>;
