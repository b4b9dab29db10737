import type { ReviewAnnotation } from "#lib/annotations/annotation";
import type { Review } from "#lib/reviews/review";
import type { LiveEvents, LiveNews, Present } from "#lib/reviews/together";
import type { StreamEvent } from "./event-reader";
import type { FindingsDesk } from "./findings-desk";
import { Held } from "./held";
import { KeptLine } from "./kept-line";
import type { Line } from "./line";
import { PlaceTeller } from "./place-teller";
import { received, receivedWhileTyping } from "./sentence";
import type { Store } from "./store";
import type { Surroundings } from "./surroundings";
import type { TalkDesk } from "./talk-desk";
import { alone, type TogetherState, withPresent } from "./together-state";
import { type WorkbenchState, withNews } from "./workbench-state";

/** Milliseconds at least between two announcements: a voice that reads must come to its end. */
const pause = 8_000;
/** In which several changes in a row become one. */
const gathering = 1_000;

type Desks = Readonly<{ findings: FindingsDesk; talk: TalkDesk }>;

/**
 * What others do in the article while it is open here: their texts, decisions, marks and words as they are stored, and
 * who is where. A stream that is cut comes back by itself and tells what was missed.
 */
export class LiveDesk {
  readonly held = new Held<TogetherState>(alone);
  readonly #store: Store;
  readonly #line: Line;
  readonly #around: Surroundings;
  readonly #desks: Desks;
  readonly #place: PlaceTeller;
  readonly #kept: KeptLine;
  #cursor: number;
  #callOffReading: (() => void) | null = null;
  #wasOpen = false;
  #stream: string | null = null;
  #isLookedAt = true;
  /** Coming back by itself is of no use: the session has to be another, or the person to come back. */
  #isAway: "signedOut" | "forGood" | null = null;
  #announcedAt = Number.NEGATIVE_INFINITY;
  #unannounced: { names: Set<string>; sentences: Set<string> } | null = null;

  constructor(review: Review, store: Store, line: Line, around: Surroundings, desks: Desks) {
    this.#cursor = review.change;
    this.#store = store;
    this.#line = line;
    this.#around = around;
    this.#desks = desks;
    this.#place = new PlaceTeller(store, around);
    this.#kept = new KeptLine(around);
  }

  /** Everything up to this change of the article is here. */
  get cursor(): number {
    return this.#cursor;
  }

  /** Follows from now on; answers how to stop. */
  follow(): () => void {
    this.#open();
    const stop = this.#store.subscribe(() => {
      this.#place.look();
      if (this.#isAway === "signedOut" && this.#store.state.line === "good") this.#comeBack();
    });
    return () => {
      stop();
      this.#callOffReading?.();
      this.#shut();
    };
  }

  /** Whether anybody looks at the page: one that is out of sight holds no line, and its person is not there. */
  lookedAt(isLookedAt: boolean): void {
    this.#isLookedAt = isLookedAt;
    if (!isLookedAt) this.#shut();
    else if (this.#isAway !== "signedOut") this.#comeBack();
  }

  /** The network is back. */
  tryNow(): void {
    if (this.#kept.isWaiting) this.#comeBack();
  }

  #comeBack(): void {
    this.#isAway = null;
    this.#open();
  }

  #open(): void {
    this.#kept.callOff();
    if (this.#kept.isOpen || this.#isAway || !this.#isLookedAt) return;
    this.#kept.open(`articles/${this.#store.state.article.id}/live?since=${this.#cursor}`, {
      hear: (event) => this.#hear(event),
      ended: (status) => this.#ended(status),
    });
  }

  #shut(): void {
    this.#kept.shut();
    this.#stream = null;
    this.#place.stop();
    this.held.update((state) => (state.people.length === 0 ? state : { ...alone, announcement: state.announcement }));
  }

  #ended(status: number | null): void {
    this.#shut();
    if (status === 401) return void this.#stayAway("signedOut");
    if (status === 403 || status === 404) return void this.#stayAway("forGood");
    this.#kept.tryLater(() => this.#open());
  }

  async #stayAway(why: "signedOut" | "forGood"): Promise<void> {
    this.#shut();
    this.#isAway = why;
    await this.#line.refresh();
    // It was no sign-out after all, or nobody could be asked.
    const isSignedOut = this.#store.state.line === "signedOut" || this.#store.state.line === "someoneElse";
    if (this.#isAway !== "signedOut" || isSignedOut) return;
    this.#isAway = null;
    this.#ended(null);
  }

  #hear({ name, id, data }: StreamEvent): void {
    const event = { name, data } as {
      [Name in keyof LiveEvents]: { name: Name; data: LiveEvents[Name] };
    }[keyof LiveEvents];
    if (event.name === "hello") this.#greeted(event.data.stream);
    else if (event.name === "news") this.#take(event.data);
    else if (event.name === "findings") this.#desks.findings.hear(event.data);
    else if (event.name === "presence") this.#meet(event.data);
    else if (event.name === "refresh") return void this.#reread(id);
    else if (event.name === "end") return this.#sentAway(event.data.why);
    if (id !== null) this.#cursor = Number(id);
  }

  #greeted(stream: string): void {
    this.#stream = stream;
    // Findings have no number: those that were told while the line was cut are asked for.
    if (this.#wasOpen) this.#desks.findings.readAnew();
    this.#wasOpen = true;
  }

  #sentAway(why: LiveEvents["end"]["why"]): void {
    if (why === "stopping") this.#ended(null);
    else void this.#stayAway(why === "signedOut" ? "signedOut" : "forGood");
  }

  #meet(present: readonly Present[]): void {
    const { viewer } = this.#store.state;
    this.held.update((state) => withPresent(state, present, viewer));
    this.#place.tellTo(this.held.value.people.length > 0 ? this.#stream : null);
  }

  /** Too much was missed, or may be done: the whole article again. The cursor moves when it is here. */
  async #reread(id: string | null): Promise<void> {
    const isHere = await this.#line.reread();
    if (!isHere) return this.#kept.isOpen ? this.#ended(null) : undefined;
    if (id !== null) this.#cursor = Math.max(this.#cursor, Number(id));
    await this.#desks.talk.refresh();
    this.#desks.findings.readAnew();
  }

  /** What this person said is told to them too, and comes in rows: a slider is moved step by step. */
  #rereadSoon(): void {
    this.#callOffReading?.();
    this.#callOffReading = this.#around.after(gathering, () => void this.#reread(null));
  }

  #take(news: LiveNews): void {
    const { annotated } = this.#store.state;
    // What is known already may have been done something with since, on its way to the server now.
    const isNewer = ({ id, change }: ReviewAnnotation) => change > (annotated.told[id]?.change ?? -1);
    const annotations = news.annotations.filter((each) => isNewer(each) && !annotated.arriving[each.id]);
    const before = this.#store.state;
    this.#desks.findings.whileTold(() => this.#store.update((state) => taken(state, { ...news, annotations })));
    this.#desks.talk.hear({ annotations, threads: news.threads });
    if (news.isMoreSaid) this.#rereadSoon();
    this.#announce(before, news);
  }

  #announce(before: WorkbenchState, { segments }: LiveNews): void {
    const others = segments.filter(({ id, version, changedBy }) => {
      return (
        changedBy && changedBy.id !== before.viewer.id && version > (before.sentences.get(id)?.segment.version ?? 0)
      );
    });
    if (others.length === 0) return;
    const wait = Math.max(gathering, this.#announcedAt + pause - this.#around.now());
    if (!this.#unannounced) this.#around.after(wait, () => this.#sayAll());
    this.#unannounced ??= { names: new Set(), sentences: new Set() };
    for (const { id, changedBy } of others) {
      this.#unannounced.sentences.add(id);
      if (changedBy) this.#unannounced.names.add(changedBy.name);
    }
  }

  #sayAll(): void {
    const said = this.#unannounced;
    this.#unannounced = null;
    if (!said) return;
    this.#announcedAt = this.#around.now();
    const { order } = this.#store.state;
    const sentences = [...said.sentences].flatMap((id) => (order.includes(id) ? [order.indexOf(id) + 1] : []));
    this.held.update((state) => {
      const number = (state.announcement?.number ?? 0) + 1;
      return { ...state, announcement: { number, names: [...said.names], sentences } };
    });
  }
}

function taken(state: WorkbenchState, news: LiveNews): WorkbenchState {
  const { article, activeId, isEditing } = state;
  return withNews(state, news, (known, segment) =>
    isEditing && segment.id === activeId
      ? receivedWhileTyping(known, segment)
      : received(known, segment, article.targetLanguage),
  );
}
