import "server-only";
import type { z } from "zod";
import type { Viewer } from "#lib/auth/viewer";
import { db } from "#lib/db/client";
import type { Prisma } from "#lib/db/generated/client";
import { requireRole } from "#lib/people/membership";
import { csvRow } from "./csv";
import type { AuditFilter, auditExportInput } from "./schema";

const pageSize = 50;
const exportChunk = 1000;
const day = 86_400_000;

const columns = {
  id: true,
  at: true,
  actorName: true,
  action: true,
  subjectType: true,
  subjectName: true,
  articleId: true,
  detail: true,
  address: true,
} as const;

/** One page of a desk's record, newest first, for its admins. `next` is the place to go on from; null at the end. */
export async function getAudit(viewer: Viewer, deskId: string, filter: AuditFilter) {
  requireRole(viewer, deskId, "admin");
  const rows = await db().auditEvent.findMany({
    where: await whereOf(deskId, filter),
    select: columns,
    orderBy: [{ at: "desc" }, { id: "desc" }],
    take: pageSize + 1,
  });
  const shown = rows.slice(0, pageSize).map((row) => ({ ...row, at: row.at.toISOString() }));
  const last = rows.length > pageSize ? shown.at(-1) : undefined;
  const people = await db().user.findMany({
    where: { memberships: { some: { deskId } } },
    select: { id: true, name: true },
    orderBy: { name: "asc" },
  });
  return { events: shown, next: last ? `${last.at}_${last.id}` : null, people };
}

/** The whole record a filter asks for, as CSV or JSON, in pieces: it may be longer than memory. */
export function exportAudit(viewer: Viewer, { desk, format, ...filter }: z.output<typeof auditExportInput>): Response {
  requireRole(viewer, desk, "admin");
  const pieces = format === "csv" ? asCsv(desk, filter) : asJson(desk, filter);
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { done, value } = await pieces.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
  });
  return new Response(body, {
    headers: {
      "content-type": format === "csv" ? "text/csv; charset=utf-8" : "application/json; charset=utf-8",
      "content-disposition": `attachment; filename="stet-audit.${format}"`,
      "cache-control": "private, no-store",
    },
  });
}

async function* asCsv(deskId: string, filter: AuditFilter): AsyncGenerator<string> {
  yield csvRow(["at", "person", "action", "subject type", "subject", "article", "address", "detail"]);
  for await (const rows of chunks(deskId, filter)) {
    yield rows
      .map((row) =>
        csvRow([
          row.at.toISOString(),
          row.actorName,
          row.action,
          row.subjectType,
          row.subjectName,
          row.articleId ?? "",
          row.address ?? "",
          JSON.stringify(row.detail),
        ]),
      )
      .join("");
  }
}

async function* asJson(deskId: string, filter: AuditFilter): AsyncGenerator<string> {
  let isFirst = true;
  yield "[";
  for await (const rows of chunks(deskId, filter)) {
    yield (isFirst ? "\n" : ",\n") + rows.map((row) => JSON.stringify(row)).join(",\n");
    isFirst = false;
  }
  yield "\n]\n";
}

async function* chunks(deskId: string, filter: AuditFilter) {
  let before = filter.before;
  for (;;) {
    const rows = await db().auditEvent.findMany({
      where: await whereOf(deskId, { ...filter, before }),
      select: columns,
      orderBy: [{ at: "desc" }, { id: "desc" }],
      take: exportChunk,
    });
    if (rows.length > 0) yield rows;
    const last = rows.at(-1);
    if (!last || rows.length < exportChunk) return;
    before = `${last.at.toISOString()}_${last.id}`;
  }
}

/** A desk's own events, and those of its people's accounts, which belong to no desk. */
async function whereOf(deskId: string, filter: AuditFilter): Promise<Prisma.AuditEventWhereInput> {
  const members = await db().membership.findMany({ where: { deskId }, select: { userId: true } });
  const [at, id] = (filter.before ?? "").split("_");
  const before = at && id && !Number.isNaN(Date.parse(at)) ? { at: new Date(at), id } : null;
  const and: Prisma.AuditEventWhereInput[] = [
    { OR: [{ deskId }, { deskId: null, actorId: { in: members.map(({ userId }) => userId) } }] },
  ];
  if (before) and.push({ OR: [{ at: { lt: before.at } }, { at: before.at, id: { lt: before.id } }] });
  if (filter.from) and.push({ at: { gte: new Date(filter.from) } });
  if (filter.to) and.push({ at: { lt: new Date(Date.parse(filter.to) + day) } });
  return {
    AND: and,
    ...(filter.actor && { actorId: filter.actor }),
    ...(filter.article && { articleId: filter.article }),
    ...(filter.action && { action: filter.action }),
  };
}
