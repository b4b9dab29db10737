import "server-only";
import { randomUUID } from "node:crypto";
import type { z } from "zod";
import { liveViewers } from "#lib/auth/session-viewer";
import type { Viewer } from "#lib/auth/viewer";
import { Problem } from "#lib/problem";
import { requireSee } from "#lib/reviews/access";
import { hub, tellPresence } from "./hub";
import { noRoom } from "./open-streams";
import { liveArticle } from "./queries";
import { Rate } from "./rate";
import type { Subscriber } from "./room";
import type { liveInput, presenceInput } from "./schema";
import { openStream } from "./stream";

const rate = new Rate();

/**
 * A stream of what happens in an article from change `since` on, as server-sent events (`LiveEvents`), for as long as
 * the viewer may see it. It holds no connection of the pool.
 */
export async function openLive(
  viewer: Viewer,
  { articleId, since }: z.output<typeof liveInput>,
  signal: AbortSignal,
): Promise<Response> {
  const [article, sessions] = await Promise.all([liveArticle(articleId), liveViewers([viewer.sessionId], new Date())]);
  if (!article) throw new Problem("not-found", "notFound");
  requireSee(viewer, article);
  const session = sessions.get(viewer.sessionId);
  if (!session) throw new Problem("signed-out", "signedOut");
  if (!hub().hasRoom()) return noRoom();
  const events = openStream(signal, () => hub().leave(articleId, subscriber));
  const subscriber: Subscriber = { id: randomUUID(), events, ...session, cursor: since };
  if (signal.aborted) events.end(null);
  else hub().enter(article, subscriber);
  return events.response;
}

/** Tells the others in which sentence the viewer is at one of their streams; more often than a person can, it tells nothing. */
export async function tellPlace(
  viewer: Viewer,
  { articleId, stream, segmentId, isTyping }: z.output<typeof presenceInput>,
): Promise<null> {
  const article = await liveArticle(articleId);
  if (!article) throw new Problem("not-found", "notFound");
  requireSee(viewer, article);
  if (rate.isTooOften(viewer.sessionId, performance.now())) return null;
  const place = { segment: segmentId, typing: isTyping };
  await tellPresence([{ kind: "move", article: articleId, stream, person: viewer.userId, ...place }]);
  return null;
}
