import "server-only";
import type { Transaction } from "#lib/db/client";
import type { Prisma } from "#lib/db/generated/client";
import type { AuditAction, AuditSubjectType } from "./audit-action";

/** Who did it; `userId` null for the system or someone unknown. */
export type AuditActor = Readonly<{ userId: string | null; name: string; address?: string }>;

export type AuditEvent = Readonly<{
  deskId: string | null;
  action: AuditAction;
  subject: Readonly<{ type: AuditSubjectType; id: string | null; name: string }>;
  articleId?: string;
  detail?: Prisma.InputJsonObject;
}>;

/** Adds one event to the record, in the transaction of what it tells of: both happen or neither. */
export async function recordAudit(tx: Transaction, actor: AuditActor, event: AuditEvent): Promise<void> {
  await recordAuditAll(tx, actor, [event]);
}

/**
 * Adds an event about a person's account, which is no single desk's: one for each desk they belong to now, so that
 * each desk's record stays whole when they leave it.
 */
export async function recordAboutPerson(
  tx: Transaction,
  actor: AuditActor,
  event: Omit<AuditEvent, "deskId"> & Readonly<{ personId: string }>,
): Promise<void> {
  const { personId, ...about } = event;
  const desks = await tx.membership.findMany({ where: { userId: personId }, select: { deskId: true } });
  const places = desks.length > 0 ? desks : [{ deskId: null }];
  await recordAuditAll(
    tx,
    actor,
    places.map(({ deskId }) => ({ ...about, deskId })),
  );
}

/** Like `recordAudit`, for many at once. */
export async function recordAuditAll(tx: Transaction, actor: AuditActor, events: readonly AuditEvent[]): Promise<void> {
  await tx.auditEvent.createMany({
    data: events.map((event) => ({
      deskId: event.deskId,
      actorId: actor.userId,
      actorName: actor.name,
      action: event.action,
      subjectType: event.subject.type,
      subjectId: event.subject.id,
      subjectName: event.subject.name,
      articleId: event.articleId ?? null,
      detail: event.detail ?? {},
      address: actor.address ?? null,
    })),
  });
}
