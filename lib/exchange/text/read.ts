import { BlockBuilder } from "#lib/exchange/block-builder";
import { refuseLength } from "#lib/exchange/import-limits";
import type { ImportedArticle } from "#lib/exchange/imported-article";

/**
 * Plain text: paragraphs stand apart by empty lines where there are any (their lines are then one paragraph), else each
 * line is one. "- " and "1. " begin list items, "> " a quotation.
 */
export function readText(text: string): ImportedArticle {
  refuseLength(text.length);
  const builder = new BlockBuilder();
  for (const paragraph of paragraphsOf(text)) {
    const [, bullet, number, quote, rest = ""] =
      paragraph.match(/^\s*(?:([-•*–—‣▪●])\s+|(\d{1,3}[.)]|[٠-٩]{1,3}[.)-])\s+|(>)\s*)?([\s\S]*)$/u) ?? [];
    const isDialogue = bullet === "–" || bullet === "—";
    builder.add(isDialogue ? `${bullet} ${rest}` : rest);
    builder.end(bullet && !isDialogue ? "listItem" : number ? "numberedItem" : quote ? "quotation" : "paragraph");
  }
  return builder.article();
}

function paragraphsOf(text: string): string[] {
  const lines = text
    .replace(/\r\n?|[\u2028\u2029\u0085]/gu, "\n")
    .replace(/\f/gu, "\n\n")
    .split("\n")
    .map((line) => line.trim());
  const groups = groupsOf(lines);
  if (groups.length === 1 && !isWrapped(groups[0] ?? [])) return lines;
  return groups.flatMap((group) => (isWrapped(group) ? [group.join(" ")] : group));
}

/** Lines between empty ones. */
function groupsOf(lines: readonly string[]): string[][] {
  const groups: string[][] = [];
  let isApart = true;
  for (const line of lines) {
    if (line !== "" && isApart) groups.push([line]);
    else if (line !== "") groups.at(-1)?.push(line);
    isApart = line === "";
  }
  return groups;
}

/** A line narrower than this was ended by its writer. */
const narrowest = 45;
const widest = 120;

/** Lines broken at one width, by a mail program or an editor: all but the last are long. Lists are never joined. */
function isWrapped(lines: readonly string[]): boolean {
  if (lines.some((line) => /^(?:[-•*‣]|\d{1,3}[.)]|>)\s/u.test(line))) return false;
  const full = lines.slice(0, -1);
  if (full.length === 0 || full.some(({ length }) => length < narrowest || length > widest)) return false;
  return full.some((line) => !/[.!?…。！？؟]["'”’»)\]」』]*$/u.test(line));
}
