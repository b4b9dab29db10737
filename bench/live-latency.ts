import { performance } from "node:perf_hooks";
import { startSecondNode } from "#e2e/second-node";
import type { LiveNews } from "#lib/reviews/together";
import { eventReader, type StreamEvent } from "#lib/reviews/workbench/event-reader";
import { type BenchNewsroom, type Figure, percentile } from "./newsroom";

const windows = 40;
const edits = 200;
/** Milliseconds between two edits: several people who work, not a load test. */
const pause = 150;

/** Two servers on one database, 40 open windows: from sending an edit at one to seeing it at the other. */
export async function measureLive(newsroom: BenchNewsroom): Promise<Figure[]> {
  const node = await startSecondNode(newsroom.instance);
  const windowsOpen = new AbortController();
  try {
    const { instance, editor, article, post } = newsroom;
    const writer = await editor();
    const { id, segmentIds } = await article(writer, 300);
    const servers = [instance.url, `http://127.0.0.1:${node.port}`];
    const seenAt = new Map<string, number>();
    const opened: Promise<void>[] = [];
    for (let index = 0; index < windows; index += 1) {
      const url = `${servers[index % servers.length]}/api/v1/articles/${id}/live?since=1`;
      // What counts is the last window at the server the edits are not sent to.
      const hear = index === windows - 1 ? (words: string) => seenAt.set(words, performance.now()) : () => {};
      opened.push(openWindow(url, await editor(), hear, windowsOpen.signal));
    }
    await Promise.all(opened);

    const [saved, seen, told]: [number[], number[], number[]] = [[], [], []];
    for (let edit = 0; edit < edits; edit += 1) {
      const text = `The committee of this sentence met for the ${edit}th time and adjourned.`;
      const began = performance.now();
      const segmentId = segmentIds[edit] ?? "";
      const answer = await post(`/api/v1/segments/${segmentId}/save`, writer, { baseVersion: 1, text, marks: [] });
      await answer.arrayBuffer();
      const answered = performance.now();
      if (!answer.ok) throw new Error(`A save was refused: ${answer.status}`);
      while (!seenAt.has(text)) await wait(1);
      const at = seenAt.get(text) ?? Number.NaN;
      saved.push(answered - began);
      seen.push(at - began);
      told.push(at - answered);
      await wait(pause);
    }
    return [
      { what: "save: answered p50", value: percentile(saved, 0.5), unit: "ms", budget: null },
      { what: "edit sent to seen at the other server: p50", value: percentile(seen, 0.5), unit: "ms", budget: null },
      { what: "edit sent to seen at the other server: p95", value: percentile(seen, 0.95), unit: "ms", budget: 300 },
      { what: "answer to seen: p50", value: percentile(told, 0.5), unit: "ms", budget: null },
      { what: "windows open", value: windows, unit: "", budget: null },
    ];
  } finally {
    windowsOpen.abort();
    await node.stop();
  }
}

/** Resolves when the stream has said hello; `hear` gets every text it tells. */
async function openWindow(
  url: string,
  cookie: string,
  hear: (words: string) => void,
  signal: AbortSignal,
): Promise<void> {
  const response = await fetch(url, { headers: { cookie }, signal });
  const reader = response.body?.getReader();
  if (!response.ok || !reader) throw new Error(`A stream was refused: ${response.status}`);
  return new Promise((greeted, refuse) => {
    const run = async () => {
      for await (const { name, data } of eventsOf(reader)) {
        if (name === "hello") greeted();
        if (name === "news") for (const { text } of (data as LiveNews).segments) hear(text);
      }
    };
    run().catch((error: unknown) => (signal.aborted ? undefined : refuse(error)));
  });
}

async function* eventsOf(reader: ReadableStreamDefaultReader<Uint8Array>): AsyncGenerator<StreamEvent> {
  const read = eventReader();
  const decoder = new TextDecoder();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    yield* read(decoder.decode(value, { stream: true }));
  }
}

function wait(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
