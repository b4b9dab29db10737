import { check, type FoundThing, type Noted } from "./check";
import { placeAt } from "./place";
import type { SegmentReading } from "./segment-reading";

type Gap = Readonly<{ kind: "short" | "long" | "negation" | "speech" | "speechAdded"; percent: number }>;

/** What the source says and the translation does not, or the other way round, by length, negation and speech. */
export const omission = check<readonly Gap[]>({
  detector: "omission",
  read: (reading) => {
    const found = gapsIn(reading);
    return found.length === 0 ? null : found;
  },
  judge,
});

/**
 * Length of a text in UTF-16 units against its English version, as natural logarithm: medians over aligned news
 * (NTREX-128 for en, fr, es, ar; WMT23 for zh; post-edits for ro). See docs/checks/omission.md.
 */
const relativeLengths: Readonly<Record<string, number>> = {
  en: 0,
  fr: 0.15,
  es: 0.135,
  ar: -0.095,
  zh: -1.365,
  ro: 0.02,
};
/** Spread of that logarithm (1.48 × median absolute deviation): up to 0.18 between the languages above, 0.2 with Chinese. */
const spread = 0.18;
const widerSpread = 0.2;
/** How many spreads off a sentence must be. */
const farOff = 3.5;
/** Shortest source, in units of a text of English density, that says something by its length. */
const shortestSource = 60;

function gapsIn(reading: SegmentReading): Gap[] {
  const { source, text } = reading;
  const [from, to] = [base(reading.sourceLanguage ?? ""), base(reading.language)];
  if (source === null || text.trim() === "" || from === to) return [];
  return [
    ...byLength(source.trim(), text.trim(), from, to),
    ...byNegation(source, text, from, to),
    ...bySpeech(source, text),
  ];
}

function byLength(source: string, text: string, from: string, to: string): Gap[] {
  const [left, right] = [relativeLengths[from], relativeLengths[to]];
  if (left === undefined || right === undefined || source.length / Math.exp(left) < shortestSource) return [];
  const off = Math.log(text.length / source.length) - (right - left);
  const limit = farOff * (from === "zh" || to === "zh" ? widerSpread : spread);
  if (Math.abs(off) < limit) return [];
  return [{ kind: off < 0 ? "short" : "long", percent: Math.round(Math.exp(off) * 100) }];
}

/** Plain negations of a source sentence, and every word by which a translation may carry one. */
const negations: Readonly<Record<string, RegExp>> = {
  fr: /(?<!\p{L})n(?:e |['’])(?:[\p{L}’']+ ){1,3}(?:pas|jamais|rien|aucune?|personne)(?!\p{L})/iu,
  es: /(?<!\p{L})(?:no|nunca|jamás|ningun[oa]?|ningún)(?= \p{Ll})/iu,
  de: /(?<!\p{L})(?:nicht|niemals|kein(?:e[mnrs]?)?)(?!\p{L}| nur)/iu,
  en: /(?<!\p{L})(?:not(?! only)|never|nobody)(?!\p{L})|n['’]t(?!\p{L})/iu,
};
const carriers: Readonly<Record<string, RegExp>> = {
  en: /(?<!\p{L})(?:no|not|never|none|nobody|nothing|nowhere|neither|nor|without|cannot|hardly|barely|scarcely|rarely|seldom|few|little|only|just|unless|until|yet|still|before|instead|rather|lack\p{L}*|fail\p{L}*|refus\p{L}*|den(?:y|ie)\p{L}*|reject\p{L}*|avoid\p{L}*|prevent\p{L}*|absen\p{L}*|exclud\p{L}*|missing|zero|impossible|away from|less|far from|ban\p{L}*|prohibit\p{L}*|block\p{L}*|stop\p{L}*|miss\p{L}*|ignor\p{L}*|rule\p{L}* out|short of|unable|un\p{L}{3,}|in(?:capable|sufficient|adequate|different|significant|complete|valid|accurate)\p{L}*|dis\p{L}{3,}|ir\p{L}{4,}|non-?\p{L}+|\p{L}+less)(?!\p{L})|n['’]t(?!\p{L})/iu,
  fr: /(?<!\p{L})(?:ne|non|sans|ni|aucune?|jamais|rien|personne|peu|guère|seule?ment|hors|sauf|avant|plutôt|encore|toujours pas|manqu\p{L}*|refus\p{L}*|ni(?:e|ent|er|é)|rejet\p{L}*|évit\p{L}*|empêch\p{L}*|absen\p{L}*|exclu\p{L}*|interdi\p{L}*|échou\p{L}*|impossible\p{L}*|in\p{L}{4,}|im\p{L}{4,}|ir\p{L}{4,}|dé\p{L}{4,}|mal\p{L}{3,})(?!\p{L})|(?<!\p{L})n['’]/iu,
};

function byNegation(source: string, text: string, from: string, to: string): Gap[] {
  const [said, carried] = [negations[from], carriers[to]];
  const isMissing = said !== undefined && carried !== undefined && said.test(source) && !carried.test(text);
  return isMissing ? [{ kind: "negation", percent: 0 }] : [];
}

const speech = /["“«„「『][^"“”«»„「」『』]{12,}["”»“」』]/u;
const anyMark = /["“”«»„「」『』《》‘’']/u;

/** A quotation on one side and not one mark on the other. */
function bySpeech(source: string, text: string): Gap[] {
  if (speech.test(source) && !anyMark.test(text)) return [{ kind: "speech", percent: 0 }];
  if (speech.test(text) && !anyMark.test(source)) return [{ kind: "speechAdded", percent: 0 }];
  return [];
}

function base(tag: string): string {
  return tag.toLowerCase().split("-")[0] ?? "";
}

const weights = {
  short: { category: "omission", severity: "major", confidence: 0.6 },
  long: { category: "addition", severity: "minor", confidence: 0.5 },
  negation: { category: "omission", severity: "major", confidence: 0.5 },
  speech: { category: "omission", severity: "minor", confidence: 0.6 },
  speechAdded: { category: "addition", severity: "minor", confidence: 0.45 },
} as const;

function judge(notes: readonly Noted<readonly Gap[]>[]): FoundThing[] {
  return notes.flatMap(({ reading, note }) =>
    note.map(
      ({ kind, percent }): FoundThing => ({
        ...weights[kind],
        message: { code: `omission.${kind}`, values: { percent } },
        forms: [],
        places: [placeAt(reading, { start: 0, end: reading.text.trimEnd().length })],
        fix: null,
        subject: [kind, reading.source ?? ""],
      }),
    ),
  );
}
