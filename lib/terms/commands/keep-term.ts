import "server-only";
import type { z } from "zod";
import { recordAudit } from "#lib/audit/commands";
import type { Viewer } from "#lib/auth/viewer";
import type { Transaction } from "#lib/db/client";
import { Problem } from "#lib/problem";
import { requireKeepTerms } from "#lib/terms/access";
import { liveTerms, type StoredTerm } from "#lib/terms/queries/term-rows";
import type { addTermInput, changeTermInput, retireTermInput } from "#lib/terms/schema";
import { headwordOf, requireSound, termLine } from "#lib/terms/term-content";
import { changingTerms, formRows, requireNew, requireRoom, termRow } from "./changed-terms";

/** A further term of the desk. */
export async function addTerm(
  viewer: Viewer,
  { deskId, ...term }: z.output<typeof addTermInput>,
): Promise<{ id: string }> {
  requireKeepTerms(viewer, deskId);
  requireSound(term);
  return changingTerms(deskId, async (tx) => {
    await requireNew(tx, deskId, term);
    await requireRoom(tx, deskId, 1);
    const by = { createdById: viewer.userId, changedById: viewer.userId };
    const { id } = await tx.term.create({
      data: { ...termRow(term), ...by, deskId, forms: { createMany: { data: formRows(term) } } },
      select: { id: true },
    });
    await recordAudit(tx, viewer, {
      deskId,
      action: "term.added",
      subject: { type: "term", id, name: headwordOf(term) },
      detail: { term: termLine(term) },
    });
    return { id };
  });
}

/** What a term says, put anew; what it said before is in the record. */
export async function changeTerm(
  viewer: Viewer,
  { deskId, termId, ...term }: z.output<typeof changeTermInput>,
): Promise<void> {
  requireKeepTerms(viewer, deskId);
  requireSound(term);
  await changingTerms(deskId, async (tx) => {
    const before = await liveTerm(tx, deskId, termId);
    await requireNew(tx, deskId, term, termId);
    await tx.termForm.deleteMany({ where: { termId } });
    await tx.term.update({
      where: { id: termId },
      data: {
        ...termRow(term),
        changedById: viewer.userId,
        changedAt: new Date(),
        forms: { createMany: { data: formRows(term) } },
      },
      select: { id: true },
    });
    await recordAudit(tx, viewer, {
      deskId,
      action: "term.changed",
      subject: { type: "term", id: termId, name: headwordOf(term) },
      detail: { before: termLine(before), after: termLine(term) },
    });
  });
}

/** Takes a term out of use. */
export async function retireTerm(viewer: Viewer, { deskId, termId }: z.output<typeof retireTermInput>): Promise<void> {
  requireKeepTerms(viewer, deskId);
  await changingTerms(deskId, async (tx) => {
    const term = await liveTerm(tx, deskId, termId);
    const now = new Date();
    await tx.term.update({
      where: { id: termId },
      data: { retiredAt: now, changedAt: now, changedById: viewer.userId },
      select: { id: true },
    });
    await recordAudit(tx, viewer, {
      deskId,
      action: "term.retired",
      subject: { type: "term", id: termId, name: headwordOf(term) },
      detail: { term: termLine(term) },
    });
  });
}

async function liveTerm(tx: Transaction, deskId: string, termId: string): Promise<StoredTerm> {
  const [term] = await liveTerms(tx, deskId, { id: termId });
  if (!term) throw new Problem("not-found", "notFound");
  return term;
}
