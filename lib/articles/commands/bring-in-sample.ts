import "server-only";
import type { z } from "zod";
import { requireBringIn } from "#lib/articles/access";
import { asBroughtIn } from "#lib/articles/sample/made-article";
import { riverTalks } from "#lib/articles/sample/river-talks";
import type { sampleInput } from "#lib/articles/schema";
import type { Viewer } from "#lib/auth/viewer";
import { db } from "#lib/db/client";
import { createArticle } from "./create-article";

/** The person's own sample article on a desk, to learn on: the one they have not begun yet, or a new one. */
export async function bringInSample(viewer: Viewer, { deskId }: z.output<typeof sampleInput>): Promise<{ id: string }> {
  requireBringIn(viewer, deskId);
  const untouched = await db().article.findFirst({
    where: {
      deskId,
      createdById: viewer.userId,
      isSample: true,
      state: "inbox",
      editedCount: 0,
      approvedCount: 0,
      openAnnotations: 0,
    },
    select: { id: true },
  });
  return untouched ?? createArticle(viewer, { ...asBroughtIn(riverTalks), deskId, isSample: true });
}
