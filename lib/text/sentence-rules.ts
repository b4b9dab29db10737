import { abbreviationsOf, sharedCompanies, sharedTitles } from "./abbreviations";

/**
 * A place where a sentence may end: the end of the sentence so far, without white space, and the start of what follows,
 * each as far as a rule needs to look. `space` stood between.
 */
export type Gap = Readonly<{ left: string; space: string; right: string; isWhole: boolean; language: string }>;

/** How far to both sides the rules look. */
export const reach = 160;

/** Whether the sentence goes on over this place. Each rule names what it saves from being cut. */
export function goesOn(gap: Gap): boolean {
  return rules.some((rule) => rule(gap));
}

const rules: readonly ((gap: Gap) => boolean)[] = [
  endsInNothing,
  endsInSound,
  startsWithReference,
  startsSmall,
  startsWithPunctuation,
  endsInInitial,
  endsInAbbreviation,
  endsInListNumber,
  endsInOrdinal,
  pausesBeforeI,
  isInsideBrackets,
  isQuotedInside,
];

/** A line that was broken where no sentence ends; an empty line or the marker of a list item does end one. */
function endsInNothing({ left, space, right }: Gap): boolean {
  if (left === "") return true;
  if (/[\p{Sentence_Terminal}…]\s*["'“”‘’«»)\]」』）*_]*(?:\[\d{1,3}\])*$/u.test(left.slice(-24))) return false;
  if (/[\n\u2029]\s*[\n\u2029]/u.test(space)) return false;
  return !(/[\n\u2028\u2029]/u.test(space) && /^(?:[•⁃‣▪*–—-]\s|\(?\d{1,3}[.)]\s)/u.test(right));
}

/** !Kung, Y!J.: a mark that is part of a name. */
function endsInSound({ left, space, right }: Gap): boolean {
  return space === "" && /[!?]$/u.test(left) && /^[\p{L}\p{N}]/u.test(right);
}

/** … the analogy of stairways [...]" (Smith 55). */
function startsWithReference({ right }: Gap): boolean {
  return /^\([^.!?()]{1,40}\)\s*[.,;]/u.test(right);
}

/** “Really?” he asked. … and then …; but iPhones and eBay start sentences. */
function startsSmall({ right }: Gap): boolean {
  return /^["“‘«(\s]*\p{Ll}(?!\p{Lu})/u.test(right);
}

/** « Vraiment ? », a-t-il dit: no sentence starts with a comma. */
function startsWithPunctuation({ right }: Gap): boolean {
  return /^["”’»)\]」』）]*\s*[,;:،؛，、；：]/u.test(right);
}

/** J. Smith, J.-P. Dupont, А. С. Пушкин, د. سامي; but: "He got an A. This …", "So did I. They …". */
function endsInInitial({ left, right, language }: Gap): boolean {
  const initial = left.slice(-3).match(/(?:^|[\s\u00a0(“"«.\-–])(\p{Lu})\.$/u)?.[1];
  if (!initial || !/^\p{Lu}/u.test(right) || /\p{Lu}\.\p{Lu}\.$/u.test(left.slice(-4))) return false;
  if (/^\p{Lu}\./u.test(right)) return true;
  if (language === "en" && initial === "I" && !/\p{Lu}\.\s*I\.$/u.test(left))
    return !startsLikeSentence(right, left, language);
  return !startsWithStarter(right, language);
}

function endsInAbbreviation(gap: Gap): boolean {
  const { right, language } = gap;
  const names = namesAt(gap);
  const known = abbreviationsOf(language);
  const isAny = (set: ReadonlySet<string>) => names.some((name) => set.has(name));
  // "c." is circa, but not in "vitamin C."
  if (isAny(known.within) && !/(?:^|[^\p{L}.])\p{Lu}\.$/u.test(gap.left.slice(-3))) return true;
  // "EE. UU.", "z. B.": the first half.
  const next = right.match(/^\p{L}{1,2}(?=\.)/u)?.[0].toLowerCase();
  const wholes = names.map((name) => `${name}.${next}`);
  if (next && wholes.some((name) => known.within.has(name) || known.anywhere.has(name))) return true;
  const isInitials = names.some((name) => /^(?:\p{L}\.)+\p{L}$/u.test(name));
  if (isAny(known.anywhere) || isAny(sharedCompanies) || (isInitials && !isAny(known.title))) {
    return !startsLikeSentence(right, gap.left, language);
  }
  if (isAny(known.beforeNumber) && /^["“«(]?[\d№§]/u.test(right)) return true;
  return (isAny(known.title) || isAny(sharedTitles)) && isTitle(gap);
}

/** "Rep. Waters", not "a sales rep. The …"; "M. Duval", not "de 5 m. Puis …"; but "В 2018 г. Иван …" goes on. */
function isTitle({ left, right, isWhole, language }: Gap): boolean {
  if (/\d\s?\p{L}+\.$/u.test(left.slice(-8))) {
    const isTooShort = isWhole && left.split(/\s+/u).length <= 3;
    return isTooShort || !startsLikeSentence(right, left, language);
  }
  const isCapital = /(?:^|\P{L})\p{Lu}\p{L}*\.$/u.test(left.slice(-12));
  const isNamed = isCapital || language !== "en";
  return isNamed && /^["“‘«(]?[\p{L}\p{N}]/u.test(right) && !startsWithStarter(right, language);
}

/** The word before the full stop, alone and with the parts before it, as the lists have it: "и т. д." is т.д and д. */
function namesAt({ left }: Gap): string[] {
  const found = left.slice(-32).match(/((?:[\p{L}\p{M}]{1,3}\.\s?-?)*[\p{L}\p{M}№°ªº-]+)\.$/u)?.[1] ?? "";
  const parts = found.toLowerCase().replace(/\s/gu, "").split(".");
  return parts.map((_, index) => parts.slice(index).join(".")).filter((name) => name !== "");
}

/** "1. Talks resume": the number is the item's. */
function endsInListNumber({ left, isWhole }: Gap): boolean {
  return isWhole && /^[•⁃‣▪]?\s?\(?(?:\d{1,3}|[a-zA-Z]|[ivxIVX]{1,4})(?:\.\)|[.)])$/u.test(left);
}

/** German ordinals: am 3. Mai, der 2. Weltkrieg. */
function endsInOrdinal({ left, right, language }: Gap): boolean {
  return language === "de" && /(?:^|[\s(–-])\d{1,2}\.$/u.test(left.slice(-4)) && !startsWithStarter(right, language);
}

/** "the thing is … I didn't mean it": always a capital, which proves nothing. */
function pausesBeforeI({ left, right, language }: Gap): boolean {
  return language === "en" && /[^.\s]\s(?:\.\s?\.\s?\.|…)$/u.test(left.slice(-8)) && /^I\b/u.test(right);
}

const closers: Readonly<Record<string, string>> = {
  "(": ")",
  "[": "]",
  "（": "）",
  "【": "】",
  "《": "》",
  "〈": "〉",
  "「": "」",
  "『": "』",
};

/** (see p. 3. It is long), 《摔跤吧！爸爸》: brackets that opened inside the sentence close in it. */
function isInsideBrackets({ left, right, isWhole }: Gap): boolean {
  const opened: number[] = [];
  for (let index = 0; index < left.length; index += 1) {
    const sign = left[index] ?? "";
    if (closers[sign]) opened.push(index);
    else if (closers[left[opened.at(-1) ?? -1] ?? ""] === sign) opened.pop();
  }
  const [outermost] = opened;
  if (outermost === undefined || (outermost === 0 && isWhole && !/[《〈]/u.test(left[0] ?? ""))) return false;
  return right.includes(closers[left[outermost] ?? ""] ?? "");
}

/** 「行くの？」と彼は聞いた; “为什么？”他问道。: what follows the quoted sentence tells who said it. */
function isQuotedInside({ left, space, right, isWhole, language }: Gap): boolean {
  if (space !== "" || !/[”」』]$/u.test(left)) return false;
  if (language === "ja") return /^(?:と|って|という|など|の|を|は|が|に|も)/u.test(right);
  if (language !== "zh" || !isWhole || !/^[“「]/u.test(left)) return false;
  return /^[^，。！？“”]{1,12}(?:说|(?<!知)道|问|喊|叫|表示|指出|回答|說|問|稱|称)[^“”]{0,8}[。，：！]/u.test(right);
}

function startsLikeSentence(right: string, left: string, language: string): boolean {
  // Neither Spanish nor Arabic has a capital to ask for here.
  if (/^[¿¡]|^["“«(]?\p{Script=Arabic}/u.test(right)) return true;
  const first = firstWord(right);
  if (!/^\p{Lu}/u.test(first)) return false;
  const known = abbreviationsOf(language);
  if (known.isCapitalTelling || known.starters.has(first.toLowerCase())) return true;
  // "… until 6 p.m. Mr. Smith then …", but not "At 5 a.m. Mr. Smith …".
  return known.title.has(first.toLowerCase()) && /[ap]\.\s?m\.$/iu.test(left) && left.split(/\s+/u).length > 4;
}

function startsWithStarter(right: string, language: string): boolean {
  return !/^\p{Lu}\./u.test(right) && abbreviationsOf(language).starters.has(firstWord(right).toLowerCase());
}

function firstWord(right: string): string {
  return right.match(/^["“‘«(]*(\p{L}[\p{L}\p{M}]*)/u)?.[1] ?? "";
}
