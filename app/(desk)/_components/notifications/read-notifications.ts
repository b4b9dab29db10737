import type { Notifications } from "#lib/annotations/notification";

/** Null when the server was not reached, or knows nobody any more. */
export async function readNotifications(query: string): Promise<Notifications | null> {
  const answer = await fetch(`/api/v1/notifications${query}`).catch(() => null);
  return answer?.ok ? answer.json() : null;
}
