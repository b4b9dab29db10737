import "server-only";
import type { z } from "zod";
import type { AnnotationChange } from "#lib/annotations/article-annotations";
import { nearestOffered } from "#lib/annotations/offered-severity";
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
 * otherwise. Places whose words were changed since are left out; refuses when none is left.
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
    const standing = await present(tx, chosen);
    const marks = standing.map(({ mark }) => mark);
    if (marks.length === 0) throw new Problem("conflict", "findingMovedOn");
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
