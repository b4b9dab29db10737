/** A guess at the language of a text: BCP 47 primary subtag, and whether it can be relied on. */
export type DetectedLanguage = Readonly<{ language: string; isReliable: boolean }>;

/** Fewer words than this tell nothing reliable: ask, do not guess. */
const leastWords = 3;
/** Enough of an article to tell its language; more only takes longer. */
const enough = 4000;

/** Which language a text is written in; null for fewer than three words. Loads its data (some MB) on first use. */
export async function detectLanguage(text: string): Promise<DetectedLanguage | null> {
  const sample = text.slice(0, enough);
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  const isSpaceless = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u.test(sample);
  if (isSpaceless ? letters < 6 : (sample.match(/\p{L}+/gu)?.length ?? 0) < leastWords) return null;
  const { default: eld } = await import("eld/large");
  const found = eld.detect(sample);
  return found.language === "" ? null : { language: found.language, isReliable: found.isReliable() };
}
