import "server-only";
import { viewerOfPerson } from "#lib/auth/person-viewer";
import type { Viewer } from "#lib/auth/viewer";
import { waitBefore } from "#lib/back-off";
import type { JobKind } from "#lib/jobs/job";
import { Problem } from "#lib/problem";
import { endTaken } from "./end-job";
import { areOthersWaiting, giveBack, LeaseLost, type TakenJob } from "./lease";
import { nextPart, type Part, refusePart } from "./parts";
import { runBringIn } from "./run-bring-in";
import { runExport } from "./run-export";

/** Takings without a part finished in between, after which a job is given up. */
const mostTries = 5;
/** Milliseconds a job may keep a runner while others wait. */
const slice = 30_000;

/** What a kind of job is run with. */
export type JobRun = Readonly<{
  job: TakenJob;
  /** Raised when the job is cancelled, lost or the server stops. */
  signal: AbortSignal;
  /**
   * Does the parts that wait, one after the other. Before each, the person's rights are read and `may` asks for those
   * that the whole job needs; a problem that `work` meets is its part's, and the others go on.
   */
  eachPart: (may: (viewer: Viewer) => void, work: (viewer: Viewer, part: Part) => Promise<void>) => Promise<void>;
}>;

const kinds: Readonly<Record<JobKind, (run: JobRun) => Promise<void>>> = { bringIn: runBringIn, export: runExport };

/** The server stops, or it is another job's turn: nothing is wrong with this one. */
class TurnOver extends Error {
  override readonly name = "TurnOver";
}

/**
 * Works at a job until it ends, is cancelled, is another's, or has had its turn. A fault of ours or of the database
 * gives it back, to be tried again a little later.
 */
export async function runJob(job: TakenJob, signal: AbortSignal): Promise<void> {
  try {
    if (job.isCancelling) throw new LeaseLost();
    if (job.tries > mostTries) throw new Problem("invalid", "jobGivenUp");
    await kinds[job.kind]({ job, signal, eachPart: (may, work) => eachPart({ job, signal }, may, work) });
    // An export has ended itself, together with the last bytes of its file.
    if (job.kind === "bringIn") await endTaken(job, { state: "done" });
  } catch (error) {
    await settle(job, signal, error);
  }
}

async function settle(job: TakenJob, signal: AbortSignal, error: unknown): Promise<void> {
  if (error instanceof TurnOver || signal.reason === "stopping") return giveBack(job, 0);
  if (error instanceof LeaseLost || signal.aborted) return endCancelled(job);
  if (error instanceof Problem) return endTaken(job, { state: "failed", problem: error });
  // biome-ignore lint/suspicious/noConsole: a server's standard error is its log, and nobody waits for this answer
  console.error(`Job ${job.id} (${job.name}) broke and will be tried again:`, error);
  await giveBack(job, waitBefore(job.tries + 2, 0) / 1000);
}

/** Cancelled if it is still ours; whose lease is lost has nothing to end. */
async function endCancelled(job: TakenJob): Promise<void> {
  try {
    await endTaken(job, { state: "cancelled" });
  } catch (error) {
    if (!(error instanceof LeaseLost)) throw error;
  }
}

async function eachPart(
  { job, signal }: Pick<JobRun, "job" | "signal">,
  may: (viewer: Viewer) => void,
  work: (viewer: Viewer, part: Part) => Promise<void>,
): Promise<void> {
  const until = performance.now() + slice;
  for (;;) {
    if (signal.aborted) throw signal.reason === "stopping" ? new TurnOver() : new LeaseLost();
    if (performance.now() > until && (await areOthersWaiting())) throw new TurnOver();
    const part = await nextPart(job);
    if (!part) return;
    const viewer = await permitted(job, may);
    try {
      await work(viewer, part);
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      await refusePart(job, part, error);
    }
  }
}

async function permitted(job: TakenJob, may: (viewer: Viewer) => void): Promise<Viewer> {
  const viewer = await viewerOfPerson(job.askedById, job.id);
  if (!viewer) throw new Problem("forbidden", "jobRightsLost");
  try {
    may(viewer);
    return viewer;
  } catch (error) {
    if (error instanceof Problem) throw new Problem("forbidden", "jobRightsLost");
    throw error;
  }
}
