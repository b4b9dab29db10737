import { performance } from "node:perf_hooks";
import type { BenchNewsroom } from "./newsroom";

export const editorsSaving = 50;
/** An editor saves when they pause: about every two seconds. */
const pause = 2000;

type Saved = Readonly<{ times: readonly number[]; errors: number }>;

/**
 * 50 editors saving for this long, each in a sentence of an article of their own or all in one: ms of each save.
 * `begin` is waited for once the articles are there.
 */
export async function savedBy(
  { editor, article, post }: BenchNewsroom,
  seconds: number,
  isOwn: boolean,
  begin: (articleIds: readonly string[]) => Promise<void> = async () => {},
): Promise<Saved> {
  const times: number[] = [];
  let errors = 0;
  const first = await editor();
  const shared = isOwn ? null : await article(first, editorsSaving);
  const people = await Promise.all(
    Array.from({ length: editorsSaving }, async (_, index) => {
      const cookie = await editor();
      const { id, segmentIds } = shared ?? (await article(cookie, 5));
      return { cookie, articleId: id, segmentId: segmentIds[shared ? index : 0] ?? "" };
    }),
  );
  await begin([...new Set(people.map(({ articleId }) => articleId))]);
  const end = performance.now() + seconds * 1000;
  await Promise.all(
    people.map(async ({ cookie, segmentId }, index) => {
      await wait((index * pause) / editorsSaving);
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
