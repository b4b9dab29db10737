import { documentFigures, inconsistency, marksOf, type Result } from "./findings-figures";

/** The plain list of variants that style checkers work with: an article with two forms of one group is flagged. */
const groups: readonly (readonly RegExp[])[] = [
  forms("United States", "U.S.", "US", "USA", "America"),
  forms("United Kingdom", "U.K.", "UK", "Britain"),
  forms("European Union", "E.U.", "EU"),
  forms("United Nations", "U.N.", "UN"),
  [/\d ?%/u, /\d[ -]percent\b/u, /\d[ -]per cent\b/u],
  forms("COVID-19", "Covid-19", "COVID", "coronavirus"),
];

/** How that list does on the same articles. Null where nobody marked any inconsistency. */
export function baselineFigures(results: readonly Result[]): ReturnType<typeof documentFigures> | null {
  const marks = marksOf(results, inconsistency.categories);
  if (marks.every((list) => list.length === 0)) return null;
  const flags = results.map(({ article }) => {
    const text = article.blocks.flatMap(({ segments }) => segments.map((segment) => segment.text)).join(" ");
    return groups.some((group) => group.filter((form) => form.test(text)).length > 1);
  });
  return documentFigures(flags, marks);
}

function forms(...spelled: readonly string[]): RegExp[] {
  return spelled.map((form) => new RegExp(`(?<![\\p{L}\\p{N}.])${form.replaceAll(".", "\\.")}(?![\\p{L}\\p{N}])`, "u"));
}
