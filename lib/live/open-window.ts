import "server-only";
import type { z } from "zod";
import { readSearch } from "#lib/articles/queries/read-search";
import { liveViewers } from "#lib/auth/session-viewer";
import type { Viewer } from "#lib/auth/viewer";
import { roleAt } from "#lib/people/membership";
import { Problem } from "#lib/problem";
import type { DeskWatch } from "./desk-watch";
import { noRoom } from "./open-streams";
import type { windowInput } from "./schema";
import { openStream } from "./stream";
import type { WindowEvents } from "./window-events";
import { type Watcher, windowHub } from "./window-hub";

type WindowInput = z.output<typeof windowInput>;

/**
 * A stream of what a window shows outside an article (`WindowEvents`): the person's bell, their jobs, and the rows of a
 * page of the desk, for as long as the session holds. It holds no connection of the pool.
 */
export async function openWindow(viewer: Viewer, input: WindowInput, signal: AbortSignal): Promise<Response> {
  const session = (await liveViewers([viewer.sessionId], new Date())).get(viewer.sessionId);
  if (!session) throw new Problem("signed-out", "signedOut");
  if (!windowHub().hasRoom()) return noRoom();
  const desk = await deskWatch(viewer, input);
  const events = openStream<WindowEvents>(signal, () => windowHub().leave(watcher));
  const watcher: Watcher = { ...session, events, wantsJobs: input.jobs !== undefined, desk };
  if (signal.aborted) events.end(null);
  else windowHub().enter(watcher);
  return events.response;
}

/** The page of the desk that is shown; null where none is, or none of a desk of theirs. */
async function deskWatch(viewer: Viewer, input: WindowInput): Promise<DeskWatch | null> {
  const { shown, since, jobs: _, language, ...filter } = input;
  if (!shown || !filter.desk || roleAt(viewer, filter.desk) === null) return null;
  const wanted = await readSearch(viewer, filter.desk, filter.q, language ?? viewer.locale ?? "en");
  const found = { shown: new Set(shown), known: new Set<string>(), fresh: new Set<string>() };
  return { deskId: filter.desk, filter, wanted, since: since ? new Date(since) : null, ...found };
}
