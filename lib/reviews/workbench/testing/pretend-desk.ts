import type { ProblemAnswer } from "#lib/problem";
import { profilePresets } from "#lib/quality/profile-presets";
import type { Review, ReviewChange, ReviewSegment, SaveConflict, Verdict } from "#lib/reviews/review";
import { DraftKeeper } from "#lib/reviews/workbench/draft-keeper";
import type { Outcome, StreamEars, Surroundings } from "#lib/reviews/workbench/surroundings";
import { stateAfterEdit, stateAfterVerdict } from "#lib/reviews/workflow";
import { isSameMarked, type MarkedText } from "#lib/text/mark";
import { PretendBrowser } from "./pretend-browser";
import { type PretendSave, PretendTexts } from "./pretend-texts";

const lea = { id: "lea", name: "Léa" };
const omar = { id: "omar", name: "Omar" };

export function segmentFrom(text: string, id = "s1", more: Partial<ReviewSegment> = {}): ReviewSegment {
  const machine = { text, marks: [] };
  return {
    id,
    blockId: "b1",
    source: null,
    machine,
    machineSpaceAfter: " ",
    ...machine,
    spaceAfter: " ",
    version: 1,
    state: "machine",
    needsWorkReason: null,
    approvalKind: null,
    changedBy: null,
    changedAt: "2026-11-23T10:00:00.000Z",
    change: 0,
    ...more,
  };
}

export function reviewOf(segments: readonly ReviewSegment[], viewer = lea): Review {
  return {
    change: 0,
    viewer,
    article: {
      id: "a1",
      deskId: "d1",
      deskName: "World",
      title: "Red cloth",
      sourceLanguage: "fr",
      targetLanguage: "en",
      engine: "",
      state: "inbox",
      wordCount: 10,
      assignee: null,
      createdBy: omar,
      createdAt: "2026-11-23T09:00:00.000Z",
      progress: { segments: segments.length, edited: 0, reviewed: 0, approved: 0, needsWork: 0 },
      signOff: null,
    },
    rights: { mayEdit: true, mayApprove: true, maySignOff: true, mayReopen: false, mayExport: true },
    blocks: [{ id: "b1", kind: "paragraph", segments }],
    annotations: [],
    threads: [],
    passes: [],
    ratings: [],
    annotationRights: {
      mayAnnotate: true,
      mayChangeAll: true,
      mayComment: true,
      mayGiveBlind: true,
      mayOverrideVerdict: true,
    },
    people: [lea, omar],
    reviewers: [lea, omar],
    profile: profilePresets["mqm-council"],
    verdictOverride: null,
  };
}

export const troubles = ["none", "unreachable", "answerLost", "offline", "signedOut"] as const;
export type Trouble = (typeof troubles)[number];

/** A server and a browser for tests: time moves when told to, the line breaks when told to, others write when told to. */
export class PretendDesk {
  segments: ReviewSegment[];
  viewer = lea;
  trouble: Trouble = "none";
  /** Milliseconds a request is on its way, and its answer. */
  latency = { there: 0, back: 0 };
  readonly requests: { path: string; body: Record<string, unknown> }[] = [];
  /** Those that are open. */
  readonly streams: { path: string; ears: StreamEars }[] = [];
  readonly browser = new PretendBrowser();
  readonly texts = new PretendTexts();
  #now = 0;
  #change = 0;
  #counted = 0;
  #timers = new Set<{ at: number; run: () => unknown }>();

  constructor(...texts: string[]) {
    this.segments = texts.map((text, index) => segmentFrom(text, `s${index + 1}`));
    for (const segment of this.segments) this.texts.begin(segment.id, segment);
  }

  review(): Review {
    return reviewOf(this.segments, this.viewer);
  }

  segment(id: string): ReviewSegment {
    const found = this.segments.find((segment) => segment.id === id);
    if (!found) throw new Error(`no segment ${id}`);
    return found;
  }

  /** Another person saves. */
  someoneWrites(id: string, text: string): void {
    this.#write(id, { text, marks: [] }, omar, null);
  }

  /** Lets time pass, and everything that waits for it happen. */
  async pass(milliseconds: number): Promise<void> {
    const end = this.#now + milliseconds;
    await flush();
    for (;;) {
      const next = [...this.#timers].filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0];
      if (!next) break;
      this.#now = next.at;
      this.#timers.delete(next);
      next.run();
      await flush();
    }
    this.#now = end;
  }

  surroundings(): Surroundings {
    const tabId = `tab${this.#count()}`;
    const personId = this.viewer.id;
    const isDead = () => this.browser.isDead(tabId);
    const after = (milliseconds: number, run: () => void) => this.#after(milliseconds, () => isDead() || run());
    const answered = <Value>(outcome: Outcome<Value>) => (isDead() ? new Promise<never>(() => {}) : outcome);
    return {
      post: async <Value>(path: string, body: object) => {
        if (isDead()) return answered<Value>({ kind: "unreachable" });
        this.requests.push({ path, body: { ...body } });
        await this.#wait(this.latency.there);
        const outcome = this.#otherPerson(personId) ?? this.#answer(path, { ...body });
        await this.#wait(this.latency.back);
        return answered(outcome as Outcome<Value>);
      },
      get: async <Value>(path: string) => {
        const value = path.endsWith("/findings") ? { articleId: "a1", findings: [], unread: 0 } : this.review();
        return answered((this.#troubleNow() ?? { kind: "done", value }) as Outcome<Value>);
      },
      listen: (path, ears) => {
        this.streams.push({ path, ears });
        return () => this.streams.splice(this.streams.findIndex((each) => each.ears === ears) >>> 0, 1);
      },
      chance: () => 0,
      now: () => this.#now,
      newId: () => `00000000-0000-4000-8000-${this.#count().toString().padStart(12, "0")}`,
      wallClock: () => this.#now,
      after,
      isOnline: () => this.trouble !== "offline",
      laterDeeds: () => import("#lib/reviews/workbench/later-deeds"),
      drafts: new DraftKeeper({ ...this.browser.parts(tabId, (milliseconds) => this.#wait(milliseconds)), after }),
    };
  }

  #after(milliseconds: number, run: () => unknown): () => void {
    const timer = { at: this.#now + milliseconds, run };
    this.#timers.add(timer);
    return () => this.#timers.delete(timer);
  }

  async #wait(milliseconds: number): Promise<void> {
    if (milliseconds > 0) await new Promise<void>((resolve) => this.#after(milliseconds, resolve));
  }

  /** The refusal for a window of someone who is not signed in any more, while someone else is. */
  #otherPerson(personId: string): Outcome<never> | null {
    if (this.#troubleNow() || personId === this.viewer.id) return null;
    return refused({ code: "signed-out", message: "someone else", data: { isOtherPerson: true } });
  }

  #count(): number {
    this.#counted += 1;
    return this.#counted;
  }

  #answer(path: string, body: Record<string, unknown>): Outcome<ReviewChange> {
    const trouble = this.#troubleNow();
    if (trouble) return trouble;
    const answer = this.#done(path, body);
    return this.trouble === "answerLost" ? { kind: "unreachable" } : answer;
  }

  #done(path: string, body: Record<string, unknown>): Outcome<ReviewChange> {
    const [, id = "", act = ""] = path.split("/");
    if (act === "presence") return { kind: "unreachable" };
    if (act === "save") return this.#save(id, body);
    if (act === "decide") return this.#decide(id, body);
    throw new Error(`no door ${path}`);
  }

  #save(id: string, body: Record<string, unknown>): Outcome<ReviewChange> {
    const save = body as unknown as PretendSave;
    const segment = this.segment(id);
    const outcome = this.texts.settle(id, save);
    if (outcome.kind === "known") return done(segment);
    if (outcome.kind === "text") return done(this.#write(id, outcome.text, this.viewer, save), outcome.isStale);
    const { text, marks } = save;
    const conflict: SaveConflict = {
      base: { version: outcome.base.number, text: outcome.base.text },
      mine: { text, marks },
      theirs: { version: segment.version, text: segment.text, marks: [], by: segment.changedBy, at: segment.changedAt },
    };
    return refused({ code: "conflict", message: "changed by Omar", data: conflict });
  }

  #decide(id: string, body: Record<string, unknown>): Outcome<ReviewChange> {
    const { version, verdict, reason } = body as { version: number; verdict: Verdict; reason?: string };
    const segment = this.segment(id);
    if (version !== segment.version) return refused({ code: "conflict", message: "moved on", data: null });
    const state = stateAfterVerdict(verdict, isSameMarked(segment, segment.machine));
    return done(this.#put({ ...segment, state, needsWorkReason: verdict === "needsWork" ? (reason ?? null) : null }));
  }

  #write(id: string, text: MarkedText, changedBy: typeof lea, save: PretendSave | null): ReviewSegment {
    const segment = this.segment(id);
    if (isSameMarked(segment, text)) return segment;
    this.texts.append(id, text, changedBy.id, save);
    const state = stateAfterEdit(isSameMarked(text, segment.machine));
    return this.#put({ ...segment, ...text, version: segment.version + 1, state, changedBy, needsWorkReason: null });
  }

  #put(changed: ReviewSegment): ReviewSegment {
    this.#change += 1;
    const segment = { ...changed, change: this.#change };
    this.segments = this.segments.map((each) => (each.id === segment.id ? segment : each));
    return segment;
  }

  #troubleNow(): Outcome<never> | null {
    if (this.trouble === "none" || this.trouble === "answerLost") return null;
    if (this.trouble === "signedOut") return refused({ code: "signed-out", message: "signed out", data: null });
    return { kind: "unreachable" };
  }
}

function done(segment: ReviewSegment, wasMerged = false): Outcome<ReviewChange> {
  const { article, rights } = reviewOf([segment]);
  const { progress } = article;
  const value = {
    segments: [segment],
    order: null,
    state: "inReview",
    progress,
    rights,
    signOff: null,
    wasMerged,
    annotations: [],
  } as const;
  return { kind: "done", value };
}

function refused(problem: ProblemAnswer): Outcome<never> {
  return { kind: "refused", problem };
}

async function flush(): Promise<void> {
  for (let turn = 0; turn < 50; turn += 1) await Promise.resolve();
}
