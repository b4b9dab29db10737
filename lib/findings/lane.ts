import type { Review } from "#lib/reviews/review";
import { endOf, startOf } from "#lib/text/excerpt";
import type { WantedPlace } from "./placed-edits";
import { isTickedAtFirst, type ShownFinding, type ShownPlace } from "./shown-finding";

/** A place with the words around it, for reading it without its article. */
export type LanePlace = ShownPlace &
  Readonly<{ number: number; before: string; after: string; isTickedAtFirst: boolean }>;

/** A finding that is settled by one form at many places. */
export type Lane = Readonly<{
  finding: ShownFinding;
  places: readonly LanePlace[];
  /** Its forms are the very words that stand there, so that another form, or one typed, can be put instead. */
  isWordForWord: boolean;
}>;

/** Open findings with several places, one of which can be mended at least; weightiest first. */
export function lanesOf(findings: readonly ShownFinding[], review: Review): Lane[] {
  const segments = review.blocks.flatMap((block) => block.segments);
  const texts = new Map(segments.map(({ id, text }, at) => [id, { text, number: at + 1 }]));
  return findings
    .filter(({ state, fix, places }) => state === "open" && fix === "replace" && places.length > 1)
    .filter(({ places }) => places.some(({ replacement }) => replacement !== null))
    .map((finding) => {
      return {
        finding,
        isWordForWord: areFormsWords(finding),
        places: finding.places.map((place): LanePlace => {
          const { text = "", number = 0 } = texts.get(place.segmentId) ?? {};
          return {
            ...place,
            number,
            before: endOf(text.slice(0, place.start)),
            after: startOf(text.slice(place.end)),
            isTickedAtFirst: isTickedAtFirst(place),
          };
        }),
      };
    });
}

/** Variants whose forms are words; those of others are styles ("25 January"), of which each place has its own. */
const wordVariants: ReadonlySet<string> = new Set(
  ["country", "spelling", "hyphen", "capitals", "accents", "initials"].map((kind) => `variants.${kind}`),
);

function areFormsWords({ detector, message, forms, places }: ShownFinding): boolean {
  if (detector === "variants" && !wordVariants.has(message.code)) return false;
  const words = new Set(forms.map(({ text }) => text.toLowerCase()));
  return words.size > 1 && places.every(({ quote }) => words.has(quote.toLowerCase()));
}

/**
 * What a place would say with a form: what the detector puts there where it is the form it recommends, else the form's
 * own words with the place's first letter. Null where the place says it already, or nothing can be put.
 */
export function textAt(lane: Lane, place: LanePlace, form: string): string | null {
  const recommended = lane.finding.forms.find((each) => each.recommended !== null)?.text ?? null;
  if (form === recommended || !lane.isWordForWord) return place.replacement;
  const isCapital = /^\p{Lu}/u.test(place.quote);
  const words = isCapital ? form.replace(/^\p{L}/u, (letter) => letter.toUpperCase()) : form;
  return words === place.quote || words === "" ? null : words;
}

/** The places to change for the form chosen. */
export function wantedPlaces(lane: Lane, form: string, isTicked: (at: number) => boolean): WantedPlace[] {
  return lane.places.flatMap((place, at) => {
    const text = textAt(lane, place, form);
    if (text === null || !isTicked(at)) return [];
    const { segmentId, start, end, quote } = place;
    return [{ segmentId, start, end, quote, text }];
  });
}
