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
