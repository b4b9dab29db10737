import type { WantedPlace } from "#lib/findings/placed-edits";
import { type Finder, type FindQuery, longestQuery, type Match, wordFinder } from "#lib/text/find";
import type { Groups, PatternFault } from "#lib/text/pattern";
import { type ReplacementFault, readReplacement } from "#lib/text/replacement";
import type { FindRequest } from "./find-request";
import { type FindHit, type FoundBefore, type FoundHits, hitsIn } from "./found-hits";
import { Held } from "./held";
import { tickedHits, turnedTo } from "./hit-ticks";
import type { LaterDeeds } from "./later-deeds";
import type { Store } from "./store";
import type { Surroundings } from "./surroundings";
import { did } from "./undo-stack";

/** Milliseconds after a keystroke until the article is looked through; and at most for one look. */
const calm = 120;
const patience = 800;

export type ReplaceOutcome = Readonly<{
  replaceId: string | null;
  places: number;
  conflicts: readonly WantedPlace[];
}>;

export type FindState = FoundHits &
  Readonly<{
    query: FindQuery;
    withSource: boolean;
    /** Null until somebody wants to replace something. */
    replacement: string | null;
    fault: PatternFault | null;
    replacementFault: ReplacementFault | null;
    /** The hit in front; null before anybody went to one. */
    current: string | null;
    /** Hits whose tick is not as it was at first. */
    turned: ReadonlySet<string>;
    outcome: ReplaceOutcome | null;
    isBusy: boolean;
  }>;

const untouched: FindState = {
  query: { text: "", wholeWord: false, caseSensitive: false, regex: false },
  withSource: false,
  replacement: null,
  fault: null,
  replacementFault: null,
  hits: [],
  isCut: false,
  current: null,
  turned: new Set(),
  outcome: null,
  isBusy: false,
};

const noGroups: Groups = { count: 0, names: [] };

/** What of the workbench it works on. */
type FoundIn = Readonly<{
  find: FindRequest;
  store: Store;
  laterDeeds: () => Promise<LaterDeeds>;
  leaveEditor: () => void;
}>;

/** Find and replace: keeps its hits up with the text, goes from one to the next, and replaces those that are ticked. */
export class FindDesk {
  readonly held = new Held<FindState>(untouched);
  readonly #request: FindRequest;
  readonly #store: Store;
  readonly #deeds: () => Promise<LaterDeeds>;
  readonly #around: Surroundings;
  readonly #leaveEditor: () => void;
  #finder: Finder | null = null;
  #groups = noGroups;
  #before: FoundBefore = new Map();
  #callOff = () => {};
  #reading = 0;
  /** Where in the list the hit in front stood. */
  #lastAt = -1;

  constructor(workbench: FoundIn, around: Surroundings) {
    this.#request = workbench.find;
    this.#store = workbench.store;
    this.#deeds = workbench.laterDeeds;
    this.#around = around;
    this.#leaveEditor = () => workbench.leaveEditor();
  }

  /** Looks when it is asked to, and keeps up with the text, from now on; answers how to stop. */
  follow(): () => void {
    let asked = 0;
    const take = () => {
      const now = this.#request.held.value;
      if (!now.isOpen) return this.#rest();
      if (now.asked === asked) return;
      asked = now.asked;
      if (now.words !== "") this.ask({ text: now.words.slice(0, longestQuery), regex: false });
      else this.#look();
    };
    let known = this.#store.state;
    const ends = [
      this.#request.held.subscribe(take),
      this.#store.subscribe(() => {
        const before = known;
        known = this.#store.state;
        if (!this.#request.held.value.isOpen) return;
        if (before.sentences !== known.sentences || before.order !== known.order) this.#later();
        if (before.undo !== known.undo) this.#forgetOutcome();
      }),
      () => this.#callOff(),
    ];
    take();
    return () => {
      for (const end of ends) end();
    };
  }

  #rest(): void {
    this.#callOff();
    this.#change((state) => ({ ...state, outcome: null, hits: [], current: null }));
  }

  /** Looks for something else, or in another way. */
  ask(change: Partial<FindQuery>): void {
    this.#change((state) => ({ ...state, query: { ...state.query, ...change }, outcome: null }));
    void this.#prepare();
  }

  turn(way: "caseSensitive" | "wholeWord" | "regex"): void {
    this.ask({ [way]: !this.held.value.query[way] });
  }

  searchSource(withSource: boolean): void {
    this.#change((state) => ({ ...state, withSource }));
    this.#look();
  }

  replaceWith(replacement: string): void {
    this.#change((state) => ({ ...state, replacement, outcome: null }));
    this.#readReplacement();
  }

  /** To the next hit or the one before, round the end; answers it. From what is in front in the article at first. */
  step(step: 1 | -1): FindHit | null {
    this.#lookNow();
    const { hits, current } = this.held.value;
    if (hits.length === 0) return null;
    const at = hits.findIndex(({ key }) => key === current);
    const next = at >= 0 ? at + step : this.#nearest(step);
    return this.#bringToFront(hits[(next + hits.length) % hits.length] ?? null);
  }

  show(key: string): FindHit | null {
    return this.#bringToFront(this.held.value.hits.find((hit) => hit.key === key) ?? null);
  }

  /** What would stand in a hit's place; null where nothing is to be replaced, or cannot be. */
  textFor(match: Match): string | null {
    const { query, replacement } = this.held.value;
    if (!query.regex || replacement === null) return replacement;
    const read = readReplacement(replacement, this.#groups);
    return read.kind === "ready" ? read.fill(match) : null;
  }

  tick(key: string, isOn: boolean): void {
    const hit = this.held.value.hits.find((each) => each.key === key);
    if (!hit) return;
    this.#change((state) => ({ ...state, turned: turnedTo(state.turned, hit, isOn) }));
  }

  /** All of them, but those in direct speech: they need a tick each. None of them means none. */
  tickAll(isOn: boolean): void {
    this.#change((state) => {
      let { turned } = state;
      for (const hit of state.hits) if (hit.kind !== "quotation" || !isOn) turned = turnedTo(turned, hit, isOn);
      return { ...state, turned };
    });
  }

  /** Replaces the ticked hits in one step that one undo takes back. */
  async replace(): Promise<void> {
    if (this.held.value.isBusy || !this.#store.state.rights.mayEdit) return;
    this.#leaveEditor();
    this.#lookNow();
    const { query, replacementFault } = this.held.value;
    const places = this.#wanted();
    const [first] = places;
    if (!first || replacementFault) return;
    this.#change((state) => ({ ...state, isBusy: true }));
    const replaced = await (await this.#deeds()).replacing.replace(query.text, places);
    this.#change((state) => ({ ...state, isBusy: false }));
    if (!replaced) return;
    const { replaceId, conflicts } = replaced;
    if (replaceId !== null) {
      const deed = { kind: "replace", segmentId: first.segmentId, replaceId, found: query.text, places } as const;
      this.#store.update((state) => ({ ...state, undo: did(state.undo, deed) }));
    }
    const count = places.length - conflicts.length;
    this.#change((state) => ({ ...state, outcome: { replaceId, places: count, conflicts } }));
    this.#store.tell("replaced", { count, left: conflicts.length });
    this.#lookNow();
  }

  #wanted(): WantedPlace[] {
    return tickedHits(this.held.value).flatMap(({ segmentId, match, text }) => {
      const { start, end } = match;
      const words = this.textFor(match);
      return words === null ? [] : [{ segmentId, start, end, quote: text.slice(start, end), text: words }];
    });
  }

  /** Patterns are read by an engine that is loaded when the first one is asked for. */
  async #prepare(): Promise<void> {
    this.#reading += 1;
    const turn = this.#reading;
    const { query } = this.held.value;
    if (query.text === "" || !query.regex) {
      this.#use(query.text === "" ? null : wordFinder(query), noGroups, null);
      return;
    }
    const { readPattern } = await import("#lib/text/pattern");
    if (turn !== this.#reading) return;
    const read = readPattern(query.text, query.caseSensitive);
    if (read.kind === "ready") this.#use(read.finder, read.groups, null);
    else this.#use(null, noGroups, read.fault);
  }

  #use(finder: Finder | null, groups: Groups, fault: PatternFault | null): void {
    this.#finder = finder;
    this.#groups = groups;
    this.#before = new Map();
    this.#lastAt = -1;
    this.#change((state) => ({ ...state, fault, current: null, turned: new Set() }));
    this.#readReplacement();
    if (finder) this.#later();
    else this.#lookNow();
  }

  #readReplacement(): void {
    const { query, replacement } = this.held.value;
    const read = query.regex ? readReplacement(replacement ?? "", this.#groups) : null;
    const fault = read?.kind === "fault" ? read.fault : null;
    this.#change((state) => ({ ...state, replacementFault: fault }));
  }

  #later(): void {
    this.#callOff();
    this.#callOff = this.#around.after(calm, () => this.#look());
  }

  #lookNow(): void {
    this.#callOff();
    this.#look();
  }

  #look(): void {
    const { query, withSource } = this.held.value;
    const end = this.#around.now() + patience;
    const wanted = this.#finder && { finder: this.#finder, wholeWord: query.wholeWord, withSource };
    const found = wanted
      ? hitsIn(this.#store.state, wanted, this.#before, () => this.#around.now() > end)
      : { hits: [], isCut: false };
    this.#change((state) => ({ ...state, ...found }));
  }

  #bringToFront(hit: FindHit | null): FindHit | null {
    this.#lastAt = this.held.value.hits.findIndex((each) => each.key === hit?.key);
    this.#change((state) => ({ ...state, current: hit?.key ?? null }));
    return hit;
  }

  /** Where to go on: from the hit that was in front and is no more, else from the sentence in front. */
  #nearest(step: 1 | -1): number {
    const { hits } = this.held.value;
    if (this.#lastAt >= 0 && this.#lastAt < hits.length) return step === 1 ? this.#lastAt : this.#lastAt - 1;
    const { activeId, order } = this.#store.state;
    const number = activeId === null ? 1 : order.indexOf(activeId) + 1;
    const from = hits.findIndex((hit) => hit.number >= number);
    if (step === 1) return Math.max(0, from);
    return (from < 0 ? hits.length : from) - 1;
  }

  #forgetOutcome(): void {
    const { outcome } = this.held.value;
    const { done } = this.#store.state.undo;
    const isThere = done.some((deed) => deed.kind === "replace" && deed.replaceId === outcome?.replaceId);
    if (outcome && outcome.replaceId !== null && !isThere) this.#change((state) => ({ ...state, outcome: null }));
  }

  #change(change: (state: FindState) => FindState): void {
    this.held.update(change);
  }
}
