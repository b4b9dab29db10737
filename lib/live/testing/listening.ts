import type { Viewer } from "#lib/auth/viewer";
import { openLive } from "#lib/live/commands";
import type { LiveEvents } from "#lib/reviews/together";
import { eventReader } from "#lib/reviews/workbench/event-reader";

type Heard = Readonly<{ [Name in keyof LiveEvents]: { name: Name; id: string | null; data: LiveEvents[Name] } }>;
export type HeardEvent = Heard[keyof LiveEvents];

/** An open stream in a test. */
export type Listening = Readonly<{
  /** The next event of this name that fits; the ones before it are passed over. Null when the stream ended before. */
  next: <Name extends keyof LiveEvents>(
    name: Name,
    fits?: (data: LiveEvents[Name]) => boolean,
  ) => Promise<Heard[Name] | null>;
  leave: () => Promise<void>;
}>;

/** Opens a stream of an article as this person. */
export async function listen(viewer: Viewer, articleId: string, since: number): Promise<Listening> {
  const response = await openLive(viewer, { articleId, since }, new AbortController().signal);
  const reader = response.body?.getReader();
  if (!reader) throw new Error("No stream");
  const read = eventReader();
  const decoder = new TextDecoder();
  const waiting: HeardEvent[] = [];
  const take = async (): Promise<HeardEvent | null> => {
    for (;;) {
      const first = waiting.shift();
      if (first) return first;
      const { done, value } = await reader.read();
      if (done) return null;
      waiting.push(...(read(decoder.decode(value, { stream: true })) as HeardEvent[]));
    }
  };
  return {
    next: async <Name extends keyof LiveEvents>(name: Name, fits = (_: LiveEvents[Name]) => true) => {
      for (;;) {
        const event = (await take()) as Heard[Name] | null;
        if (!event || (event.name === name && fits(event.data))) return event;
      }
    },
    leave: () => reader.cancel(),
  };
}
