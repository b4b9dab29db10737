import type { Person } from "#lib/reviews/review";

export const notificationKinds = ["mentioned", "replied", "passGiven", "passesDone", "jobEnded"] as const;
export type NotificationKind = (typeof notificationKinds)[number];

/** Something the viewer should hear of; instants ISO 8601 in UTC. */
export type ShownNotification = Readonly<{
  id: string;
  kind: NotificationKind;
  /** What it is about: an article, or the person's own job. */
  article: Readonly<{ id: string; title: string }> | null;
  job: Readonly<{ id: string; name: string }> | null;
  threadId: string | null;
  /** Of the passes it tells of. */
  round: number | null;
  by: Person;
  at: string;
  isRead: boolean;
}>;

/** Newest first; `unread` counts all of them. */
export type Notifications = Readonly<{ unread: number; notifications: readonly ShownNotification[] }>;

/** The newest as they are told now, and behind them the earlier ones that were read before. */
export function withEarlier(
  newest: readonly ShownNotification[],
  earlier: readonly ShownNotification[],
): readonly ShownNotification[] {
  const last = newest.at(-1);
  const told = new Set(newest.map(({ id }) => id));
  return [...newest, ...earlier.filter(({ id, at }) => last !== undefined && at <= last.at && !told.has(id))];
}

/** These with some of them read; null for all. */
export function withRead(
  notifications: readonly ShownNotification[],
  ids: readonly string[] | null,
): readonly ShownNotification[] {
  return notifications.map((each) => (ids === null || ids.includes(each.id) ? { ...each, isRead: true } : each));
}
