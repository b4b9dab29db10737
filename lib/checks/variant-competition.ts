import type { FoundThing } from "./check";
import { type DeskForms, leftByDesk } from "./desk-forms";
import type { FindingCode, FindingForm, FindingPlace } from "./finding";
import { placeAt } from "./place";
import type { SegmentReading } from "./segment-reading";
import { countryConfidence } from "./variant-countries";
import { dateConfidence, isDayAlone } from "./variant-dates";
import { type VariantUse, variantRules } from "./variant-use";

/** A use and the sentence it stands in, the `order`th of the article. */
export type PlacedUse = Readonly<{ reading: SegmentReading; use: VariantUse; order: number }>;

/** The uses of one thing as a finding, when they compete: the forms, the one to prefer, and what to change. */
export function competition(placed: readonly PlacedUse[], desk: DeskForms): FoundThing[] {
  const uses = placed.map(({ use }) => use);
  const [first] = uses;
  const counts = countsOf(uses);
  if (!first || counts.size < 2) return [];
  const { kind, name } = first;
  const { category, severity, isOnlyOdd } = variantRules[kind];
  const confidence = confidenceOf(uses);
  if (confidence === null) return [];
  const { left, isTerm } = leftByDesk([...counts], ([form]) => form, desk);
  const preferred = preferredOf(new Map(left));
  const places = placed.flatMap((one) => {
    const isOdd = one.use.form !== preferred;
    if (isOnlyOdd && !isOdd) return [];
    return [placeAt(one.reading, one.use, isOdd ? replacementFor(one.use, preferred, counts) : null)];
  });
  const shown = shownForms(placed, counts);
  const forms = [...counts].map(([form, count]): FindingForm => {
    const reason = isTerm ? "term" : isAhead(counts, form) ? "mostFrequent" : "first";
    const recommended = form === preferred ? reason : null;
    return { text: shown.get(form) ?? form, count, recommended };
  });
  return [
    {
      category,
      severity,
      confidence,
      message: { code: codeOf(kind, counts), values: { forms: forms.map(({ text, count }) => `${text} (${count}×)`) } },
      forms,
      places,
      fix: places.some(hasReplacement) ? "replace" : null,
      subject: [kind, name, ...[...counts.keys()].sort()],
    },
  ];
}

/** A day without its month beside dates of one style is no second style: it is told by another name. */
function codeOf(kind: VariantUse["kind"], counts: ReadonlyMap<string, number>): FindingCode {
  return kind === "dates" && isDayAlone(counts) ? "variants.dayAlone" : `variants.${kind}`;
}

/** How often each form stands in the article, the first one first. */
function countsOf(uses: readonly VariantUse[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { form } of uses) counts.set(form, (counts.get(form) ?? 0) + 1);
  return counts;
}

function confidenceOf(uses: readonly VariantUse[]): number | null {
  const kind = uses[0]?.kind;
  if (kind === "country") return countryConfidence(uses);
  if (kind === "dates") return dateConfidence(uses);
  return kind === undefined ? null : variantRules[kind].confidence;
}

/** The most frequent form; of equals the first, which readers take for the right one. */
function preferredOf(counts: ReadonlyMap<string, number>): string {
  let preferred = "";
  for (const [form, count] of counts) if (count > (counts.get(preferred) ?? 0)) preferred = form;
  return preferred;
}

function isAhead(counts: ReadonlyMap<string, number>, form: string): boolean {
  const count = counts.get(form) ?? 0;
  return [...counts].every(([other, others]) => other === form || others < count);
}

function hasReplacement({ replacement }: FindingPlace): boolean {
  return replacement !== null;
}

/** Kinds whose form is the very text that stands there. */
const literal: ReadonlySet<string> = new Set(["initials", "hyphen", "capitals", "accents"]);

function replacementFor(
  { kind, form, instead }: VariantUse,
  preferred: string,
  counts: ReadonlyMap<string, number>,
): string | null {
  if (literal.has(kind)) return preferred;
  if (kind === "variety") return instead.other ?? null;
  const exact = instead[preferred];
  if (exact !== undefined || kind !== "country") return exact ?? null;
  // The full name is preferred, but this is an adjective: the more frequent of the short forms.
  const short = preferredOf(new Map([...counts].filter(([other]) => other !== preferred)));
  return short === form ? null : (instead[short] ?? null);
}

/** What an editor is shown for a form: its first place where the form is only a style, else the form itself. */
function shownForms(placed: readonly PlacedUse[], counts: ReadonlyMap<string, number>): Map<string, string> {
  const quotes = new Map([...counts.keys()].map((form) => [form, new Set<string>()]));
  for (const { reading, use } of placed) {
    const known = quotes.get(use.form);
    if (known && known.size < wordsShown(use)) known.add(reading.text.slice(use.start, use.end).trim());
  }
  return new Map([...quotes].flatMap(([form, seen]) => (seen.size === 0 ? [] : [[form, [...seen].join(", ")]])));
}

function wordsShown({ kind }: VariantUse): number {
  if (kind === "variety") return 3;
  return kind === "dates" || kind === "thousands" ? 1 : 0;
}

/**
 * British and American spellings are one matter: "organise" is British beside "color". "-ize" is both, so that beside
 * British words only "-ise" and "-ize" compete.
 */
export function mergedVarieties(groups: ReadonlyMap<string, readonly PlacedUse[]>): Map<string, readonly PlacedUse[]> {
  const merged = new Map(groups);
  const words = groups.get("variety words") ?? [];
  const verbs = groups.get("variety ise") ?? [];
  const isAmerican = words.some(({ use }) => use.form === "american");
  const ise = verbs.filter(({ use }) => use.form === "ise");
  if (!isAmerican || ise.length === 0) return merged;
  const british = ise.map(({ use, ...where }) => ({ ...where, use: { ...use, name: "words", form: "british" } }));
  const inOrder = [...words, ...british].sort((a, b) => a.order - b.order || a.use.start - b.use.start);
  merged.set("variety words", inOrder);
  merged.delete("variety ise");
  return merged;
}
