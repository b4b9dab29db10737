import "server-only";
import type { z } from "zod";
import type { ReviewAnnotation } from "#lib/annotations/annotation";
import { type MergeRow, mergeView } from "#lib/annotations/merge-view";
import type { ReviewPass } from "#lib/annotations/pass";
import type { roundInput } from "#lib/annotations/schema";
import type { Viewer } from "#lib/auth/viewer";
import { db } from "#lib/db/client";
import { Problem } from "#lib/problem";
import { krippendorffAlpha } from "#lib/quality/agreement/krippendorff";
import { severityUnits } from "#lib/quality/agreement/severity-units";
import { type MarkedSpan, type SpanAgreement, spanAgreement } from "#lib/quality/agreement/span-agreement";
import { requireSee } from "#lib/reviews/access";
import { annotationsOf } from "./annotation-rows";
import { passesOf } from "./pass-rows";

/** Both readings of a blind review side by side, with how far they agree. */
export type BlindReview = Readonly<{
  passes: readonly ReviewPass[];
  rows: readonly MergeRow[];
  /** F1 over the machine's text, and Krippendorff's alpha over the heaviest severity of each segment; null where it says nothing. */
  agreement: SpanAgreement & Readonly<{ alpha: number | null }>;
  /** Nothing is left for an arbiter. */
  isArbitrated: boolean;
}>;

/** The merge view of one round, once both readers are done. What a reader struck through is left out. */
export async function getBlindReview(
  viewer: Viewer,
  { articleId, round }: z.output<typeof roundInput>,
): Promise<BlindReview> {
  const article = await db().article.findUnique({
    where: { id: articleId },
    select: {
      deskId: true,
      state: true,
      blocks: { orderBy: { position: "asc" }, select: { id: true } },
      segments: { where: { retiredAt: null }, select: { id: true } },
    },
  });
  if (!article) throw new Problem("not-found", "notFound");
  requireSee(viewer, article);
  const passes = (await passesOf(db(), articleId)).filter((pass) => pass.round === round && pass.kind === "blind");
  const [one, other] = passes;
  if (!one || !other) throw new Problem("not-found", "notFound");
  if (one.isHidden) throw new Problem("conflict", "articleBlind");
  const all = (await annotationsOf(db(), viewer.userId, { articleId })).filter(({ status }) => status !== "deleted");
  const of = ({ id }: ReviewPass) => all.filter(({ passId }) => passId === id);
  const [first, second] = [of(one), of(other)];
  const blockAt = new Map(article.blocks.map(({ id }, index) => [id, index]));
  const [ours, theirs] = [spansOf(first, "block"), spansOf(second, "block")];
  const units = severityUnits(
    article.segments.map(({ id }) => id),
    [spansOf(first, "segment"), spansOf(second, "segment")],
  );
  return {
    passes,
    rows: mergeView(first, second, (annotation) => orderIn(annotation, blockAt)),
    agreement: { ...spanAgreement(ours, theirs), alpha: krippendorffAlpha(units, "ordinal") },
    isArbitrated: [...first, ...second].every(({ arbitratedAt }) => arbitratedAt !== null),
  };
}

/** Places as spans of the machine's text, by block for comparing words, by segment for comparing sentences. */
function spansOf(annotations: readonly ReviewAnnotation[], by: "block" | "segment"): MarkedSpan[] {
  return annotations.flatMap(({ severity, places }) =>
    places.map(({ machine: { blockId, start, end }, segmentId }) => ({
      segmentId: by === "block" ? blockId : segmentId,
      start,
      end,
      severity,
    })),
  );
}

/** What is about the article stands first, the rest as it is read. */
function orderIn({ places }: ReviewAnnotation, blockAt: ReadonlyMap<string, number>): number {
  const [place] = places;
  return place ? (blockAt.get(place.machine.blockId) ?? 0) * 1_000_000 + place.machine.start : -1;
}
