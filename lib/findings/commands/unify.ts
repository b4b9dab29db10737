import "server-only";
import { randomUUID } from "node:crypto";
import type { z } from "zod";
import type { Viewer } from "#lib/auth/viewer";
import { transaction } from "#lib/db/client";
import type { undoUnifyInput, unifyInput } from "#lib/findings/schema";
import type { Unified } from "#lib/findings/unified";
import { requireEdit } from "#lib/reviews/access";
import { changePlaces, finishPlaces, takeBackPlaces } from "#lib/reviews/commands/change-places";
import { lockArticle } from "#lib/reviews/commands/locked";

/**
 * Puts one form at many places in one step: a version with cause "unify" for every sentence it changes. A place whose
 * words someone changed meanwhile is left alone and told; the others go through.
 */
export function unify(viewer: Viewer, { articleId, key, places }: z.output<typeof unifyInput>): Promise<Unified> {
  const unifyId = randomUUID();
  return transaction(async (tx) => {
    const article = await lockArticle(tx, viewer, articleId, requireEdit);
    const done = await changePlaces(tx, viewer, article, { cause: "unify", id: unifyId, places, detail: { key } });
    const { changed, conflicts } = done;
    const detail = { unify: unifyId, key, places: places.length - conflicts.length, conflicts: conflicts.length };
    const change = await finishPlaces(tx, viewer, article, done, { action: "article.unified", detail });
    return { unifyId: changed.length > 0 ? unifyId : null, change, conflicts };
  });
}

/** Takes one unifying back: every sentence that still says what it made it say gets the text it had before. */
export function undoUnify(viewer: Viewer, { articleId, unifyId }: z.output<typeof undoUnifyInput>): Promise<Unified> {
  return transaction(async (tx) => {
    const article = await lockArticle(tx, viewer, articleId, requireEdit);
    const done = await takeBackPlaces(tx, viewer, article, { cause: "unify", id: unifyId });
    const { changed, conflicts } = done;
    const detail = { unify: unifyId, segments: changed.length, conflicts: conflicts.length };
    const change = await finishPlaces(tx, viewer, article, done, { action: "article.unifyUndone", detail });
    return { unifyId: changed.length > 0 ? unifyId : null, change, conflicts };
  });
}
