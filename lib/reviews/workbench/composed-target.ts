import type { ReviewAnnotation, ReviewPlace } from "#lib/annotations/annotation";
import { followEdit } from "#lib/annotations/follow-edit";
import { fateOf, type MachinePlace, type TextPlace } from "#lib/annotations/place";
import { contextOf, placeOnMachine, placeOnText, placeOnWhole } from "#lib/annotations/placing";
import type { AnnotationTarget, MarkedPlace } from "#lib/annotations/schema";
import type { CategoryId } from "#lib/quality/category";
import type { Person } from "#lib/reviews/review";
import { rememberedChanges, type TextChange } from "#lib/text/text-change";
import type { ComposedPlace, Composer } from "./composer";
import { knownSegment } from "./known-segments";
import type { WorkbenchState } from "./workbench-state";

/**
 * What the server is asked to mark, in the texts it has now. Null when words were changed since they were picked: they
 * are not looked for elsewhere.
 */
export function targetOf(
  state: WorkbenchState,
  { scope, places, segmentIds }: Pick<Composer, "scope" | "places" | "segmentIds">,
): AnnotationTarget | null {
  if (scope === "article") return { scope };
  if (scope === "segment") return segmentIds.length === 0 ? null : { scope, segmentIds: [...segmentIds] };
  const between = rememberedChanges(state.article.targetLanguage);
  const now = places.map((place) => placeNow(state, place, between));
  return now.length > 0 && now.every((place) => place !== null) ? { scope, places: now } : null;
}

type Between = (before: string, after: string) => TextChange;

function placeNow(state: WorkbenchState, composed: ComposedPlace, between: Between): MarkedPlace | null {
  const { text, ...place } = composed;
  const segment = knownSegment(state, place.segmentId);
  if (!segment) return null;
  if (place.basis !== "text" || text === segment.text) return { ...place, version: segment.version };
  const seen = placeOnText({ ...segment, text }, place, between);
  const { start, end, fate } = followEdit(seen, between(text, segment.text), between);
  const quote = segment.text.slice(start, end);
  return fate === "open" ? { ...place, start, end, quote, version: segment.version } : null;
}

type NewAnnotation = Readonly<{
  id: string;
  author: Person;
  at: string;
  category: CategoryId;
  composer: Composer;
  target: AnnotationTarget;
}>;

/** The annotation as it will be, for the time until the server answers. */
export function expectedAnnotation(state: WorkbenchState, given: NewAnnotation): ReviewAnnotation {
  const { id, author, at, category, composer, target } = given;
  const { severity, comment, suggestion } = composer.said;
  const places = expectedPlaces(state, target);
  return {
    id,
    scope: target.scope,
    ...{ category, severity, comment, suggestion },
    origin: composer.offer ? "edit" : "person",
    originKey: composer.originKey,
    cluster: null,
    sourceNotSeen: composer.sourceNotSeen,
    passId: null,
    author,
    rater: null,
    createdAt: at,
    revision: 1,
    change: 0,
    status: "open",
    statusBy: null,
    statusAt: at,
    statusReason: null,
    duplicateOfId: null,
    arbitratedAt: null,
    fate: fateOf(places),
    places,
  };
}

function expectedPlaces(state: WorkbenchState, target: AnnotationTarget): ReviewPlace[] {
  if (target.scope === "article") return [];
  const between = rememberedChanges(state.article.targetLanguage);
  const marks =
    target.scope === "words"
      ? target.places
      : target.segmentIds.map((segmentId) => ({ segmentId, basis: "text" as const, start: 0, end: 0, quote: "" }));
  return marks.flatMap((mark, index) => {
    const segment = knownSegment(state, mark.segmentId);
    if (!segment) return [];
    const isWhole = target.scope === "segment" || mark.basis === "source";
    const onWords = mark.basis === "machine" ? placeOnMachine : placeOnText;
    const placed: TextPlace & { machine: MachinePlace } = isWhole
      ? placeOnWhole(segment)
      : onWords(segment, mark, between);
    const about = { number: index + 1, segmentId: mark.segmentId, basis: mark.basis, fateBy: null, fateAt: null };
    const sourceQuote = mark.basis === "source" ? mark.quote : null;
    return [{ ...placed, ...contextOf(segment.text, placed), ...about, id: `new ${index}`, sourceQuote }];
  });
}
