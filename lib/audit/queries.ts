import "server-only";
import type { Viewer } from "#lib/auth/viewer";
import { db } from "#lib/db/client";
import type { Prisma } from "#lib/db/generated/client";
import { requireRole } from "#lib/people/membership";
import type { AuditFilter } from "./schema";

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
  const [rows, people] = await Promise.all([
    eventsOf(deskId, filter, pageSize + 1),
    db().user.findMany({
      where: { OR: [{ memberships: { some: { deskId } } }, ...whoLeft(deskId, filter.actor)] },
      select: { id: true, name: true },
      orderBy: { name: "asc" },
    }),
  ]);
  const shown = rows.slice(0, pageSize);
  const last = rows.length > pageSize ? shown.at(-1) : undefined;
  return {
    events: shown.map((row) => ({ ...row, at: row.at.toISOString() })),
    next: last ? placeOf(last) : null,
    people,
  };
}

/** The person a filter names is named on the screen also when they have left the desk, if they did something at it. */
function whoLeft(deskId: string, actor: string | undefined): Prisma.UserWhereInput[] {
  return actor ? [{ id: actor, auditEvents: { some: { deskId } } }] : [];
}

/** The whole of what a filter asks for, newest first, in pieces: it may be longer than memory. For admins. */
export function readAudit(viewer: Viewer, deskId: string, filter: AuditFilter) {
  requireRole(viewer, deskId, "admin");
  return inPieces(deskId, filter);
}

async function* inPieces(deskId: string, filter: AuditFilter) {
  let before: string | undefined;
  for (;;) {
    const rows = await eventsOf(deskId, { ...filter, before }, exportChunk);
    if (rows.length > 0) yield rows;
    const last = rows.at(-1);
    if (!last || rows.length < exportChunk) return;
    before = placeOf(last);
  }
}

function eventsOf(deskId: string, filter: AuditFilter, take: number) {
  return db().auditEvent.findMany({
    where: { deskId, ...within(filter), AND: after(filter.before) },
    select: columns,
    orderBy: [{ at: "desc" }, { id: "desc" }],
    take,
  });
}

function within({ actor, article, action, from, to }: AuditFilter): Prisma.AuditEventWhereInput {
  const at = {
    ...(from && { gte: new Date(from) }),
    ...(to && { lt: new Date(Date.parse(to) + day) }),
  };
  return {
    at,
    ...(actor && { actorId: actor }),
    ...(article && { articleId: article }),
    ...(action && { action }),
  };
}

/** What comes after a place in the record; the first condition alone lets the index find it. */
function after(place: string | undefined): Prisma.AuditEventWhereInput[] {
  const [time, id] = place?.split("_") ?? [];
  if (!time || !id) return [];
  const at = new Date(time);
  return [{ at: { lte: at } }, { OR: [{ at: { lt: at } }, { id: { lt: id } }] }];
}

function placeOf({ at, id }: Readonly<{ at: Date; id: string }>): string {
  return `${at.toISOString()}_${id}`;
}
