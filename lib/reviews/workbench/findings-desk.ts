import type { WantedPlace } from "#lib/findings/placed-edits";
import type { DismissalScope } from "#lib/findings/schema";
import type { ArticleFindings, ShownFinding, ShownPlace } from "#lib/findings/shown-finding";
import { marksOf } from "./finding-marks";
import type { Line } from "./line";
import type { Store } from "./store";
import type { Surroundings } from "./surroundings";
import type { Notice, WorkbenchState } from "./workbench-state";

/** Milliseconds after the last save until the findings are asked for anew. */
const calm = 400;
/** Until they are asked for again when the server was not reached. */
const patience = 5000;

/** What the findings know of the workbench's other deeds. */
type Deeds = Readonly<{
  goTo: (segmentId: string) => void;
  leaveEditor: () => void;
  join: () => Promise<void>;
  /** Whether any of these words were there to be put right. */
  mend: (segmentId: string, wanted: readonly WantedPlace[]) => Promise<boolean>;
}>;

/** The findings of the article: kept up with the saved text, gone through one by one, mended, dismissed. */
export class FindingsDesk {
  readonly #store: Store;
  readonly #line: Line;
  readonly #around: Surroundings;
  readonly #deeds: Deeds;
  #callOff = () => {};
  #isTold = false;
  /** The notice that the text could not be checked, by its number. */
  #faultNotice: number | null = null;
  /** The next finding was asked for before any was told, with this sentence in front. */
  #asked: Readonly<{ from: string | null }> | null = null;
  /** Where in the list the finding in front stood. */
  #lastAt = 0;

  constructor(store: Store, line: Line, around: Surroundings, deeds: Deeds) {
    this.#store = store;
    this.#line = line;
    this.#around = around;
    this.#deeds = deeds;
  }

  /** Reads the findings and keeps them up from now on; answers how to stop. */
  follow(): () => void {
    let known = this.#store.state;
    void this.#read();
    const stop = this.#store.subscribe(() => {
      const before = known;
      known = this.#store.state;
      if (!this.#isTold && isTextChanged(before, known)) this.#later(calm);
    });
    return () => {
      stop();
      this.#callOff();
    };
  }

  /** A change of texts whose findings are going to be told, and need not be asked for. */
  whileTold(change: () => void): void {
    this.#isTold = true;
    change();
    this.#isTold = false;
  }

  /** The findings as somebody else had them worked out. */
  hear(findings: ArticleFindings): void {
    this.#take(findings);
  }

  /** After news may have been missed. */
  readAnew(): void {
    this.#later(calm);
  }

  /** To the next open finding by weight, and to its first place; as soon as they are told, where they are not yet. */
  next(): void {
    const { findings, checkFault, activeId } = this.#store.state;
    if (findings === null && checkFault === null) {
      this.#asked = { from: activeId };
      return;
    }
    const open = this.#open();
    if (open.length === 0) return this.#store.tell("noFindings", {}, { isShown: true });
    const at = open.findIndex(({ key }) => key === this.#store.state.findingKey);
    // One that was settled meanwhile has made room for the next at its own place.
    const next = open[(at < 0 ? this.#lastAt : at + 1) % open.length];
    if (next) this.show(next.key);
  }

  /** Brings a finding to the front, at one of its places. */
  show(key: string, place = 0): void {
    const found = this.#store.state.findings?.find((finding) => finding.key === key);
    const there = found?.places[place] ?? found?.places[0];
    if (!found || !there) return;
    this.#select(key);
    this.#deeds.leaveEditor();
    this.#deeds.goTo(there.segmentId);
  }

  /** Whether Enter mends something now: a finding is in front, and has something to put where the person looks. */
  canFix(): boolean {
    const finding = this.#current();
    return finding !== null && this.#store.state.rights.mayEdit && this.#fixable(finding).length > 0;
  }

  /** Mends the finding in front in the active sentence (or at its first place that can be mended). */
  async fix(): Promise<void> {
    const finding = this.#current();
    if (!finding || !this.canFix()) return;
    const [first] = this.#fixable(finding);
    if (!first) return;
    if (finding.fix === "join") {
      this.#deeds.goTo(first.segmentId);
      await this.#deeds.join();
    } else await this.#replace(first.segmentId, this.#fixable(finding));
    this.#store.tell("findingFixed", {}, { isShown: false });
  }

  /** Says that a finding is none. Goes on to the next. */
  async dismiss(key: string, scope: DismissalScope, reason: string, place?: ShownPlace): Promise<void> {
    const { article, rights, findings } = this.#store.state;
    if (!rights.mayEdit) return this.#store.tell("readersOnly", {}, { isShown: true });
    const open = this.#open();
    const at = open.findIndex((finding) => finding.key === key);
    const body = { key, scope, ...(reason && { reason }), ...(place && { placeKey: place.key }) };
    const answer = await this.#line.post<ArticleFindings>(`articles/${article.id}/findings/dismiss`, body);
    if (answer.kind === "refused") {
      return this.#store.tell("refused", { message: answer.problem.message }, { isShown: true, isAlarm: true });
    }
    this.#take(answer.value);
    this.#store.tell("findingDismissed", {}, { isShown: true });
    const next = this.#open()[at] ?? null;
    if (scope !== "place" && findings && this.#store.state.findingKey === key) this.#select(next?.key ?? null);
  }

  async revive(key: string): Promise<void> {
    const { article } = this.#store.state;
    const answer = await this.#line.post<ArticleFindings>(`articles/${article.id}/findings/revive`, { key });
    if (answer.kind === "done") this.#take(answer.value);
    else this.#store.tell("refused", { message: answer.problem.message }, { isShown: true, isAlarm: true });
  }

  #open(): readonly ShownFinding[] {
    return this.#store.state.findings?.filter(({ state }) => state === "open") ?? [];
  }

  #current(): ShownFinding | null {
    const { findingKey } = this.#store.state;
    return this.#open().find(({ key }) => key === findingKey) ?? null;
  }

  /** Places of the active sentence first; without any there, the first place of all. A join is mended at its first place. */
  #fixable(finding: ShownFinding): readonly ShownPlace[] {
    if (finding.fix === null) return [];
    if (finding.fix === "join") return finding.places.slice(0, 1);
    const all = finding.places.filter(({ replacement, isDismissed }) => replacement !== null && !isDismissed);
    const here = all.filter(({ segmentId }) => segmentId === this.#store.state.activeId);
    return here.length > 0 ? here : all.slice(0, 1);
  }

  async #replace(segmentId: string, places: readonly ShownPlace[]): Promise<void> {
    const wanted = places.map(({ start, end, quote, replacement }) => ({
      segmentId,
      start,
      end,
      quote,
      text: replacement ?? quote,
    }));
    this.#deeds.goTo(segmentId);
    const isMended = await this.#deeds.mend(segmentId, wanted);
    if (!isMended) this.#store.tell("findingMoved", {}, { isShown: true });
  }

  #select(key: string | null): void {
    this.#lastAt = Math.max(
      0,
      this.#open().findIndex((finding) => finding.key === key),
    );
    this.#store.update((state) => ({
      ...state,
      findingKey: key,
      findingMarks: marksOf(state.findings ?? [], key, state.findingMarks),
    }));
  }

  #take({ findings, unread }: ArticleFindings): void {
    this.#store.update((state) => ({
      ...state,
      findings,
      uncheckedCount: unread,
      checkFault: null,
      // What went wrong stays shown until it is closed: this is right again.
      notice: state.notice?.number === this.#faultNotice ? hidden(state.notice) : state.notice,
      findingMarks: marksOf(findings, state.findingKey, state.findingMarks),
    }));
    const asked = this.#asked;
    this.#asked = null;
    const { activeId, isEditing } = this.#store.state;
    // Whoever went on meanwhile stays where they are.
    if (asked && asked.from === activeId && !isEditing) this.next();
  }

  async #read(): Promise<void> {
    const outcome = await this.#around.get<ArticleFindings>(`articles/${this.#store.state.article.id}/findings`);
    if (outcome.kind === "done") this.#take(outcome.value);
    else if (outcome.kind === "unreachable") this.#later(patience);
    else if (outcome.problem.code === "conflict") this.#tellFault(outcome.problem.message);
  }

  /** Said once, and shown where the findings are: while one types on, it is no news. */
  #tellFault(message: string): void {
    const isKnown = this.#store.state.checkFault !== null;
    this.#asked = null;
    this.#store.update((state) => ({ ...state, checkFault: message }));
    if (isKnown) return;
    this.#store.tell("refused", { message }, { isShown: true, isAlarm: true });
    this.#faultNotice = this.#store.state.notice?.number ?? null;
  }

  #later(milliseconds: number): void {
    this.#callOff();
    this.#callOff = this.#around.after(milliseconds, () => void this.#read());
  }
}

/** Whether the server has another text now: it checks what is saved. */
function isTextChanged(before: WorkbenchState, now: WorkbenchState): boolean {
  if (before.order !== now.order) return true;
  const touched = now.sentences.changedSince(before.sentences);
  return touched.some(({ segment: { id, version } }) => version !== before.sentences.get(id)?.segment.version);
}

function hidden(notice: Notice | null): Notice | null {
  return notice && { ...notice, isShown: false };
}
