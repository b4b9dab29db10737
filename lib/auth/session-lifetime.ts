type SessionTimes = Readonly<{ lastSeenAt: Date; expiresAt: Date; revokedAt: Date | null }>;

/** Whether a session still holds: not ended, within its whole life, and used within its idle life (hours). */
export function isSessionAlive(session: SessionTimes, idleHours: number, now: Date): boolean {
  if (session.revokedAt !== null || session.expiresAt <= now) return false;
  return now.getTime() - session.lastSeenAt.getTime() < idleHours * 3_600_000;
}

/** A session's use is written down at most this often, in milliseconds. */
export const seenEvery = 60_000;
