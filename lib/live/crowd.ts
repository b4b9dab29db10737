import type { Present } from "#lib/reviews/together";
import type { PresenceMessage } from "./channels";

/** Milliseconds between two words of a server that a stream of its own is still open. */
export const announceEvery = 20_000;
/** After which somebody nothing was heard of has gone: their server died. */
const forgottenAfter = 2.5 * announceEvery;

type Entry = Present & Readonly<{ heardAt: number }>;

/** Who is in an article, as this server heard it. Instants in milliseconds, from any clock that does not go back. */
export class Crowd {
  readonly #entries = new Map<string, Entry>();

  /** Takes in what was said; answers whether anybody would see a difference. */
  hear(message: PresenceMessage, now: number): boolean {
    if (message.kind === "ask") return false;
    const known = this.#entries.get(message.stream);
    if (message.kind === "gone") return this.#entries.delete(message.stream);
    // Only the server that has a stream can say that it is there; from others one would hear of ghosts.
    if (message.kind === "move" && known?.person.id !== message.person) return false;
    const person = message.kind === "here" ? message.person : known?.person;
    if (!person) return false;
    const place = { segmentId: message.segment, isTyping: message.typing };
    this.#entries.set(message.stream, { stream: message.stream, person, ...place, heardAt: now });
    return (
      known?.segmentId !== place.segmentId || known.isTyping !== place.isTyping || known.person.name !== person.name
    );
  }

  /** Lets go of those nothing was heard of for long; answers whether there were any. */
  forget(now: number): boolean {
    const before = this.#entries.size;
    for (const [stream, { heardAt }] of this.#entries) {
      if (now - heardAt > forgottenAfter) this.#entries.delete(stream);
    }
    return this.#entries.size < before;
  }

  find(stream: string): Present | null {
    return this.#entries.get(stream) ?? null;
  }

  /** Everybody, in the order they came. With `isApart` nobody learns where another reads. */
  seen(isApart: boolean): readonly Present[] {
    return [...this.#entries.values()].map(({ stream, person, segmentId, isTyping }) => ({
      stream,
      person,
      segmentId: isApart ? null : segmentId,
      isTyping: isTyping && !isApart,
    }));
  }
}
