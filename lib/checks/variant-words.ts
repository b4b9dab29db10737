import type { Word } from "#lib/text/words";
import { varietyWords } from "./spelling-varieties";
import type { VariantKind, VariantUse } from "./variant-use";

/** Words that exist in two spellings in a language other than English, by their stems. */
const twoStems: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  ar: [
    ["أمريك", "أميرك"],
    ["مسؤول", "مسئول"],
    ["شؤون", "شئون"],
    ["إسرائيل", "اسرائيل"],
    ["أوكراني", "اوكراني"],
    ["أوروب", "اوروب"],
  ],
  fr: [
    ["clef", "clé"],
    ["oecuménique", "œcuménique"],
    ["manoeuvre", "manœuvre"],
    ["coeur", "cœur"],
    ["évènement", "événement"],
  ],
  es: [
    ["setiembre", "septiembre"],
    ["sicolog", "psicolog"],
    ["substitu", "sustitu"],
    ["periodo", "período"],
  ],
  de: [
    ["selbständig", "selbstständig"],
    ["aufwendig", "aufwändig"],
    ["phantasie", "fantasie"],
    ["photograph", "fotograf"],
    ["delphin", "delfin"],
  ],
};

/** British and American spellings of an English sentence. Words with a capital are names (Labour Party) and keep theirs. */
export function varietyUses(pieces: readonly Word[]): VariantUse[] {
  return pieces.flatMap(({ text, start, end }) => {
    const known = varietyWords.get(text);
    if (!known) return [];
    const { variety, other, isVerb } = known;
    const form = isVerb ? (variety === "british" ? "ise" : "ize") : variety;
    return [
      { kind: "variety" as const, name: isVerb ? "ise" : "words", form, isNoun: true, instead: { other }, start, end },
    ];
  });
}

export function twoSpellings(pieces: readonly Word[], base: string): VariantUse[] {
  const pairs = twoStems[base];
  if (!pairs) return [];
  return pieces.flatMap(({ text, isWord, start, end }) => {
    if (!isWord) return [];
    const lower = text.toLowerCase();
    for (const pair of pairs) {
      const stem = pair.find((one) => lower.includes(one));
      if (stem === undefined) continue;
      const rest = lower.split(stem);
      const instead = Object.fromEntries(pair.map((one) => [one, rest.join(one)]));
      return [use("spelling", pair[0], stem, instead, { start, end })];
    }
    return [];
  });
}

/** Compounds with a hyphen ("cease-fire"), by their closed form. */
export function hyphenUses(text: string): VariantUse[] {
  return Array.from(text.matchAll(/(?<![\p{L}\p{N}-])(\p{Ll}{2,20})-(\p{Ll}{2,20})(?![\p{L}\p{N}-])/gu)).flatMap(
    ({ 0: form, 1: first = "", 2: second = "", index }) => {
      // To re-sign is not to resign.
      if (first === "re" || first.length + second.length < 6) return [];
      return [use("hyphen", first + second, form, {}, { start: index, end: index + form.length })];
    },
  );
}

/** The words of a sentence that are such compounds without the hyphen. */
export function closedUses(pieces: readonly Word[], compounds: ReadonlySet<string>): VariantUse[] {
  return pieces.flatMap(({ text, start, end }) =>
    compounds.has(text) ? [use("hyphen", text, text, {}, { start, end })] : [],
  );
}

/** Names and institutions whose capitals are a matter of house style; the first form is only a key. */
const caseWords: ReadonlySet<string> = new Set(
  "internet covid covid-19 twitter facebook youtube whatsapp tiktok instagram linkedin wechat iphone nato unicef unesco opec fifa nasa asean interpol unhcr brexit".split(
    " ",
  ),
);

const offices = new RegExp(
  `(?<=\\b(?:[Tt]he|[Tt]his|[Ii]ts|[Oo]ur) )(?:${"prime minister|foreign minister|defence minister|defense minister|president|vice president|chancellor|government|parliament|cabinet|pope|king|queen|central bank|supreme court".replace(
    /\b\p{Ll}/gu,
    (letter) => `[${letter.toUpperCase()}${letter}]`,
  )})\\b(?! (?:of\\b|for\\b|\\p{Lu})|[-’']\\p{Lu})`,
  "gu",
);

/** The same word with and without capitals, where no grammar asks for one. English only for offices. */
export function capitalUses(text: string, base: string): VariantUse[] {
  const words = Array.from(
    text.matchAll(/(?<![\p{L}\p{N}@#./-])\p{L}{4,12}(?:-19)?(?![\p{L}\p{N}@/-]|\.\p{L})/gu),
  ).flatMap(({ 0: form, index }) => {
    const name = form.toLowerCase();
    if (!caseWords.has(name) || (index === 0 && name === "internet")) return [];
    return [use("capitals", name, form, {}, { start: index, end: index + form.length })];
  });
  if (base !== "en") return words;
  const titles = Array.from(text.matchAll(offices), ({ 0: form, index }) => {
    const name = form.toLowerCase();
    const shape = /^\p{Lu}/u.test(form) ? form : name;
    return use("capitals", name, shape, {}, { start: index, end: index + form.length });
  });
  return [...words, ...titles];
}

/** É and E at the start of a French name: Etats-Unis, État. */
export function accentUses(pieces: readonly Word[]): VariantUse[] {
  return pieces.flatMap(({ text, start, end }) => {
    if (!/^[EÉÈÊÎÔ]\p{Ll}{3,}/u.test(text)) return [];
    return [use("accents", text.normalize("NFD").slice(0, 1) + text.slice(1), text, {}, { start, end })];
  });
}

/** U.N. and UN; EE.UU., EE. UU. and EEUU. US and U.S. are told by "country". */
export function initialUses(text: string, base: string): VariantUse[] {
  return Array.from(
    text.matchAll(/(?<![\p{L}\p{N}.&-])(?:(?:\p{Lu}{1,2}\. ?){2,5}(?!\p{L})|\p{Lu}{2,5}(?![\p{L}\p{N}.&$]))/gu),
  ).flatMap(({ 0: found, index }) => {
    const form = found.trimEnd();
    const name = form.replace(/[. ]/gu, "");
    if (name.length < 2 || (base === "en" && /^USA?$/u.test(name))) return [];
    return [use("initials", name, form, {}, { start: index, end: index + form.length })];
  });
}

function use(
  kind: VariantKind,
  name: string,
  form: string,
  instead: Readonly<Record<string, string>>,
  range: Readonly<{ start: number; end: number }>,
): VariantUse {
  return { kind, name, form, isNoun: true, instead, ...range };
}
