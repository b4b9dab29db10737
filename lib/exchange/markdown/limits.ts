import { Problem } from "#lib/problem";

/** Deeper than anyone quotes or lists. */
const deepest = 100;
/** Lines, each as often as it is deep: what the parser's time grows with. A book of 1,000,000 signs has about 12,000. */
const mostLevels = 15_000;
/** What may open formatting between two empty lines; finding what closes it costs the square of their number. */
const mostSigns = 5000;
/** Likewise in all: a book has a few thousand. */
const mostSignsInAll = 50_000;

/** Refuses Markdown whose parsing would take seconds: too deep, too many lines, too many signs of formatting. */
export function refuseCostly(text: string): void {
  let [levels, signs, signsInAll] = [0, 0, 0];
  for (const line of text.split(/\r\n?|\n/u)) {
    levels += 1 + levelsOf(line);
    const own = line.match(/[*_[`<]/g)?.length ?? 0;
    signs = line.trim() === "" ? 0 : signs + own;
    signsInAll += own;
    if (levels > mostLevels) throw new Problem("invalid", "importTooManyLines", { most: mostLevels });
    if (signs > mostSigns) throw new Problem("invalid", "importTooManySigns", { most: mostSigns });
    if (signsInAll > mostSignsInAll) throw new Problem("invalid", "importTooManySigns", { most: mostSignsInAll });
  }
}

const marker = /[ \t]*(?:>|[-+*](?=[ \t]|$)|\d{1,9}[.)](?=[ \t]|$))/y;

/** How deep a line may stand: the quotations and lists it opens, and two columns of space for each it goes on with. */
function levelsOf(line: string): number {
  let count = 0;
  marker.lastIndex = 0;
  while (count <= deepest && marker.test(line)) count += 1;
  const indent = line.length - line.trimStart().length;
  if (count > deepest || (count > 0 && indent / 2 > deepest))
    throw new Problem("invalid", "importTooDeep", { most: deepest });
  return count + Math.floor(indent / 2);
}
