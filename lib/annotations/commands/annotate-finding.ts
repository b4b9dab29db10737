import "server-only";
import type { z } from "zod";
import type { AnnotationChange } from "#lib/annotations/article-annotations";
import { nearestOffered } from "#lib/annotations/offered-severity";
import { seenBy } from "#lib/annotations/queries/annotation-rows";
import type { annotateFindingInput } from "#lib/annotations/schema";
import type { Viewer } from "#lib/auth/viewer";
import { type Transaction, transaction } from "#lib/db/client";
import { storedFindingPlaces } from "#lib/findings/stored-finding";
import { Problem } from "#lib/problem";
import { isCategoryId } from "#lib/quality/category";
import { type Severity, severities } from "#lib/quality/severity";
import { lockToAnnotate } from "./annotate";
import { deskProfile, requireOffered } from "./desk-profile";
import { annotationAnswer } from "./locked";
import { placeMarks } from "./place-marks";
import { storeAnnotation } from "./store-annotation";

/**
 * Makes an annotation of a finding, as of the present text: its category, severity and places, unless the person says
 * otherwise. Places whose words were changed since are left out; refuses when none is left. A place is taken once: what
 * somebody took meanwhile is answered as it is, and only what is left is made.
 */
export function annotateFinding(
  viewer: Viewer,
  input: z.output<typeof annotateFindingInput>,
): Promise<AnnotationChange> {
  const { articleId, key, placeKeys, comment, sourceNotSeen } = input;
  return transaction(async (tx) => {
    const { article, passId } = await lockToAnnotate(tx, viewer, articleId);
    const finding = await tx.finding.findUnique({
      where: { articleId_key: { articleId, key } },
      select: { category: true, severity: true, places: true },
    });
    if (!finding) throw new Problem("not-found", "notFound");
    const found = storedFindingPlaces(finding.places);
    const chosen = found.filter(({ key: own, isDismissed }) => placeKeys?.includes(own) ?? !isDismissed);
    const there = await present(tx, chosen);
    if (there.length === 0) throw new Problem("conflict", "findingMovedOn");
    const taken = await takenPlaces(tx, viewer, { articleId, key });
    const standing = there.filter(({ mark }) => !taken.has(nameOf(mark)));
    if (standing.length === 0) {
      const ids = there.flatMap(({ mark }) => taken.get(nameOf(mark)) ?? []);
      return annotationAnswer(tx, viewer, article, [...new Set(ids)]);
    }
    const marks = standing.map(({ mark }) => mark);
    const places = await placeMarks(tx, article, { scope: "words", places: marks });
    const replacements = new Set(standing.map(({ replacement }) => replacement));
    const [suggestion] = replacements.size === 1 ? replacements : [null];
    const profile = await deskProfile(tx, article.deskId);
    if (input.severity) requireOffered(profile, input.severity);
    const said = {
      category: input.category ?? (isCategoryId(finding.category) ? finding.category : "other"),
      severity: input.severity ?? nearestOffered(profile, severityOf(finding.severity)),
      comment,
      suggestion: suggestion ?? null,
      cluster: key,
      sourceNotSeen,
    };
    const given = { articleId, scope: "words", said, origin: "finding", originKey: key, passId, places } as const;
    return annotationAnswer(tx, viewer, article, [await storeAnnotation(tx, viewer, given)]);
  });
}

function severityOf(stored: string): Severity {
  return severities.find((severity) => severity === stored) ?? "minor";
}

/** The finding's places that have an annotation already, which stands and which the viewer sees; by where they are today. */
async function takenPlaces(
  tx: Transaction,
  viewer: Viewer,
  { articleId, key }: Readonly<{ articleId: string; key: string }>,
): Promise<ReadonlyMap<string, string>> {
  const places = await tx.annotationPlace.findMany({
    where: {
      annotation: {
        ...{ articleId, origin: "finding", originKey: key, status: { in: ["open", "resolved"] } },
        AND: seenBy(viewer.userId),
      },
    },
    select: { annotationId: true, segmentId: true, start: true, end: true },
  });
  return new Map(places.map(({ annotationId, ...place }) => [nameOf(place), annotationId]));
}

function nameOf({ segmentId, start, end }: Readonly<{ segmentId: string; start: number; end: number }>): string {
  return `${segmentId} ${start} ${end}`;
}

/** Those whose words stand where the finding saw them. */
async function present(tx: Transaction, places: ReturnType<typeof storedFindingPlaces>) {
  const segments = await tx.segment.findMany({
    where: { id: { in: places.map(({ segmentId }) => segmentId) }, retiredAt: null },
    select: { id: true, text: true, version: true },
  });
  const byId = new Map(segments.map((segment) => [segment.id, segment]));
  return places.flatMap(({ segmentId, start, end, quote, replacement }) => {
    const segment = byId.get(segmentId);
    if (segment?.text.slice(start, end) !== quote) return [];
    const mark = { segmentId, version: segment.version, basis: "text" as const, start, end, quote };
    return [{ mark, replacement }];
  });
}
