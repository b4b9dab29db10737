import type { ArticleReading } from "./article-reading";
import { type Check, check, type FoundThing, type Noted } from "./check";
import { type DeskForms, noDeskForms } from "./desk-forms";
import type { SegmentReading } from "./segment-reading";
import { competition, mergedVarieties, type PlacedUse } from "./variant-competition";
import { countryUses } from "./variant-countries";
import { dateUses } from "./variant-dates";
import { digitUses, percentUses, thousandUses } from "./variant-figures";
import { apostropheUses, quotationMarkUses } from "./variant-quotes";
import { type VariantUse, variantRules } from "./variant-use";
import {
  accentUses,
  capitalUses,
  closedUses,
  hyphenUses,
  initialUses,
  twoSpellings,
  varietyUses,
} from "./variant-words";

/**
 * One thing written in several ways in one article: US and U.S., organise and organize, January 25 and 25 January. The
 * form a desk prefers is recommended.
 */
export function variantsFor(desk: DeskForms): Check {
  return check<readonly VariantUse[]>({
    detector: "variants",
    read,
    judge: (notes, article) => judge(notes, article, desk),
  });
}

export const variants = variantsFor(noDeskForms);

const known: ReadonlySet<string> = new Set(["en", "fr", "es", "de", "ar"]);

function read(reading: SegmentReading): readonly VariantUse[] | null {
  const base = reading.language.toLowerCase().split("-")[0] ?? "";
  if (!known.has(base)) return null;
  const { text } = reading;
  const uses = [
    ...(base === "en" ? [...countryUses(text), ...dateUses(text), ...varietyUses(reading.words())] : []),
    ...(base === "fr" ? accentUses(reading.words()) : []),
    ...initialUses(text, base),
    ...twoSpellings(reading.words(), base),
    ...hyphenUses(text),
    ...capitalUses(text, base),
    ...percentUses(text, base),
    ...thousandUses(text, base),
    ...digitUses(text, base),
    ...quotationMarkUses(text, base),
    ...apostropheUses(text),
  ];
  return uses.length === 0 ? null : uses;
}

function judge(notes: readonly Noted<readonly VariantUse[]>[], article: ArticleReading, desk: DeskForms): FoundThing[] {
  const groups = new Map<string, PlacedUse[]>();
  const add = (reading: SegmentReading, use: VariantUse, order: number) => {
    if (variantRules[use.kind].isFreeInHeadlines && headlines.has(reading.kind)) return;
    const group = `${use.kind} ${use.name}`;
    const known = groups.get(group);
    if (known) known.push({ reading, use, order });
    else groups.set(group, [{ reading, use, order }]);
  };
  const compounds = new Set(
    notes.flatMap(({ note }) => note.flatMap(({ kind, name }) => (kind === "hyphen" ? [name] : []))),
  );
  const noteOf = new Map(notes.map(({ reading, note }) => [reading, note]));
  for (const [order, reading] of article.segments.entries()) {
    const closed = compounds.size === 0 ? [] : closedUses(reading.words(), compounds);
    const uses = [...(noteOf.get(reading) ?? []), ...closed].sort((a, b) => a.start - b.start);
    for (const use of uses) add(reading, use, order);
  }
  return [...mergedVarieties(groups).values()].flatMap((placed) => competition(placed, desk));
}

const headlines: ReadonlySet<string> = new Set(["headline", "deck", "crosshead"]);
