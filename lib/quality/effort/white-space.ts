/**
 * The words between white space, as Python's `str.split()` cuts them, on which the published scores rest: unlike
 * JavaScript's `\s` it counts the separators U+001C–U+001F and U+0085 as space, and U+FEFF as a letter.
 */
export function splitAtSpace(text: string): string[] {
  return text.split(space).filter((word) => word !== "");
}

/** The text without white space, by the same rule. */
export function withoutSpace(text: string): string {
  return text.replace(spaces, "");
}

/** The text without white space at its end, by the same rule. */
export function withoutSpaceAtEnd(text: string): string {
  let end = text.length;
  while (end > 0 && space.test(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these separators are what is looked for
const space = /\p{White_Space}|[\u{1c}-\u{1f}]/u;
const spaces = new RegExp(space, "gu");
