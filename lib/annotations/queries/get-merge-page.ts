import "server-only";
import type { z } from "zod";
import type { ReviewPass } from "#lib/annotations/pass";
import type { roundInput } from "#lib/annotations/schema";
import type { Viewer } from "#lib/auth/viewer";
import { db } from "#lib/db/client";
import { hasRole } from "#lib/people/membership";
import { Problem } from "#lib/problem";
import { requireSee } from "#lib/reviews/access";
import { isFrozen } from "#lib/reviews/workflow";
import { type BlindReview, getBlindReview } from "./get-blind-review";
import { passesOf } from "./pass-rows";

/** Whether the viewer decides on what the readers marked, and if not, why. */
export type Arbiter = "may" | "reader" | "role" | "frozen" | "running";

export type MergePage = Readonly<{
  article: Readonly<{ id: string; title: string; targetLanguage: string; deskId: string }>;
  passes: readonly ReviewPass[];
  arbiter: Arbiter;
  /** Null while the readers are not done. */
  review: BlindReview | null;
}>;

/** The page of one blind review: both readings when they are done, and before that only who reads. */
export async function getMergePage(
  viewer: Viewer,
  { articleId, round }: z.output<typeof roundInput>,
): Promise<MergePage> {
  const article = await db().article.findUnique({
    where: { id: articleId },
    select: { id: true, title: true, targetLanguage: true, deskId: true, state: true, isBlind: true },
  });
  if (!article) throw new Problem("not-found", "notFound");
  requireSee(viewer, article);
  const passes = (await passesOf(db(), articleId)).filter((pass) => pass.round === round && pass.kind === "blind");
  const [pass] = passes;
  if (!pass) throw new Problem("not-found", "notFound");
  const { id, title, targetLanguage, deskId } = article;
  return {
    article: { id, title, targetLanguage, deskId },
    passes,
    arbiter: arbiterOf(viewer, article, passes),
    review: pass.isHidden ? null : await getBlindReview(viewer, { articleId, round }),
  };
}

function arbiterOf(
  viewer: Viewer,
  { deskId, state, isBlind }: Readonly<{ deskId: string; state: Parameters<typeof isFrozen>[0]; isBlind: boolean }>,
  passes: readonly ReviewPass[],
): Arbiter {
  if (isBlind) return "running";
  if (!hasRole(viewer, deskId, "editor")) return "role";
  if (passes.some(({ reader }) => reader.id === viewer.userId)) return "reader";
  return isFrozen(state) ? "frozen" : "may";
}
