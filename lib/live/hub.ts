import "server-only";
import { db } from "#lib/db/client";
import { type PresenceMessage, readPresence } from "./channels";
import { listener } from "./listener";
import { OpenStreams } from "./open-streams";
import type { LiveArticle } from "./queries";
import { Room, type Subscriber } from "./room";

/** The streams of this process: who is in which article, and what the database says meanwhile. */
class Hub {
  readonly #rooms = new Map<string, Room>();
  readonly #streams = new OpenStreams<Subscriber>(
    {
      hear: {
        stet_change: (payload) => this.#rooms.get(payload.split(" ")[0] ?? "")?.wake(),
        stet_rights: (userId) => this.#lookAtRights(userId),
        stet_presence: (payload) => this.#hearPresence(payload),
      },
      began: () => this.#beganToListen(),
    },
    () => this.#keepAlive(),
  );

  /** Whether one more stream can be carried. */
  hasRoom(): boolean {
    return this.#streams.hasRoom();
  }

  enter(article: LiveArticle, subscriber: Subscriber): void {
    this.#streams.enter(subscriber);
    const room = this.#rooms.get(article.id) ?? new Room(article);
    this.#rooms.set(article.id, room);
    room.subscribers.add(subscriber);
    room.wake();
    // Before this process listens it would not hear itself.
    if (listener().isListening) void this.#greet(room, [subscriber]);
  }

  leave(articleId: string, subscriber: Subscriber): void {
    const room = this.#rooms.get(articleId);
    if (!room?.subscribers.delete(subscriber)) return;
    void tellPresence([{ kind: "gone", article: articleId, stream: subscriber.id }]);
    if (room.subscribers.size === 0) this.#rooms.delete(articleId);
    this.#streams.leave(subscriber);
  }

  #beganToListen(): void {
    for (const room of this.#rooms.values()) {
      room.wake();
      void this.#greet(room, [...room.subscribers]);
    }
  }

  /** Announced first, named then: where a stream is told to be is heard only of one that is known. */
  async #greet(room: Room, newcomers: readonly Subscriber[]): Promise<void> {
    const messages = newcomers.map((each) => this.#here(room, each));
    // A room that was here before knows its crowd already.
    const isNew = newcomers.length === room.subscribers.size;
    await tellPresence(isNew ? [...messages, { kind: "ask", article: room.articleId }] : messages);
    for (const { events, id } of newcomers) events.send("hello", { stream: id });
    room.tellPresence(newcomers);
  }

  #hearPresence(payload: string): void {
    const message = readPresence(payload);
    if (!message) return;
    if (message.kind === "ask") return this.#tellWhoIsIn(message.article);
    const room = this.#rooms.get(message.article);
    if (room?.crowd.hear(message, performance.now())) room.tellPresence();
  }

  /** Null for every article. */
  #tellWhoIsIn(articleId: string | null): void {
    const room = articleId === null ? null : this.#rooms.get(articleId);
    const asked = articleId === null ? [...this.#rooms.values()] : room ? [room] : [];
    void tellPresence(asked.flatMap((each) => [...each.subscribers].map((one) => this.#here(each, one))));
  }

  #here(room: Room, { id, viewer }: Subscriber): PresenceMessage {
    const { segmentId = null, isTyping = false } = room.crowd.find(id) ?? {};
    const person = { id: viewer.userId, name: viewer.name.slice(0, 200) };
    return { kind: "here", article: room.articleId, stream: id, person, segment: segmentId, typing: isTyping };
  }

  #lookAtRights(userId: string): void {
    for (const room of this.#rooms.values()) {
      if ([...room.subscribers].some(({ viewer }) => viewer.userId === userId)) room.wake();
    }
  }

  /** Signs of life in both directions; sessions that ran out are looked at. */
  #keepAlive(): void {
    const now = new Date();
    const messages: PresenceMessage[] = [];
    for (const room of this.#rooms.values()) {
      if (room.crowd.forget(performance.now())) room.tellPresence();
      for (const subscriber of room.subscribers) {
        subscriber.events.beat();
        messages.push(this.#here(room, subscriber));
        if (subscriber.until <= now) room.wake();
      }
    }
    void tellPresence(messages);
  }
}

/** Has every server of this database hear something of presence. */
export async function tellPresence(messages: readonly PresenceMessage[]): Promise<void> {
  if (messages.length === 0) return;
  const payloads = messages.map((message) => JSON.stringify(message));
  try {
    await db().$executeRaw`SELECT pg_notify('stet_presence', payload) FROM unnest(${payloads}::text[]) AS payload`;
  } catch (error) {
    // Without a database nobody is seen anywhere; everybody is announced again when it is back.
    // biome-ignore lint/suspicious/noConsole: a server's standard error is its log, and nobody waits for this answer
    console.error("Presence could not be told:", error);
  }
}

// Next keeps modules apart by route, and the development server reloads them; the streams have to be in one place.
const kept = globalThis as typeof globalThis & { stetLive?: Hub };

export function hub(): Hub {
  kept.stetLive ??= new Hub();
  return kept.stetLive;
}
