import type { Person } from "#lib/reviews/review";

export const notificationKinds = ["mentioned", "replied", "passGiven", "passesDone"] as const;
export type NotificationKind = (typeof notificationKinds)[number];

/** Something the viewer should hear of; instants ISO 8601 in UTC. */
export type ShownNotification = Readonly<{
  id: string;
  kind: NotificationKind;
  article: Readonly<{ id: string; title: string }>;
  threadId: string | null;
  /** Of the passes it tells of. */
  round: number | null;
  by: Person;
  at: string;
  isRead: boolean;
}>;

/** Newest first; `unread` counts all of them. */
export type Notifications = Readonly<{ unread: number; notifications: readonly ShownNotification[] }>;
