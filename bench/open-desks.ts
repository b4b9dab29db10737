import { performance } from "node:perf_hooks";
import { pageSize } from "#lib/articles/schema";
import { eventReader } from "#lib/reviews/workbench/event-reader";
import type { BenchNewsroom } from "./newsroom";

export const desksOpen = 50;

/** What all the open desks heard. */
export type Heard = { rows: number; since: number };

/** Opens desks, each of another person, that show these articles; resolves when each has been told its rows once. */
export async function openDesks(
  { instance, deskId, editor }: BenchNewsroom,
  articleIds: readonly string[],
  signal: AbortSignal,
): Promise<Heard> {
  const heard: Heard = { rows: 0, since: performance.now() };
  const shown = articleIds.slice(0, pageSize).join(",");
  const query = new URLSearchParams({ desk: deskId, view: "all", shown, since: new Date().toISOString() });
  await Promise.all(
    Array.from({ length: desksOpen }, async () => {
      const cookie = await editor();
      const response = await fetch(`${instance.url}/api/v1/live?${query}`, { headers: { cookie }, signal });
      if (!response.ok || !response.body) throw new Error(`A stream was refused: ${response.status}`);
      await untilTold(response.body.getReader(), heard, signal);
    }),
  );
  Object.assign(heard, { rows: 0, since: performance.now() });
  return heard;
}

function untilTold(reader: ReadableStreamDefaultReader<Uint8Array>, heard: Heard, signal: AbortSignal): Promise<void> {
  return new Promise((told, refuse) => {
    const read = eventReader();
    const decoder = new TextDecoder();
    const run = async () => {
      for (;;) {
        const { done, value } = await reader.read();
        if (done) return;
        for (const { name } of read(decoder.decode(value, { stream: true }))) {
          if (name !== "rows") continue;
          heard.rows += 1;
          told();
        }
      }
    };
    run().catch((error: unknown) => (signal.aborted ? undefined : refuse(error)));
  });
}
