import "server-only";
import type { AnnotationDeed, AnnotationOrigin, AnnotationScope } from "#lib/annotations/annotation";
import type { Viewer } from "#lib/auth/viewer";
import type { Transaction } from "#lib/db/client";
import type { Prisma } from "#lib/db/generated/client";
import type { CategoryId } from "#lib/quality/category";
import type { Severity } from "#lib/quality/severity";
import type { NewPlace } from "./place-marks";

/** What an annotation says. */
export type Said = Readonly<{
  category: CategoryId;
  severity: Severity;
  comment: string;
  suggestion: string | null;
  cluster: string | null;
  sourceNotSeen: boolean;
}>;

type NewAnnotation = Readonly<{
  /** Given by whoever asked; null lets the database name it. */
  id?: string | null;
  articleId: string;
  scope: AnnotationScope;
  said: Said;
  origin: AnnotationOrigin;
  originKey: string | null;
  passId: string | null;
  places: readonly NewPlace[];
}>;

/** Stores a new annotation with its places and its first event; answers its id. */
export async function storeAnnotation(tx: Transaction, viewer: Viewer, given: NewAnnotation): Promise<string> {
  const { articleId, scope, said, origin, originKey, passId, places } = given;
  const name = given.id ? { id: given.id } : {};
  const { id } = await tx.annotation.create({
    data: { ...name, articleId, scope, ...said, origin, originKey, passId, authorId: viewer.userId },
    select: { id: true },
  });
  await storePlaces(tx, id, places);
  await recordDeed(tx, viewer, id, "made", { ...said, scope, origin, places: places.map(marked) });
  return id;
}

/** Adds places to an annotation. */
export async function storePlaces(tx: Transaction, annotationId: string, places: readonly NewPlace[]): Promise<void> {
  await tx.annotationPlace.createMany({
    data: places.map(({ machine, last, ...rest }) => ({
      annotationId,
      ...rest,
      ...(last && { last }),
      blockId: machine.blockId,
      machineStart: machine.start,
      machineEnd: machine.end,
      machineQuote: machine.quote,
    })),
  });
}

/** One more event of an annotation, in the transaction of what it tells of. */
export async function recordDeed(
  tx: Transaction,
  viewer: Viewer,
  annotationId: string,
  deed: AnnotationDeed,
  detail: Prisma.InputJsonObject = {},
): Promise<void> {
  await tx.annotationEvent.create({
    data: { annotationId, deed, byId: viewer.userId, detail },
    select: { id: true },
  });
}

/** A place as it was marked, for the record. */
export function marked({ segmentId, markedVersion, basis, isWhole, start, end, quote, machine }: NewPlace) {
  const { blockId, start: machineStart, end: machineEnd, quote: machineQuote } = machine;
  const inMachine = { blockId, start: machineStart, end: machineEnd, quote: machineQuote };
  return { segmentId, version: markedVersion, basis, isWhole, start, end, quote, machine: inMachine };
}
