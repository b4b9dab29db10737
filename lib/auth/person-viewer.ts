import "server-only";
import { db } from "#lib/db/client";
import { makeViewer, type Viewer } from "./viewer";

/**
 * A person as whom work goes on that they asked for and that outlives the window they asked in; null when they may not
 * sign in any more. What they may do is read now: work asks for this before each part. It is no session: `sessionId` is
 * the work's id.
 */
export async function viewerOfPerson(userId: string, workId: string): Promise<Viewer | null> {
  const person = await db().user.findUnique({
    where: { id: userId },
    select: {
      name: true,
      email: true,
      locale: true,
      disabledAt: true,
      memberships: { select: { deskId: true, role: true, desk: { select: { name: true } } } },
    },
  });
  if (!person || person.disabledAt) return null;
  const { name, email, locale } = person;
  const memberships = person.memberships.map(({ deskId, role, desk }) => ({ deskId, role, deskName: desk.name }));
  return makeViewer({ userId, sessionId: workId, name, email, locale, memberships });
}
