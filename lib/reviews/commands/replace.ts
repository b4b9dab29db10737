import "server-only";
import { randomUUID } from "node:crypto";
import type { z } from "zod";
import type { Viewer } from "#lib/auth/viewer";
import { transaction } from "#lib/db/client";
import { checkSoon } from "#lib/findings/commands/check-soon";
import { requireEdit } from "#lib/reviews/access";
import type { Replaced } from "#lib/reviews/review";
import type { replaceInput, undoReplaceInput } from "#lib/reviews/schema";
import { changePlaces, finishPlaces, takeBackPlaces } from "./change-places";
import { lockArticle } from "./locked";

/**
 * Replaces what a person found and ticked in one step: a version with cause "replace" for every sentence it changes.
 * The places come with their words: no pattern of anybody's is run here. A place whose words someone changed meanwhile
 * is left alone and told; the others go through.
 */
export async function replaceInArticle(viewer: Viewer, input: z.output<typeof replaceInput>): Promise<Replaced> {
  const { articleId, found, places } = input;
  const replaceId = randomUUID();
  const replaced = await transaction(async (tx): Promise<Replaced> => {
    const article = await lockArticle(tx, viewer, articleId, requireEdit);
    const done = await changePlaces(tx, viewer, article, { cause: "replace", id: replaceId, places });
    const { changed, conflicts } = done;
    const counts = { places: places.length - conflicts.length, conflicts: conflicts.length };
    const detail = { replace: replaceId, found, ...counts };
    const change = await finishPlaces(tx, viewer, article, done, { action: "article.replaced", detail });
    return { replaceId: changed.length > 0 ? replaceId : null, change, conflicts };
  });
  checkSoon(articleId);
  return replaced;
}

/** Takes one replacing back: every sentence that still says what it made it say gets the text it had before. */
export async function undoReplace(viewer: Viewer, input: z.output<typeof undoReplaceInput>): Promise<Replaced> {
  const { articleId, replaceId } = input;
  const replaced = await transaction(async (tx): Promise<Replaced> => {
    const article = await lockArticle(tx, viewer, articleId, requireEdit);
    const done = await takeBackPlaces(tx, viewer, article, { cause: "replace", id: replaceId });
    const { changed, conflicts } = done;
    const detail = { replace: replaceId, segments: changed.length, conflicts: conflicts.length };
    const change = await finishPlaces(tx, viewer, article, done, { action: "article.replaceUndone", detail });
    return { replaceId: changed.length > 0 ? replaceId : null, change, conflicts };
  });
  checkSoon(articleId);
  return replaced;
}
