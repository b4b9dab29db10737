import "server-only";
import { liveViewers } from "#lib/auth/session-viewer";
import type { Viewer } from "#lib/auth/viewer";
import type { JobEvents } from "#lib/jobs/job";
import { openStream } from "#lib/live/stream";
import { Problem } from "#lib/problem";
import { type JobWatcher, jobHub } from "./job-hub";

/** A stream of the viewer's own jobs (`JobEvents`): all of them at first and whenever one of them goes on. */
export async function watchJobs(viewer: Viewer, _: unknown, { signal }: Request): Promise<Response> {
  const session = (await liveViewers([viewer.sessionId], new Date())).get(viewer.sessionId);
  if (!session) throw new Problem("signed-out", "signedOut");
  const events = openStream<JobEvents>(signal, () => jobHub().leave(watcher));
  const watcher: JobWatcher = { ...session, events };
  if (signal.aborted) events.end(null);
  else jobHub().enter(watcher);
  return events.response;
}
