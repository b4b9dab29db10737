import "server-only";
import type { z } from "zod";
import type { Viewer } from "#lib/auth/viewer";
import { db, type Transaction, transaction } from "#lib/db/client";
import { Problem } from "#lib/problem";
import { requireKeepView, type ViewOwner } from "./access";
import type { deleteViewInput, renameViewInput, saveViewInput } from "./schema";

/** Of one person at a desk, and of the desk: more could not be looked through above the articles. */
const mostViews = 50;

/** Keeps a desk page's search and filters under a name, after the owner's other views. */
export async function saveView(
  viewer: Viewer,
  { isShared, deskId, ...view }: z.output<typeof saveViewInput>,
): Promise<{ id: string }> {
  const owner = { deskId, userId: isShared ? null : viewer.userId };
  requireKeepView(viewer, owner);
  return transaction(async (tx) => {
    await lockViews(tx, deskId);
    await requireFreeName(tx, owner, view.name);
    const others = await tx.savedView.aggregate({ where: owner, _count: true, _max: { position: true } });
    if (others._count >= mostViews) throw new Problem("conflict", "viewsTooMany", { most: mostViews });
    return tx.savedView.create({
      data: { ...owner, ...view, position: (others._max.position ?? 0) + 1, createdById: viewer.userId },
      select: { id: true },
    });
  });
}

export async function renameView(
  viewer: Viewer,
  { viewId, name }: z.output<typeof renameViewInput>,
): Promise<{ id: string }> {
  const owner = await ownerOf(viewer, viewId);
  return transaction(async (tx) => {
    await lockViews(tx, owner.deskId);
    await requireFreeName(tx, owner, name, viewId);
    const { count } = await tx.savedView.updateMany({ where: { id: viewId }, data: { name } });
    if (count === 0) throw new Problem("not-found", "notFound");
    return { id: viewId };
  });
}

/** Deletes a view; the articles it showed stay as they are. */
export async function deleteView(viewer: Viewer, { viewId }: z.output<typeof deleteViewInput>): Promise<void> {
  await ownerOf(viewer, viewId);
  await db().savedView.deleteMany({ where: { id: viewId } });
}

/** Whose the view is, when the viewer may change it. */
async function ownerOf(viewer: Viewer, viewId: string): Promise<ViewOwner> {
  const owner = await db().savedView.findUnique({ where: { id: viewId }, select: { deskId: true, userId: true } });
  if (!owner) throw new Problem("not-found", "notFound");
  requireKeepView(viewer, owner);
  return owner;
}

/** Two people who share a view of one name at once: the second hears so. */
async function lockViews(tx: Transaction, deskId: string): Promise<void> {
  await tx.$executeRaw`SELECT FROM desk WHERE id = ${deskId}::uuid FOR NO KEY UPDATE`;
}

async function requireFreeName(tx: Transaction, owner: ViewOwner, name: string, except?: string): Promise<void> {
  const taken = await tx.savedView.findFirst({ where: { ...owner, name }, select: { id: true } });
  if (taken && taken.id !== except) throw new Problem("conflict", "viewNameTaken", { name });
}
