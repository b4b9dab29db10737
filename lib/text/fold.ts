/** A text as it is compared, and where each code unit of it comes from. */
export type Folded = Readonly<{
  text: string;
  /** For every code unit of the folded text where its character starts in the given one; at the end its length. */
  starts: readonly number[];
}>;

export type Folding = Readonly<{
  /** Language of the text: Turkish has an i of its own. */
  language: string;
  keepsCase: boolean;
  keepsVowelSigns: boolean;
}>;

/**
 * Arabic and Hebrew vowel signs, and the stroke that only draws a word out: written or left out as one likes. Not the
 * hamza and the madda, which make another letter.
 */
const vowelSigns =
  /[\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u0640\u064b-\u0652\u0656-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed]/u;

export function hasVowelSigns(text: string): boolean {
  return vowelSigns.test(text);
}

/** Makes texts comparable character by character: canonical decomposition, full case folding (ß is ss), vowel signs. */
export function fold(text: string, { language, keepsCase, keepsVowelSigns }: Folding): Folded {
  const known = knownFor(keepsCase ? "" : caseLanguageOf(language), keepsCase);
  let folded = "";
  const starts: number[] = [];
  let at = 0;
  for (const character of text) {
    if (keepsVowelSigns || !vowelSigns.test(character)) {
      const plain = known(character);
      folded += plain;
      for (let unit = 0; unit < plain.length; unit += 1) starts.push(at);
    }
    at += character.length;
  }
  starts.push(text.length);
  return { text: folded, starts };
}

/** Characters folded before: an article has few different ones. */
const kept = new Map<string, Map<string, string>>();

function knownFor(language: string, keepsCase: boolean): (character: string) => string {
  const key = `${keepsCase} ${language}`;
  const known = kept.get(key) ?? new Map<string, string>();
  kept.set(key, known);
  return (character) => {
    const found = known.get(character);
    if (found !== undefined) return found;
    const folded = (keepsCase ? character : caseFolded(character, language)).normalize("NFD");
    known.set(character, folded);
    return folded;
  };
}

/** Down, up and down again: ẞ, ß and SS meet, and so do the three sigmas. */
function caseFolded(character: string, language: string): string {
  if (language === "") return character.toLowerCase().toUpperCase().toLowerCase();
  return character.toLocaleLowerCase(language).toLocaleUpperCase(language).toLocaleLowerCase(language);
}

/** The languages in which i and I are two letters; "" for all others. */
function caseLanguageOf(language: string): string {
  return /^(?:tr|az)(?=$|-)/i.exec(language)?.[0].toLowerCase() ?? "";
}
