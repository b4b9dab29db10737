import "server-only";
import type { ReviewAnnotation, ReviewPlace } from "#lib/annotations/annotation";
import { fateOf } from "#lib/annotations/place";
import type { Transaction } from "#lib/db/client";
import type { Prisma } from "#lib/db/generated/client";
import { isCategoryId } from "#lib/quality/category";
import { severities } from "#lib/quality/severity";
import type { Person } from "#lib/reviews/review";
import { ratersOf } from "./raters";
import { storedStanding } from "./stored-places";

/** Which of an article's annotations: all, some, or those with a place on some segments. */
type Wanted = Readonly<{ articleId: string; ids?: readonly string[]; segmentIds?: readonly string[] }>;

/** What a person may see of annotations: all but those of a blind pass of somebody else that is not shown yet. */
export function seenBy(viewerId: string | null): Prisma.AnnotationWhereInput {
  const own: Prisma.AnnotationWhereInput[] = viewerId === null ? [] : [{ pass: { readerId: viewerId } }];
  return { OR: [{ passId: null }, { pass: { isHidden: false } }, ...own] };
}

/**
 * Annotations as the viewer sees them, oldest first. Their places and people are asked for only where there are any:
 * every save asks, and most sentences have none.
 */
export async function annotationsOf(tx: Transaction, viewerId: string, wanted: Wanted): Promise<ReviewAnnotation[]> {
  const { articleId, ids, segmentIds } = wanted;
  const rows = await tx.annotation.findMany({
    where: {
      articleId,
      ...(ids && { id: { in: [...ids] } }),
      ...(segmentIds && { places: { some: { segmentId: { in: [...segmentIds] } } } }),
      AND: seenBy(viewerId),
    },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
  if (rows.length === 0) return [];
  const places = await tx.annotationPlace.findMany({
    where: { annotationId: { in: rows.map(({ id }) => id) } },
    orderBy: [{ number: "asc" }, { machineStart: "asc" }, { start: "asc" }],
  });
  const people = await peopleOf(tx, [
    ...rows.flatMap(({ authorId, statusById }) => [authorId, statusById]),
    ...places.map(({ fateById }) => fateById),
  ]);
  const raters = await ratersOf(
    tx,
    rows.flatMap(({ id, origin }) => (origin === "import" ? [id] : [])),
  );
  const placesOf = new Map(rows.map(({ id }) => [id, [] as PlaceRow[]]));
  for (const place of places) placesOf.get(place.annotationId)?.push(place);
  return rows.map((row) =>
    asAnnotation(row, { places: placesOf.get(row.id) ?? [], people, rater: raters.get(row.id)?.rater ?? null }),
  );
}

type Row = Prisma.AnnotationGetPayload<object>;
type PlaceRow = Prisma.AnnotationPlaceGetPayload<object>;
type People = ReadonlyMap<string, Person>;

async function peopleOf(tx: Transaction, ids: readonly (string | null)[]): Promise<People> {
  const known = [...new Set(ids)].filter((id) => id !== null);
  const people = await tx.user.findMany({ where: { id: { in: known } }, select: { id: true, name: true } });
  return new Map(people.map((person) => [person.id, person]));
}

type About = Readonly<{ places: readonly PlaceRow[]; people: People; rater: string | null }>;

function asAnnotation(row: Row, { places: rows, people, rater }: About): ReviewAnnotation {
  const places = rows.map((place) => asPlace(place, people));
  const author = people.get(row.authorId);
  if (!author) throw new Error(`Annotation ${row.id} has no author.`);
  return {
    id: row.id,
    scope: row.scope,
    category: isCategoryId(row.category) ? row.category : "other",
    severity: severities.find((severity) => severity === row.severity) ?? "neutral",
    comment: row.comment,
    suggestion: row.suggestion,
    origin: row.origin,
    originKey: row.originKey,
    cluster: row.cluster,
    sourceNotSeen: row.sourceNotSeen,
    passId: row.passId,
    author,
    rater,
    createdAt: row.createdAt.toISOString(),
    revision: row.revision,
    change: Math.max(row.change, ...rows.map(({ change }) => change)),
    status: row.status,
    statusBy: people.get(row.statusById ?? "") ?? null,
    statusAt: row.statusAt.toISOString(),
    statusReason: row.statusReason,
    duplicateOfId: row.duplicateOfId,
    arbitratedAt: row.arbitratedAt?.toISOString() ?? null,
    fate: fateOf(places),
    places,
  };
}

function asPlace(row: PlaceRow, people: People): ReviewPlace {
  const fateBy = people.get(row.fateById ?? "") ?? null;
  return {
    id: row.id,
    number: row.number,
    segmentId: row.segmentId,
    basis: row.basis,
    isWhole: row.isWhole,
    start: row.start,
    end: row.end,
    quote: row.quote,
    before: row.before,
    after: row.after,
    fate: row.fate,
    fateBy,
    fateAt: fateBy ? row.fateAt.toISOString() : null,
    last: storedStanding(row.last),
    machine: { blockId: row.blockId, start: row.machineStart, end: row.machineEnd, quote: row.machineQuote },
    sourceQuote: row.sourceQuote,
  };
}
