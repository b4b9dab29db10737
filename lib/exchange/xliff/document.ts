import type { ExchangeElement } from "#lib/exchange/exchange-xml";

export const xliffVersions = ["1.2", "2.0", "2.1", "2.2"] as const;
export type XliffVersion = (typeof xliffVersions)[number];

/** A source or a target; its codes stay in the element, and are read with `codedText`. */
export type XliffContent = Readonly<{ element: ExchangeElement; isSpacePreserved: boolean }>;

/** A segment, or an ignorable: what stands between two. 1.2 calls the former `mrk mtype="seg"`. */
export type XliffSegment = Readonly<{
  id: string | null;
  /** Within which its codes' ids are unique, among the segments of its unit. */
  scope: string;
  isIgnorable: boolean;
  state: string | null;
  source: XliffContent;
  target: XliffContent | null;
  /** In 1.2: what stands in the target between this segment and the next. */
  gap: string;
}>;

/** A unit's segments in the order of its targets. `type`: what the file says that the unit is. */
export type XliffUnit = Readonly<{
  id: string;
  type: string | null;
  notes: readonly string[];
  segments: readonly XliffSegment[];
  element: ExchangeElement;
}>;

export type XliffFile = Readonly<{
  /** What it was made from, as the file names it. */
  name: string;
  sourceLanguage: string;
  targetLanguage: string | null;
  notes: readonly string[];
  units: readonly XliffUnit[];
}>;

/**
 * A document of XLIFF. Everything that it holds is in `root`, modules and other vocabularies too, and goes out again as
 * it was with `writeXmlDocument`; the rest is a view of it.
 */
export type XliffDocument = Readonly<{ version: XliffVersion; root: ExchangeElement; files: readonly XliffFile[] }>;
