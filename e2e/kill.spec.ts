import pg from "pg";
import { type APIRequestContext, expect, test } from "playwright/test";
import { callerAs } from "./caller";
import { type Instance, startInstance } from "./instance";

test.setTimeout(180_000);

/** One sentence, saved again and again by an editor, while the process under it is killed. */
const kills = [
  ["the application", (instance: Instance) => instance.killApplication()],
  ["the database", (instance: Instance) => instance.killDatabase()],
  ["everything at once", (instance: Instance) => instance.kill()],
] as const;

test("no save that was confirmed is lost to kill -9", async () => {
  let instance = await startInstance({ isDemo: true });
  const { people = [] } = instance;
  for (const [what, kill] of kills) {
    await test.step(`kill -9 of ${what}`, async () => {
      const editor = await callerAs("editor", { url: instance.url, people });
      const segment = await findSegment(instance);
      const saved = await saveUntilKilled(editor, segment, () => kill(instance));
      instance = await instance.restart();
      const kept = await versionsOf(instance, segment.id);
      expect(saved.length).toBeGreaterThan(0);
      expect(saved.filter((text) => !kept.includes(text))).toEqual([]);
    });
  }
  await instance.remove();
});

type SavedSegment = Readonly<{ id: string; version: number }>;

async function findSegment(instance: Instance): Promise<SavedSegment> {
  const [segment] = await query<SavedSegment>(
    instance,
    `SELECT segment.id, version FROM segment JOIN article ON article.id = article_id
     WHERE article.state = 'inReview' AND retired_at IS NULL ORDER BY segment.id LIMIT 1`,
  );
  if (!segment) throw new Error("The demo has no article in review");
  return segment;
}

/** Saves as fast as it can; the killing begins after the tenth save. Returns the texts that were confirmed. */
async function saveUntilKilled(
  editor: APIRequestContext,
  { id, version }: SavedSegment,
  kill: () => unknown,
): Promise<string[]> {
  const saved: string[] = [];
  for (let count = 0; count < 500; count++) {
    const text = `A sentence that was saved, number ${version + count}.`;
    const answer = await editor
      .post(`/api/v1/segments/${id}/save`, { data: { baseVersion: version + count, text, marks: [] } })
      .catch(() => null);
    if (!answer?.ok()) break;
    saved.push(text);
    if (count === 10) setTimeout(kill, 20);
  }
  return saved;
}

async function versionsOf(instance: Instance, segmentId: string): Promise<string[]> {
  const rows = await query<{ text: string }>(instance, "SELECT text FROM segment_version WHERE segment_id = $1", [
    segmentId,
  ]);
  return rows.map(({ text }) => text);
}

async function query<Row extends pg.QueryResultRow>(
  instance: Instance,
  sql: string,
  values: string[] = [],
): Promise<Row[]> {
  const client = new pg.Client({ connectionString: instance.databaseUrl });
  await client.connect();
  try {
    return (await client.query<Row>(sql, values)).rows;
  } finally {
    await client.end();
  }
}
