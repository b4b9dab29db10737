import { deskFilter } from "#lib/articles/schema";
import type { Viewer } from "#lib/auth/viewer";
import { openLive } from "#lib/live/commands";
import { openWindow } from "#lib/live/open-window";
import type { WindowEvents } from "#lib/live/window-events";
import type { LiveEvents } from "#lib/reviews/together";
import { eventReader } from "#lib/reviews/workbench/event-reader";

type Heard<Events> = Readonly<{ [Name in keyof Events]: { name: Name; id: string | null; data: Events[Name] } }>;

/** An open stream in a test. */
export type Listening<Events = LiveEvents> = Readonly<{
  /** The next event of this name that fits; the ones before it are passed over. Null when the stream ended before. */
  next: <Name extends keyof Events>(
    name: Name,
    fits?: (data: Events[Name]) => boolean,
  ) => Promise<Heard<Events>[Name] | null>;
  leave: () => Promise<void>;
}>;

/** Opens a stream of an article as this person. */
export async function listen(viewer: Viewer, articleId: string, since: number): Promise<Listening> {
  return listening(await openLive(viewer, { articleId, since }, new AbortController().signal));
}

/** Opens the stream of a window as this person; `shows`: what of the desk, and whether jobs. */
export async function listenAtWindow(
  viewer: Viewer,
  shows: Omit<Partial<Parameters<typeof openWindow>[1]>, "view"> & Readonly<{ view?: "mine" | "all" }> = {},
): Promise<Listening<WindowEvents>> {
  return listening(await openWindow(viewer, { ...deskFilter.parse({}), ...shows }, new AbortController().signal));
}

function listening<Events>(response: Response): Listening<Events> {
  const reader = response.body?.getReader();
  if (!reader) throw new Error("No stream");
  const read = eventReader();
  const decoder = new TextDecoder();
  type Event = Heard<Events>[keyof Events];
  const waiting: Event[] = [];
  const take = async (): Promise<Event | null> => {
    for (;;) {
      const first = waiting.shift();
      if (first) return first;
      const { done, value } = await reader.read();
      if (done) return null;
      waiting.push(...(read(decoder.decode(value, { stream: true })) as Event[]));
    }
  };
  return {
    next: async <Name extends keyof Events>(name: Name, fits = (_: Events[Name]) => true) => {
      for (;;) {
        const event = (await take()) as Heard<Events>[Name] | null;
        if (!event || (event.name === name && fits(event.data))) return event;
      }
    },
    leave: () => reader.cancel(),
  };
}
