/** Unseen signs that change the direction of what follows: an editor cannot see them, and they can hide text. */
const overrides = /[\u202a-\u202e\u2066-\u2069]/gu;
const controls = /[^\P{Cc}\t\n\r]|[\ufff9-\ufffb\ufeff\u2060\ufffe\uffff]/gu;

/** A text without what nobody can see or type; `dropped` counts what was taken out. Halves of characters become �. */
export function cleanText(text: string): Readonly<{ text: string; dropped: number }> {
  let dropped = 0;
  const count = () => {
    dropped += 1;
    return "";
  };
  const clean = text
    .replace(/\p{Surrogate}/gu, "\ufffd")
    .replace(overrides, count)
    .replace(controls, count);
  return { text: clean, dropped };
}
