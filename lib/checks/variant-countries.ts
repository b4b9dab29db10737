import type { VariantUse } from "./variant-use";

/** What stands behind a noun: "the US has", "in the US and". Anything else makes "US" an adjective. */
const behindNoun: ReadonlySet<string> = new Set(
  "is was are were has have had will would can could may might should must does did do and or but nor to in on of for with from that which who whose as at by into over under after before than if when while not also now then said says say claims claimed wants wanted because since during against through between until about amid again still never only alone itself too so".split(
    " ",
  ),
);

/** What makes even the full name an adjective: "United States troops". */
const adjectival: ReadonlySet<string> = new Set(
  "government military army navy troops forces officials official president ambassador embassy economy dollar dollars currency citizens soldiers sanctions senator senators policy law laws companies".split(
    " ",
  ),
);

const unitedStates =
  /\bUnited States(?! of America)\b|\bU\.S\.A\.|\bU\.S\.(?!\p{L})|\b(?<!Team )USA\b(?! \p{Lu})|\bUS\b(?![$-]\d|\$)/gu;

/** The United States, U.S. and US in an English text, with their part in the sentence. */
export function countryUses(text: string): VariantUse[] {
  return Array.from(text.matchAll(unitedStates), ({ 0: form, index }) => {
    const end = index + form.length;
    const next = text.slice(end, end + 24).match(/^ (\p{L}+)/u)?.[1];
    const isShort = form === "US" || form === "U.S.";
    const isNoun = isShort
      ? isShortNoun(text.slice(Math.max(0, index - 4), index), next)
      : !(next && adjectival.has(next));
    const isOwner = /^['’]/u.test(text.slice(end, end + 1));
    const short = isOwner ? {} : { US: "US", "U.S.": "U.S." };
    // "US troops" reads badly as "United States troops".
    const instead = isNoun && !isOwner ? { ...short, "United States": "United States" } : short;
    return { kind: "country" as const, name: "us", form, isNoun, instead, start: index, end };
  });
}

/** "the US warned" is a noun, too; "the US led coalition" is not. */
function isShortNoun(before: string, next: string | undefined): boolean {
  if (next === undefined || behindNoun.has(next.toLowerCase())) return true;
  return /\b[Tt]he $/u.test(before) && /\p{Ll}{2}ed$/u.test(next) && !/led$|based$|backed$/u.test(next);
}

/**
 * How sure it is that the forms compete. US beside U.S. always does. "United States" for the noun and "US" for the
 * adjective is a rule many houses have, and the full name first with the short one behind it is an introduction.
 */
export function countryConfidence(uses: readonly VariantUse[]): number | null {
  const forms = new Set(uses.map(({ form }) => form));
  if (forms.has("US") && forms.has("U.S.")) return 0.85;
  const full = uses.filter(({ form }) => form === "United States");
  const short = uses.filter(({ form }) => form !== "United States");
  if (full.length === 0) return 0.7;
  if (uses.length < 3) return null;
  if (full.some(({ isNoun }) => !isNoun)) return 0.75;
  if (short.some(({ isNoun }) => isNoun)) {
    const lastFull = uses.findLastIndex(({ form }) => form === "United States");
    const firstShort = uses.findIndex(({ form, isNoun }) => form !== "United States" && isNoun);
    if (lastFull > firstShort) return 0.75;
    return full.length === 1 ? null : 0.5;
  }
  return full.length >= 2 && short.length >= 2 ? 0.4 : null;
}
