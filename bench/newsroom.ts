import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { encode } from "next-auth/jwt";
import pg from "pg";
import { type Instance, startInstance } from "#e2e/instance";

/** A started Stet with one desk: what the benches of the whole application measure. */
export type BenchNewsroom = Readonly<{
  instance: Instance;
  database: pg.Pool;
  deskId: string;
  /** A new editor's cookie header, or an admin's. */
  editor: (role?: "editor" | "admin") => Promise<string>;
  /** Brings an article of this many sentences in; answers its id and its segments' ids in order. */
  article: (
    cookie: string,
    sentences: number,
    text?: (index: number) => string,
  ) => Promise<{ id: string; segmentIds: string[] }>;
  post: (path: string, cookie: string, body: unknown) => Promise<Response>;
  close: () => Promise<void>;
}>;

/** A sentence that names its number, and that no check has anything to say of. */
export function benchSentence(index: number): string {
  return `The committee of item ${index} met again on Tuesday and adjourned without a vote on the budget.`;
}

/** Starts the application as `npm start` does, on throw-away data. */
export async function openNewsroom(settings: Readonly<Record<string, string>> = {}): Promise<BenchNewsroom> {
  const instance = await startInstance({ settings });
  const database = new pg.Pool({ connectionString: instance.databaseUrl });
  const deskId = randomUUID();
  await database.query("INSERT INTO desk (id, name) VALUES ($1, 'Bench desk')", [deskId]);
  const secret: string = JSON.parse(readFileSync(join(instance.dataDirectory, "secrets.json"), "utf8")).sessionKey;
  const post = (path: string, cookie: string, body: unknown) =>
    fetch(instance.url + path, {
      method: "POST",
      headers: { cookie, origin: instance.url, "content-type": "application/json" },
      body: JSON.stringify(body),
    });
  const editor = async (role = "editor") => {
    const [userId, sessionId] = [randomUUID(), randomUUID()];
    await database.query("INSERT INTO app_user (id, email, name) VALUES ($1, $2, 'Bench editor')", [
      userId,
      `${userId}@stet.test`,
    ]);
    await database.query("INSERT INTO membership (user_id, desk_id, role) VALUES ($1, $2, $3)", [userId, deskId, role]);
    await database.query(
      "INSERT INTO session (id, user_id, provider, expires_at) VALUES ($1, $2, 'credentials', now() + interval '1 day')",
      [sessionId, userId],
    );
    return `next-auth.session-token=${await encode({ token: { sessionId }, secret })}`;
  };
  const article = async (cookie: string, sentences: number, text = benchSentence) => {
    const blocks = Array.from({ length: Math.ceil(sentences / 5) }, (_, block) => ({
      kind: "paragraph",
      text: Array.from({ length: Math.min(5, sentences - block * 5) }, (_, index) => text(block * 5 + index)).join(" "),
      marks: [],
    }));
    const input = {
      deskId,
      title: `${sentences} sentences`,
      sourceLanguage: "fr",
      targetLanguage: "en",
      engine: "",
      blocks,
    };
    const answer = await post("/api/v1/articles", cookie, input);
    const { id }: { id: string } = await answer.json();
    const { rows } = await database.query<{ id: string }>(
      "SELECT s.id FROM segment s JOIN block b ON b.id = s.block_id WHERE s.article_id = $1 ORDER BY b.position, s.position",
      [id],
    );
    return { id, segmentIds: rows.map((row) => row.id) };
  };
  const close = async () => {
    await database.end();
    await instance.remove();
  };
  return { instance, database, deskId, editor, article, post, close };
}

/** The value below which this share (0–1) of the numbers lies. */
export function percentile(numbers: readonly number[], share: number): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

/** Says on standard error how far a long part is, and how long it takes so far. */
export function progress(what: string, done: number, total: number): void {
  process.stderr.write(`${what}: ${done} of ${total} after ${Math.round(performance.now() / 1000)} s\n`);
}

/** One line of a printed result: what was measured beside what we aim at, which is the most unless it is a floor. */
export type Figure = Readonly<{
  what: string;
  value: number;
  unit: string;
  budget: number | null;
  isFloor?: boolean;
}>;

/** Prints figures as a table, or with --json as one object alone on standard output. */
export function report(bench: string, figures: readonly Figure[], isJson: boolean): void {
  if (isJson) {
    process.stdout.write(`${JSON.stringify({ bench, figures })}\n`);
    return;
  }
  for (const { what, value, unit, budget, isFloor = false } of figures) {
    const isMet = budget === null || (isFloor ? value >= budget : value <= budget);
    const named = `${isFloor ? "at least" : "budget"} ${budget} ${unit}`.trimEnd();
    const aim = budget === null ? "" : ` (${named}${isMet ? "" : ": missed"})`;
    console.log(`${what.padEnd(64)} ${value.toFixed(1).padStart(9)} ${unit}${aim}`);
  }
}
