import "server-only";
import { z } from "zod";
import { blockKinds } from "#lib/articles/block-kind";
import type { Viewer } from "#lib/auth/viewer";
import { type Transaction, transaction } from "#lib/db/client";
import type { ReleasedBlock } from "#lib/exports/corrections";
import { Problem } from "#lib/problem";
import { requireSee } from "#lib/reviews/access";
import { presentHash } from "#lib/reviews/queries/present-hash";

/** An article as it last went out, signed off, with another text than it has now. `at`: ISO 8601 in UTC. */
export type Release = Readonly<{ at: string; by: string; blocks: readonly ReleasedBlock[] }>;

const releasedBlocks = z.array(z.object({ id: z.string(), kind: z.enum(blockKinds), text: z.string() }));

/** "none": nothing went out signed off, or before its text was kept. "unchanged": only the text there is now went out. */
export async function lastRelease(tx: Transaction, articleId: string): Promise<Release | "none" | "unchanged"> {
  const isReleased = { articleId, signOffId: { not: null } };
  const last = await tx.export.findFirst({
    where: { ...isReleased, hash: { not: await presentHash(tx, articleId) } },
    orderBy: { at: "desc" },
    select: { at: true, released: true, by: { select: { name: true } } },
  });
  if (!last) return (await tx.export.count({ where: isReleased })) > 0 ? "unchanged" : "none";
  const blocks = releasedBlocks.safeParse(last.released);
  return blocks.success ? { at: last.at.toISOString(), by: last.by.name, blocks: blocks.data } : "none";
}

/** The last release of an article that the viewer may see; null where there is none with another text. */
export function getLastRelease(
  viewer: Viewer,
  { articleId }: Readonly<{ articleId: string }>,
): Promise<Release | null> {
  return transaction(async (tx) => {
    const article = await tx.article.findUnique({ where: { id: articleId }, select: { deskId: true, state: true } });
    if (!article) throw new Problem("not-found", "notFound");
    requireSee(viewer, article);
    const last = await lastRelease(tx, articleId);
    return typeof last === "string" ? null : last;
  });
}
