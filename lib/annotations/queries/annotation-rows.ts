import "server-only";
import type { ReviewAnnotation, ReviewPlace } from "#lib/annotations/annotation";
import { fateOf } from "#lib/annotations/place";
import type { Transaction } from "#lib/db/client";
import type { Prisma } from "#lib/db/generated/client";
import { isCategoryId } from "#lib/quality/category";
import { severities } from "#lib/quality/severity";
import { ratersOf } from "./raters";
import { storedStanding } from "./stored-places";

/** Which of an article's annotations: all, some, or those with a place on some segments. */
type Wanted = Readonly<{ articleId: string; ids?: readonly string[]; segmentIds?: readonly string[] }>;

/** What a person may see of annotations: all but those of a blind pass of somebody else that is not shown yet. */
export function seenBy(viewerId: string | null): Prisma.AnnotationWhereInput {
  const own: Prisma.AnnotationWhereInput[] = viewerId === null ? [] : [{ pass: { readerId: viewerId } }];
  return { OR: [{ passId: null }, { pass: { isHidden: false } }, ...own] };
}

/** Annotations as the viewer sees them, oldest first. */
export async function annotationsOf(tx: Transaction, viewerId: string, wanted: Wanted): Promise<ReviewAnnotation[]> {
  const { articleId, ids, segmentIds } = wanted;
  const rows = await tx.annotation.findMany({
    where: {
      articleId,
      ...(ids && { id: { in: [...ids] } }),
      ...(segmentIds && { places: { some: { segmentId: { in: [...segmentIds] } } } }),
      AND: seenBy(viewerId),
    },
    include: withPeople,
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
  const raters = await ratersOf(
    tx,
    rows.flatMap(({ id, origin }) => (origin === "import" ? [id] : [])),
  );
  return rows.map((row) => asAnnotation(row, raters.get(row.id)?.rater ?? null));
}

const person = { select: { id: true, name: true } } as const;
const withPeople = {
  author: person,
  statusBy: person,
  places: { include: { fateBy: person }, orderBy: [{ number: "asc" }, { machineStart: "asc" }, { start: "asc" }] },
} as const satisfies Prisma.AnnotationInclude;

type Row = Prisma.AnnotationGetPayload<{ include: typeof withPeople }>;

function asAnnotation(row: Row, rater: string | null): ReviewAnnotation {
  const places = row.places.map(asPlace);
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
    author: row.author,
    rater,
    createdAt: row.createdAt.toISOString(),
    revision: row.revision,
    change: Math.max(row.change, ...row.places.map(({ change }) => change)),
    status: row.status,
    statusBy: row.statusBy,
    statusAt: row.statusAt.toISOString(),
    statusReason: row.statusReason,
    duplicateOfId: row.duplicateOfId,
    arbitratedAt: row.arbitratedAt?.toISOString() ?? null,
    fate: fateOf(places),
    places,
  };
}

function asPlace(row: Row["places"][number]): ReviewPlace {
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
    fateBy: row.fateBy,
    fateAt: row.fateBy ? row.fateAt.toISOString() : null,
    last: storedStanding(row.last),
    machine: { blockId: row.blockId, start: row.machineStart, end: row.machineEnd, quote: row.machineQuote },
    sourceQuote: row.sourceQuote,
  };
}
