import { followEdit } from "#lib/annotations/follow-edit";
import type { PlaceFate, TextPlace } from "#lib/annotations/place";
import { rememberedChanges } from "#lib/text/text-change";

/** A place on the words between the brackets; an omission where nothing is between them. */
export function marked(bracketed: string): { text: string; place: TextPlace } {
  const start = bracketed.indexOf("[");
  const text = bracketed.replace("[", "").replace("]", "");
  const end = bracketed.indexOf("]") - 1;
  return { text, place: { start, end, quote: text.slice(start, end), isWhole: false, fate: "open", last: null } };
}

/** A text with brackets around what the place points at. */
export function bracketed(text: string, { start, end }: TextPlace): string {
  return `${text.slice(0, start)}[${text.slice(start, end)}]${text.slice(end)}`;
}

/** What a place points at, and its fate, after its text became each of these, one after the other. */
export function followed(from: string, texts: readonly string[], language = "en"): readonly [string, PlaceFate] {
  const between = rememberedChanges(language);
  let { text, place } = marked(from);
  for (const after of texts) {
    place = followEdit(place, between(text, after), between);
    text = after;
  }
  return [bracketed(text, place), place.fate];
}
