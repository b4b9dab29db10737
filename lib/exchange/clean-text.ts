/** Unseen signs that change the direction of what follows: an editor cannot see them, and they can hide text. */
const overrides = /[\u202a-\u202e\u2066-\u2069]/gu;
/**
 * Controls, non-characters, joiners without a script, soft hyphens, the place holder of objects, the private plane of
 * lib/text/code, and the tags that spell unseen text outside of flags.
 */
const controls =
  /[^\P{Cc}\t\n\r\u0085]|\p{Noncharacter_Code_Point}|[\ufff9-\ufffc\ufeff\u2060-\u2064\u00ad\u{100000}-\u{10ffff}]|(?<!\u{1f3f4}[\u{e0020}-\u{e007e}]{0,6})[\u{e0000}-\u{e007f}]/gu;

/**
 * A text without what nobody can see or type; `dropped` counts what was taken out, `replaced` the halves of characters
 * that became �. Signs that scripts and emoji need (joiners, direction marks, variation selectors) stay.
 */
export function cleanText(text: string): Readonly<{ text: string; dropped: number; replaced: number }> {
  let dropped = 0;
  let replaced = 0;
  const count = () => {
    dropped += 1;
    return "";
  };
  const clean = text
    .replace(/\p{Surrogate}/gu, () => {
      replaced += 1;
      return "\ufffd";
    })
    .replace(overrides, count)
    .replace(controls, count);
  return { text: clean, dropped, replaced };
}
