import type { ReviewChange, SaveConflict } from "#lib/reviews/review";
import { type SaveState, without } from "#lib/reviews/workbench";
import type { MarkedText } from "#lib/text/mark";
import { mergeMarked } from "#lib/text/merge";
import { type CallResult, call } from "./call";
import type { Draft, Drafts } from "./drafts";
import type { ReviewStore } from "./review-store";

/** Milliseconds without a keystroke before a sentence is saved by itself. */
const pause = 1500;
/** Waits between tries while the server does not answer. */
const waits = [1000, 2000, 4000, 8000, 15_000, 30_000];

type Job = {
  draft: Draft;
  timer: ReturnType<typeof setTimeout> | null;
  running: Promise<boolean> | null;
  failures: number;
};

/**
 * Gets what is typed to the server: one save at a time for each sentence, in order, until it is answered. Until then
 * it is kept in the browser with the version it was typed over.
 */
export class SegmentSaver {
  private readonly jobs = new Map<string, Job>();

  constructor(
    private readonly store: ReviewStore,
    private readonly drafts: Drafts,
    private readonly language: string,
  ) {}

  /** Takes what is typed now. */
  type(id: string, corrected: MarkedText): void {
    const segment = this.store.segment(id);
    if (!segment) return;
    const job = this.jobs.get(id);
    const kept = job?.draft ?? { baseVersion: segment.version, base: { text: segment.text, marks: segment.marks } };
    const draft = { baseVersion: kept.baseVersion, base: kept.base, corrected };
    if (!this.drafts.keep(id, draft)) this.mark(id, "failed");
    if (job) job.draft = draft;
    else this.jobs.set(id, { draft, timer: null, running: null, failures: 0 });
    this.store.setTyped(id, corrected);
    const state = this.store.get().saves[id];
    if (state === undefined || state === "waiting" || state === "failed") this.mark(id, "waiting");
    this.later(id, pause);
  }

  /** Saves a sentence now; true when the server has everything that was typed. */
  async flush(id: string): Promise<boolean> {
    const job = this.jobs.get(id);
    if (!job) return true;
    if (this.store.get().conflicts[id]) return false;
    if (job.timer) clearTimeout(job.timer);
    job.timer = null;
    job.running ??= this.save(id, job).finally(() => {
      job.running = null;
    });
    if (!(await job.running)) return false;
    return this.jobs.has(id) ? this.flush(id) : true;
  }

  /** Saves everything that is open: the page is about to go, or the line is back. */
  flushAll(): void {
    for (const id of this.jobs.keys()) void this.flush(id);
  }

  get hasUnsaved(): boolean {
    return this.jobs.size > 0;
  }

  /** Puts an earlier text back, as an act of its own. */
  async replace(id: string, corrected: MarkedText): Promise<boolean> {
    if (!(await this.flush(id))) return false;
    const segment = this.store.segment(id);
    if (!segment) return false;
    const input = { baseVersion: segment.version, cause: "undo", ...corrected };
    if (!(await this.store.write(`/api/v1/segments/${id}/save`, input))) return false;
    this.store.undo.push({ kind: "text", id, before: { text: segment.text, marks: segment.marks } });
    return true;
  }

  /** Finds drafts of an earlier visit: those the server has by now are dropped, the others are typed again. */
  recover(ids: readonly string[]): number {
    let found = 0;
    for (const id of ids) {
      const draft = this.drafts.find(id);
      const segment = this.store.segment(id);
      if (!draft || !segment) continue;
      if (draft.corrected.text === segment.text && draft.corrected.marks.length === segment.marks.length) {
        this.drafts.drop(id);
        continue;
      }
      found += 1;
      this.jobs.set(id, { draft, timer: null, running: null, failures: 0 });
      this.store.setTyped(id, draft.corrected);
      this.mark(id, "waiting");
      this.later(id, 0);
    }
    return found;
  }

  /** A conflict is decided: this text over theirs. */
  settle(id: string, corrected: MarkedText): void {
    const conflict = this.store.get().conflicts[id];
    if (!conflict) return;
    const { version, text, marks } = conflict.theirs;
    const draft = { baseVersion: version, base: { text, marks }, corrected };
    this.jobs.set(id, { draft, timer: null, running: null, failures: 0 });
    this.drafts.keep(id, draft);
    this.store.set({ conflicts: without(this.store.get().conflicts, id) });
    this.store.setTyped(id, corrected);
    this.later(id, 0);
  }

  private later(id: string, wait: number): void {
    const job = this.jobs.get(id);
    if (!job) return;
    if (job.timer) clearTimeout(job.timer);
    job.timer = setTimeout(() => void this.flush(id), wait);
  }

  private async save(id: string, job: Job): Promise<boolean> {
    const sent = job.draft;
    this.mark(id, "saving");
    const input = { baseVersion: sent.baseVersion, cause: "edit", ...sent.corrected };
    const result = await call<ReviewChange>(`/api/v1/segments/${id}/save`, input);
    if (result.kind !== "done") return this.failed(id, job, result);
    const before = this.store.segment(id);
    job.failures = 0;
    this.store.apply(result.value);
    const saved = this.store.segment(id);
    if (before && saved && saved.version !== before.version) {
      this.store.undo.push({ kind: "text", id, before: { text: before.text, marks: before.marks } });
    }
    if (result.value.wasMerged) this.store.say({ key: "said.merged" });
    if (job.draft === sent) this.finish(id);
    else this.rebase(id, job, sent.corrected);
    return true;
  }

  /** Nothing was typed meanwhile: the server has it all. */
  private finish(id: string): void {
    this.jobs.delete(id);
    this.drafts.drop(id);
    this.store.setTyped(id, null);
    this.mark(id, null);
  }

  /** Something was typed while the save was on its way: it now stands on what the server stored. */
  private rebase(id: string, job: Job, sent: MarkedText): void {
    const saved = this.store.segment(id);
    if (!saved) return;
    const base = { text: saved.text, marks: saved.marks };
    const together = mergeMarked(sent, job.draft.corrected, base, this.language);
    const corrected = together.kind === "merged" ? together.text : job.draft.corrected;
    job.draft = { baseVersion: saved.version, base, corrected };
    this.drafts.keep(id, job.draft);
    this.store.setTyped(id, corrected);
    this.mark(id, "waiting");
  }

  private failed(id: string, job: Job, result: Exclude<CallResult<ReviewChange>, { kind: "done" }>): false {
    if (result.kind === "unreachable") {
      this.mark(id, navigator.onLine ? "retrying" : "offline");
      this.later(id, waits[Math.min(job.failures, waits.length - 1)] ?? 30_000);
      job.failures += 1;
      return false;
    }
    const { problem } = result;
    if (problem.code === "signed-out") {
      this.mark(id, "signedOut");
      this.store.say({ key: "said.signInAgain" });
      return false;
    }
    if (isConflict(problem.data)) {
      this.store.set({ conflicts: { ...this.store.get().conflicts, [id]: problem.data } });
      this.mark(id, "conflict");
      return false;
    }
    this.mark(id, "failed");
    this.store.say({ text: problem.message, isProblem: true });
    return false;
  }

  private mark(id: string, state: SaveState | null): void {
    const { saves } = this.store.get();
    if (state === null) this.store.set({ saves: without(saves, id) });
    else if (saves[id] !== state) this.store.set({ saves: { ...saves, [id]: state } });
  }
}

function isConflict(data: unknown): data is SaveConflict {
  return typeof data === "object" && data !== null && "theirs" in data && "base" in data && "mine" in data;
}
