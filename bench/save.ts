/** 50 editors saving at once, each in a sentence of one shared article or of their own: time of a save, errors. */
import { performance } from "node:perf_hooks";
import { type BenchNewsroom, openNewsroom, percentile, report } from "./newsroom";

const editors = 50;
/** An editor saves when they pause: about every two seconds. */
const pause = 2000;
const seconds = 20;

const newsroom = await openNewsroom();
try {
  const own = await run(newsroom, true);
  const shared = await run(newsroom, false);
  report(
    "save",
    [
      { what: "own articles: save p50", value: percentile(own.times, 0.5), unit: "ms", budget: null },
      { what: "own articles: save p95", value: percentile(own.times, 0.95), unit: "ms", budget: 50 },
      { what: "one article: save p50", value: percentile(shared.times, 0.5), unit: "ms", budget: null },
      { what: "one article: save p95", value: percentile(shared.times, 0.95), unit: "ms", budget: 50 },
      { what: "saves", value: own.times.length + shared.times.length, unit: "", budget: null },
      { what: "errors", value: own.errors + shared.errors, unit: "", budget: 0 },
    ],
    process.argv.includes("--json"),
  );
} finally {
  await newsroom.close();
}

async function run({ editor, article, post }: BenchNewsroom, isOwn: boolean) {
  const times: number[] = [];
  let errors = 0;
  const first = await editor();
  const shared = isOwn ? null : await article(first, editors);
  const people = await Promise.all(
    Array.from({ length: editors }, async (_, index) => {
      const cookie = await editor();
      const { segmentIds } = shared ?? (await article(cookie, 5));
      return { cookie, segmentId: segmentIds[shared ? index : 0] ?? "" };
    }),
  );
  const end = performance.now() + seconds * 1000;
  await Promise.all(
    people.map(async ({ cookie, segmentId }, index) => {
      await wait((index * pause) / editors);
      for (let version = 1; performance.now() < end; version += 1) {
        const began = performance.now();
        const text = `The committee met again and adjourned for the ${version}th time.`;
        const answer = await post(`/api/v1/segments/${segmentId}/save`, cookie, {
          baseVersion: version,
          text,
          marks: [],
        });
        await answer.arrayBuffer();
        times.push(performance.now() - began);
        if (!answer.ok) errors += 1;
        await wait(pause);
      }
    }),
  );
  return { times, errors };
}

function wait(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
