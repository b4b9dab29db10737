import "server-only";
import { randomUUID } from "node:crypto";
import type { z } from "zod";
import { recordAudit, recordAuditAll } from "#lib/audit/commands";
import type { Viewer } from "#lib/auth/viewer";
import type { Transaction } from "#lib/db/client";
import { requireKeepTerms } from "#lib/terms/access";
import { type ComparedTerm, compareList } from "#lib/terms/list-comparison";
import { liveTerms } from "#lib/terms/queries/term-rows";
import type { termListInput } from "#lib/terms/schema";
import { headwordOf, termLine } from "#lib/terms/term-content";
import { readTermList } from "#lib/terms/term-list";
import { changingTerms, formRows, requireRoom, termRow } from "./changed-terms";

/** Rows in one statement. */
const chunk = 1000;

/** Brings a pasted list of terms in, all of it or nothing: new terms are added, those the desk has say what it says. */
export async function importTerms(
  viewer: Viewer,
  { deskId, text, ...languages }: z.output<typeof termListInput>,
): Promise<{ added: number; changed: number }> {
  requireKeepTerms(viewer, deskId);
  const listed = readTermList(text, languages);
  return changingTerms(deskId, async (tx) => {
    const compared = compareList(listed, await liveTerms(tx, deskId));
    const added = compared.filter(({ fate }) => fate === "new").map((one) => ({ ...one, id: randomUUID() }));
    const changed = compared.flatMap((one) => (one.fate === "changed" && one.id ? [{ ...one, id: one.id }] : []));
    await requireRoom(tx, deskId, added.length);
    for (const some of chunks(added)) await insert(tx, viewer, deskId, some);
    for (const some of chunks(changed)) await change(tx, viewer, deskId, some);
    const counts = { added: added.length, changed: changed.length };
    await recordAudit(tx, viewer, {
      deskId,
      action: "terms.imported",
      subject: { type: "desk", id: deskId, name: deskNameFor(viewer, deskId) },
      detail: counts,
    });
    return counts;
  });
}

type Line = ComparedTerm & Readonly<{ id: string }>;

async function insert(tx: Transaction, viewer: Viewer, deskId: string, lines: readonly Line[]): Promise<void> {
  const by = { createdById: viewer.userId, changedById: viewer.userId };
  await tx.term.createMany({ data: lines.map(({ id, term }) => ({ ...termRow(term), ...by, id, deskId })) });
  await insertForms(tx, lines);
}

/** What changed terms said before is in the record, one event each. */
async function change(tx: Transaction, viewer: Viewer, deskId: string, lines: readonly Line[]): Promise<void> {
  const notes = lines.map(({ id, term }) => ({ id, note: term.note, source: term.source }));
  await tx.$executeRaw`
    UPDATE term SET note = sent.note, source = sent.source, changed_by_id = ${viewer.userId}::uuid, changed_at = ${new Date()}
    FROM jsonb_to_recordset(${JSON.stringify(notes)}::jsonb) AS sent (id uuid, note text, source text)
    WHERE term.id = sent.id`;
  await tx.termForm.deleteMany({ where: { termId: { in: lines.map(({ id }) => id) } } });
  await insertForms(tx, lines);
  await recordAuditAll(
    tx,
    viewer,
    lines.map(({ id, term, before }) => ({
      deskId,
      action: "term.changed",
      subject: { type: "term", id, name: headwordOf(term) },
      detail: { before: before === null ? "" : termLine(before), after: termLine(term) },
    })),
  );
}

async function insertForms(tx: Transaction, lines: readonly Line[]): Promise<void> {
  const rows = lines.flatMap(({ id, term }) => formRows(term).map((form) => ({ ...form, termId: id })));
  for (const some of chunks(rows)) await tx.termForm.createMany({ data: some });
}

function chunks<Item>(items: readonly Item[]): Item[][] {
  return Array.from({ length: Math.ceil(items.length / chunk) }, (_, at) => items.slice(at * chunk, (at + 1) * chunk));
}

function deskNameFor({ memberships }: Viewer, deskId: string): string {
  return memberships.find((membership) => membership.deskId === deskId)?.deskName ?? "";
}
