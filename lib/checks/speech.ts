import { intersection, isEmpty, type Range, shift } from "#lib/text/range";

/** What closes speech that a mark opened, in the styles of the languages we know. */
const closedBy: Readonly<Record<string, string>> = {
  '"': '"',
  "“": "”",
  "«": "»",
  "»": "«",
  "„": "“”",
  "「": "」",
  "『": "』",
};

/**
 * Direct speech in the sentences of one block, a list of ranges for each: what stands between quotation marks, without
 * them. Speech may run over sentences. A mark that is never closed opens nothing; straight marks take turns. Titles and
 * single words in quotation marks count as well: they too are somebody's words.
 */
export function speechIn(texts: readonly string[]): Range[][] {
  const spoken = speechOf(texts.join("\n"));
  let offset = 0;
  let first = 0;
  return texts.map((text) => {
    const whole = { start: offset, end: offset + text.length };
    offset = whole.end + 1;
    while ((spoken[first]?.end ?? whole.start + 1) <= whole.start) first += 1;
    const within: Range[] = [];
    // Ranges stand in order and never overlap; the last one may go on in the next sentence.
    for (let at = first; at < spoken.length; at += 1) {
      const range = spoken[at];
      if (!range || range.start >= whole.end) break;
      const shared = intersection(range, whole);
      if (shared) within.push(shift(shared, -whole.start));
    }
    return within;
  });
}

function speechOf(text: string): Range[] {
  const spoken: Range[] = [];
  let open: { mark: string; start: number } | null = null;
  for (const { 0: mark, index } of text.matchAll(/["“”«»„「」『』]/gu)) {
    if (open && closedBy[open.mark]?.includes(mark)) {
      spoken.push({ start: open.start, end: index });
      open = null;
    } else if (mark in closedBy) {
      // While speech is open, a second opening mark means that the first was never closed.
      open = { mark, start: index + mark.length };
    }
  }
  return spoken.filter((range) => !isEmpty(range));
}
