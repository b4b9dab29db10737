import { summarizeSaving } from "#lib/reviews/workbench/save-summary";
import { workingText } from "#lib/reviews/workbench/sentence";
import { Workbench } from "#lib/reviews/workbench/workbench";
import { PretendDesk, type Trouble } from "./pretend-desk";

/** One thing that happens; numbers that say which or where are taken modulo how many there are. */
export type Step =
  | Readonly<{ kind: "type"; window: number; sentence: number; where: number; how: Way }>
  | Readonly<{ kind: "someoneWrites"; sentence: number; where: number; how: Way }>
  | Readonly<{ kind: "pass"; milliseconds: number }>
  | Readonly<{ kind: "trouble"; trouble: Trouble }>
  | Readonly<{ kind: "latency"; there: number; back: number; database: number; finishesForTheDead: boolean }>
  | Readonly<{ kind: "signIn"; who: "lea" | "omar" }>
  | Readonly<{ kind: "resolve"; which: number; choice: "mine" | "theirs" }>
  | Readonly<{ kind: "kill" | "reload" | "goAway" | "hide" | "leaveEditor" | "backOnline"; window: number }>
  | Readonly<{ kind: "open" | "news" }>;
export type Way = "insert" | "replace" | "delete";

type OpenWindow = Readonly<{ workbench: Workbench; tabId: string; leave: () => void }>;

const people = { lea: { id: "lea", name: "L\u00e9a" }, omar: { id: "omar", name: "Omar" } };
const mostWindows = 3;

/**
 * An evening at the desk: Léa types in up to three windows of one browser, Omar in his own; the line, the server, the
 * session and the windows fail as told. Every word typed has a name of its own, so that it can be told what became of it.
 */
export class PretendEvening {
  readonly desk = new PretendDesk("a0 a1 a2 a3 a4 a5", "b0 b1 b2 b3");
  windows: readonly OpenWindow[] = [];
  /** Every word Léa typed, and in which sentence. */
  readonly typed = new Map<string, string>();
  /** Words she took out, or gave up in a conflict. */
  readonly givenUp = new Set<string>();
  readonly #most: number;
  #words = 0;

  constructor(most = mostWindows) {
    this.#most = most;
    this.#open();
  }

  async take(step: Step): Promise<void> {
    const before = this.windows;
    await this.#do(step);
    // In a second window one may be quicker than the disk; alone, one finds what one typed before one types on.
    const isNew = this.#most === 1 && this.windows !== before;
    await this.desk.pass(0);
    while (isNew && this.desk.browser.isDatabaseBusy) await this.desk.pass(10);
  }

  /** All is well again, long enough for everything to arrive. */
  async settle(): Promise<void> {
    await this.take({ kind: "latency", there: 0, back: 0, database: 0, finishesForTheDead: true });
    await this.take({ kind: "trouble", trouble: "none" });
    await this.take({ kind: "signIn", who: "lea" });
    for (let again = 0; again < 3; again += 1) {
      for (const { workbench } of this.windows) workbench.leaveEditor();
      await this.desk.pass(60_000);
      if (again === 0) this.#open();
    }
  }

  async #do(step: Step): Promise<void> {
    switch (step.kind) {
      case "type":
        return this.#type(step);
      case "someoneWrites":
        return this.#someoneWrites(step);
      case "pass":
        return this.desk.pass(step.milliseconds);
      case "trouble":
        this.desk.trouble = step.trouble;
        return;
      case "latency":
        this.desk.latency = { there: step.there, back: step.back };
        this.desk.browser.databaseLatency = step.database;
        this.desk.browser.finishesForTheDead = step.finishesForTheDead;
        return;
      case "signIn":
        return this.#signIn(step.who);
      case "resolve":
        return this.#resolve(step);
      case "open":
        if (this.windows.length < this.#most) this.#open();
        return;
      case "news":
        return this.#tellNews();
      default: {
        const window = pick(this.windows, step.window);
        if (window) this.#withWindow(step.kind, window);
      }
    }
  }

  #withWindow(kind: "kill" | "reload" | "goAway" | "hide" | "leaveEditor" | "backOnline", window: OpenWindow): void {
    const { workbench, tabId, leave } = window;
    const { saving } = workbench;
    if (kind === "hide") saving.sendOnLeaving();
    else if (kind === "leaveEditor") workbench.leaveEditor();
    else if (kind === "backOnline") workbench.tryNow();
    else {
      this.windows = this.windows.filter((each) => each !== window);
      if (kind === "goAway") leave();
      if (kind === "reload") saving.sendOnLeaving();
      if (kind !== "goAway") this.desk.browser.kill(tabId);
      if (kind === "reload") this.#open();
    }
  }

  /** Only Léa's session opens her windows, and only a server that answers. */
  #open(): void {
    const isServed = this.desk.trouble === "none" || this.desk.trouble === "answerLost";
    if (!isServed || this.desk.viewer.id !== people.lea.id) return;
    const around = this.desk.surroundings();
    const workbench = new Workbench(this.desk.review(), around);
    const stop = workbench.live.follow();
    const end = workbench.saving.begin();
    const leave = () => {
      end();
      stop();
    };
    this.windows = [...this.windows, { workbench, tabId: around.drafts.tabId, leave }];
  }

  #signIn(who: "lea" | "omar"): void {
    this.desk.viewer = people[who];
    if (this.desk.trouble === "signedOut") this.desk.trouble = "none";
    for (const { workbench } of this.windows) void workbench.refresh();
  }

  #type({ window, sentence, where, how }: Step & { kind: "type" }): void {
    const { workbench } = pick(this.windows, window) ?? {};
    const id = pick(["s1", "s2"], sentence);
    const known = workbench?.store.sentence(id ?? "");
    if (!workbench || !id || !known) return;
    const { text, word, gone } = this.#changed(workingText(known).text, where, how, "w");
    workbench.goTo(id, true);
    workbench.saving.typed(id, { text, marks: [] });
    const after = workbench.store.sentence(id);
    if (!after || workingText(after).text !== text) return;
    if (word) this.typed.set(word, id);
    if (gone) this.givenUp.add(gone);
  }

  #someoneWrites({ sentence, where, how }: Step & { kind: "someoneWrites" }): void {
    const id = pick(["s1", "s2"], sentence);
    if (id) this.desk.someoneWrites(id, this.#changed(this.desk.segment(id).text, where, how, "o").text);
  }

  #changed(text: string, where: number, how: Way, author: string) {
    const words = text.split(" ");
    const at = where % words.length;
    const isDeleting = how === "delete" && words.length > 1;
    this.#words += isDeleting ? 0 : 1;
    const word = isDeleting ? null : `${author}${this.#words}`;
    const [gone] = words.splice(at, how === "insert" ? 0 : 1, ...(word ? [word] : []));
    return { text: words.join(" "), word, gone: gone ?? null };
  }

  #resolve({ which, choice }: Step & { kind: "resolve" }): void {
    const conflicts = this.windows.flatMap(({ workbench }) =>
      [...workbench.store.state.sentences].flatMap(({ segment: { id }, save }) =>
        save.kind === "conflict" ? [{ workbench, id, ...save.conflict }] : [],
      ),
    );
    const conflict = pick(conflicts, which);
    if (!conflict) return;
    const { workbench, id, mine, theirs } = conflict;
    const [taken, left] = choice === "mine" ? [mine, theirs] : [theirs, mine];
    const kept = new Set(taken.text.split(" "));
    for (const word of left.text.split(" ")) if (!kept.has(word)) this.givenUp.add(word);
    workbench.resolveConflict(id, choice === "mine" ? mine : null);
  }

  #tellNews(): void {
    if (this.desk.trouble !== "none" || this.desk.viewer.id !== people.lea.id) return;
    const { article, rights } = this.desk.review();
    const rest = { orders: [], annotations: [], threads: [], signOff: null, isMoreSaid: false };
    const { segments } = this.desk;
    const data = { ...rest, segments, state: "inReview", progress: article.progress, rights };
    for (const { ears } of [...this.desk.streams]) ears.hear({ name: "news", id: null, data });
  }
}

/** What the bar of a window says while it is not true; null when it is. */
export function falselySaved({ desk }: PretendEvening, { workbench }: OpenWindow): string | null {
  const { state } = workbench.store;
  if (summarizeSaving(state) !== "saved") return null;
  for (const sentence of state.sentences) {
    const { id, version } = sentence.segment;
    const stored = desk.texts.of(id)[version - 1];
    if (stored?.text !== workingText(sentence).text) return `${id}: ${workingText(sentence).text}`;
  }
  return null;
}

function pick<Value>(from: readonly Value[], at: number): Value | null {
  return from[at % from.length] ?? null;
}
