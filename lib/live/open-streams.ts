import "server-only";
import { liveViewers } from "#lib/auth/session-viewer";
import type { Viewer } from "#lib/auth/viewer";
import { roleAt } from "#lib/people/membership";
import type { StreamEnd } from "#lib/reviews/together";
import { announceEvery } from "./crowd";
import { type Ears, listener } from "./listener";
import type { EventStream } from "./stream";

/** A stream to one window of a person. */
export type OpenStream = {
  viewer: Viewer;
  /** The session ends by itself then. */
  until: Date;
  readonly events: Pick<EventStream<{ refresh: null }>, "send" | "beat" | "end">;
};

/** Windows one person may have open here; one more ends the oldest, as browsers have no more lines than that anyway. */
const mostOfPerson = 12;
/** Streams of one kind this process carries. */
const most = 5_000;

/** The open streams of one kind at this process, the oldest first. It listens to the database while there are any. */
export class OpenStreams<Stream extends OpenStream> {
  readonly #streams = new Set<Stream>();
  readonly #ears: Ears;
  readonly #keepAlive: () => void;
  #beat: NodeJS.Timeout | null = null;
  #isStopping = false;

  /** `keepAlive` is called now and then while there are streams; giving signs of life is its matter. */
  constructor(ears: Ears, keepAlive: () => void) {
    this.#ears = ears;
    this.#keepAlive = keepAlive;
    // Readers come again by themselves, to whoever answers then.
    for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, () => this.#stop());
  }

  get all(): ReadonlySet<Stream> {
    return this.#streams;
  }

  /** Whether one more stream can be carried. */
  hasRoom(): boolean {
    return !this.#isStopping && this.#streams.size < most;
  }

  enter(stream: Stream): void {
    const own = [...this.#streams].filter(({ viewer }) => viewer.userId === stream.viewer.userId);
    for (const { events } of own.slice(0, Math.max(0, own.length + 1 - mostOfPerson))) events.end("crowded");
    this.#streams.add(stream);
    listener().join(this.#ears);
    this.#beat ??= setInterval(this.#keepAlive, announceEvery);
  }

  leave(stream: Stream): void {
    this.#streams.delete(stream);
    if (this.#streams.size > 0) return;
    listener().leave(this.#ears);
    if (this.#beat) clearInterval(this.#beat);
    this.#beat = null;
  }

  #stop(): void {
    this.#isStopping = true;
    const why: StreamEnd = "stopping";
    for (const { events } of [...this.#streams]) events.end(why);
  }
}

/**
 * Looks at rights before anything is told. A stream whose session was ended hears nothing more; to whom the desk is
 * another one than it was ("refresh") what they may do is another thing than they know. Answers whose session holds.
 */
export async function withSession<Stream extends OpenStream>(
  streams: readonly Stream[],
  deskOf: (stream: Stream) => string | null,
): Promise<readonly Stream[]> {
  if (streams.length === 0) return [];
  const sessions = streams.map(({ viewer }) => viewer.sessionId);
  const found = await liveViewers(sessions, new Date());
  return streams.filter((stream) => {
    const known = found.get(stream.viewer.sessionId);
    if (!known) {
      stream.events.end("signedOut");
      return false;
    }
    const deskId = deskOf(stream);
    const isRoleSame = deskId === null || roleAt(known.viewer, deskId) === roleAt(stream.viewer, deskId);
    Object.assign(stream, known);
    if (!isRoleSame) stream.events.send("refresh", null);
    return true;
  });
}

/** What is answered where one more stream cannot be carried. */
export function noRoom(): Response {
  return new Response(null, { status: 503, headers: { "retry-after": "5" } });
}
