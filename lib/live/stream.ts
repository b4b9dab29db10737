import "server-only";
import type { LiveEvents, StreamEnd } from "#lib/reviews/together";

/** Bytes a reader may be behind; whoever is further behind is cut off and catches up when it comes again. */
const mostBehind = 4_194_304;

/** Server-sent events to one window. */
export type EventStream<Events = LiveEvents> = Readonly<{
  response: Response;
  send: <Name extends keyof Events & string>(name: Name, data: Events[Name], id?: number) => void;
  /** A sign of life, so that nobody in between takes the line for dead, and whoever reads learns when it is. */
  beat: () => void;
  end: (why: StreamEnd | null) => void;
}>;

/** Opens a stream; `closed` is called once, whoever ends it. `signal`: of the request. */
export function openStream<Events = LiveEvents>(signal: AbortSignal, closed: () => void): EventStream<Events> {
  const encoder = new TextEncoder();
  let controller: ReadableStreamDefaultController<Uint8Array> | null = null;
  const body = new ReadableStream<Uint8Array>(
    {
      start: (given) => {
        controller = given;
      },
      cancel: () => finish(),
    },
    new ByteLengthQueuingStrategy({ highWaterMark: mostBehind }),
  );
  const finish = () => {
    if (!controller) return;
    controller = null;
    signal.removeEventListener("abort", stop);
    closed();
  };
  const stop = () => {
    controller?.close();
    finish();
  };
  const write = (words: string) => {
    if (!controller) return;
    controller.enqueue(encoder.encode(words));
    if ((controller.desiredSize ?? 0) > 0) return;
    controller.error(new Error("The reader of a stream fell too far behind."));
    finish();
  };
  signal.addEventListener("abort", stop);
  const tell = (name: string, data: unknown, id?: number) =>
    write(`${id === undefined ? "" : `id: ${id}\n`}event: ${name}\ndata: ${JSON.stringify(data)}\n\n`);
  return {
    response: new Response(body, { headers }),
    send: tell,
    beat: () => write(":\n\n"),
    end: (why) => {
      if (why) tell("end", { why });
      stop();
    },
  };
}

const headers = {
  "content-type": "text/event-stream; charset=utf-8",
  // "no-transform" keeps Next from gathering a compressed block before it sends anything; nginx asks the other one.
  "cache-control": "private, no-store, no-transform",
  "x-accel-buffering": "no",
};
