import { splitAtSpace, withoutSpaceAtEnd } from "./white-space";

/**
 * The words BLEU compares: the rules of NIST's mteval-v13a, sacreBLEU's default "13a". Punctuation stands alone, but
 * not an apostrophe, a full stop or comma between digits, or a hyphen after a letter.
 */
export function bleuWords(text: string): string[] {
  const line = rules.reduce((rest, [pattern, replacement]) => rest.replace(pattern, replacement), ` ${plain(text)} `);
  return splitAtSpace(line);
}

/** Without the leavings of SGML. */
function plain(text: string): string {
  return withoutSpaceAtEnd(text)
    .replaceAll("<skipped>", "")
    .replaceAll("-\n", "")
    .replaceAll("\n", " ")
    .replaceAll("&quot;", '"')
    .replaceAll("&amp;", "&")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">");
}

const rules: readonly (readonly [RegExp, string])[] = [
  [/([{-~[-` -&(-+:-@/])/g, " $1 "],
  [/([^0-9])([.,])/g, "$1 $2 "],
  [/([.,])([^0-9])/g, " $1 $2"],
  [/([0-9])(-)/g, "$1 $2 "],
];
