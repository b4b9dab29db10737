import "server-only";
import { findingsNow } from "#lib/findings/commands/check-article";
import { roleAt } from "#lib/people/membership";
import { Problem } from "#lib/problem";
import type { StreamEnd } from "#lib/reviews/together";
import { Crowd } from "./crowd";
import { Gathering } from "./gathering";
import { type OpenStream, withSession } from "./open-streams";
import { type LiveArticle, liveArticle, newsFor, sharedNews } from "./queries";
import type { EventStream } from "./stream";

/** One open window. */
export type Subscriber = OpenStream & {
  readonly id: string;
  readonly events: EventStream;
  /** The change of the article up to which everything was told. */
  cursor: number;
};

/** Milliseconds between two tellings, where fifty people save: one takes what was changed meanwhile along. */
const pause = 80;

/** Everybody who has one article open at this server. */
export class Room {
  readonly crowd = new Crowd();
  readonly subscribers = new Set<Subscriber>();
  readonly articleId: string;
  #article: LiveArticle;
  readonly #gathering = new Gathering(pause, () => this.#run());
  #findingsTold: number;
  #findings: Promise<void> = Promise.resolve();

  constructor(article: LiveArticle) {
    this.articleId = article.id;
    this.#article = article;
    this.#findingsTold = article.findingsChange;
  }

  /** Tells everybody what they do not know yet. */
  wake(): void {
    this.#gathering.call();
  }

  tellPresence(to: Iterable<Subscriber> = this.subscribers): void {
    const present = this.crowd.seen(this.#article.isBlind);
    for (const { events } of to) events.send("presence", present);
  }

  async #run(): Promise<void> {
    try {
      if (this.subscribers.size > 0) await this.#round();
    } catch (error) {
      this.#giveUp("The news of", error);
    }
  }

  async #round(): Promise<void> {
    const everybody = [...this.subscribers];
    const [article] = await Promise.all([
      liveArticle(this.articleId),
      withSession(everybody, () => this.#article.deskId),
    ]);
    if (!article) return this.#endAll(everybody, "forbidden");
    const wasBlind = this.#article.isBlind;
    this.#article = article;
    const admitted = everybody.filter((each) => this.#admit(each));
    for (const [since, group] of byCursor(admitted.filter(({ cursor }) => cursor !== article.change))) {
      await this.#tell(article, since, group);
    }
    if (wasBlind !== article.isBlind) this.tellPresence();
    if (article.findingsChange > this.#findingsTold) this.#tellFindings(article.findingsChange);
  }

  #admit(subscriber: Subscriber): boolean {
    if (!this.subscribers.has(subscriber)) return false;
    if (roleAt(subscriber.viewer, this.#article.deskId) !== null) return true;
    subscriber.events.end("forbidden");
    return false;
  }

  async #tell(article: LiveArticle, since: number, group: readonly Subscriber[]): Promise<void> {
    const news = await sharedNews(article, since);
    await Promise.all(
      group.map(async (subscriber) => {
        const { events, viewer } = subscriber;
        if (news) events.send("news", await newsFor(viewer, news), article.change);
        else events.send("refresh", null, article.change);
        subscriber.cursor = article.change;
      }),
    );
  }

  /** Findings come when they come: nobody waits for them to hear of a text. */
  #tellFindings(change: number): void {
    this.#findingsTold = change;
    this.#findings = this.#findings.then(async () => {
      // Others were stored meanwhile: those are told next.
      if (change < this.#findingsTold || this.subscribers.size === 0) return;
      try {
        const findings = await findingsNow(this.articleId);
        for (const { events } of this.subscribers) events.send("findings", findings);
      } catch (error) {
        // A text that cannot be checked has no findings to be told of; the rest is told all the same.
        if (!(error instanceof Problem)) this.#giveUp("The findings of", error);
      }
    });
  }

  #endAll(everybody: readonly Subscriber[], why: StreamEnd | null): void {
    for (const { events } of everybody) events.end(why);
  }

  /** Whoever is cut off comes again and catches up. */
  #giveUp(what: string, error: unknown): void {
    // biome-ignore lint/suspicious/noConsole: a server's standard error is its log, and nobody waits for this answer
    console.error(`${what} article ${this.articleId} could not be told:`, error);
    this.#endAll([...this.subscribers], null);
  }
}

function byCursor(subscribers: readonly Subscriber[]): ReadonlyMap<number, readonly Subscriber[]> {
  const groups = new Map<number, Subscriber[]>();
  for (const subscriber of subscribers) {
    const group = groups.get(subscriber.cursor);
    if (group) group.push(subscriber);
    else groups.set(subscriber.cursor, [subscriber]);
  }
  return groups;
}
