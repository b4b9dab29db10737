/** The desk page over 100,000 articles of six sentences: pages, filters and searches; time to the last byte. */
import { performance } from "node:perf_hooks";
import type pg from "pg";
import { db } from "#lib/db/client";
import { manyArticles } from "#prisma/seed/many-articles";
import { type Figure, openNewsroom, percentile, report } from "./newsroom";

const articles = 100_000;
const rounds = 30;

const newsroom = await openNewsroom();
try {
  const { database, deskId, editor, instance } = newsroom;
  const cookie = await editor();
  const { rows } = await database.query<{ id: string }>("SELECT id FROM app_user");
  process.env.DATABASE_URL = instance.databaseUrl;
  process.env.NEXTAUTH_URL = instance.url;
  process.env.NEXTAUTH_SECRET = "not used: the bench signs nobody in through this process";
  const people = rows.map(({ id }) => id);
  await db().$transaction((tx) => manyArticles(tx, { deskId, people }, articles), { timeout: 300_000 });
  await db().$disconnect();
  await moreText(database, deskId);
  await visits(database, deskId, people[0] ?? "");
  // As articles that were brought in: a desk that meets unchecked ones has them checked beside the page.
  await database.query("UPDATE article SET checked_stamp = 'bench' WHERE desk_id = $1", [deskId]);
  const began = performance.now();
  await fetch(instance.url, { headers: { cookie } }).then((answer) => answer.text());
  for (;;) {
    const { rows: left } = await database.query<{ count: number }>("SELECT count(*)::int AS count FROM stale_text");
    if (left[0]?.count === 0) break;
    await new Promise((resolve) => setTimeout(resolve, 500));
    await fetch(instance.url, { headers: { cookie } }).then((answer) => answer.text());
  }
  const filled = performance.now() - began;
  await database.query("VACUUM ANALYZE");
  const { rows: far } = await database.query<{ at: Date; id: string }>(
    "SELECT updated_at AS at, id FROM article WHERE desk_id = $1 ORDER BY updated_at DESC, id DESC OFFSET $2 LIMIT 1",
    [deskId, articles / 2],
  );
  const after = `${far[0]?.at.toISOString()}_${far[0]?.id}`;
  const pages = {
    "first page": "/?view=all",
    "my queue": "/",
    "changed since one was there": "/?view=all&changed=others",
    "a page 50,000 articles back": `/?view=all&after=${encodeURIComponent(after)}`,
    "by state": "/?view=all&state=ready",
    "by languages": "/?view=all&source=ar&target=en",
    "by a word of the title": "/?view=all&q=harbour",
    "by a title that is not there": "/?view=all&q=nothing-like-it",
    "by a word of one text": "/?view=all&q=vote43219",
    "by a word of every text": "/?view=all&q=adjourned",
    "by two rare words that stand apart": "/?view=all&q=vote43219+budget",
    "by words together, in one of 97": `/?view=all&q=${encodeURIComponent('"chapter 41 met"')}`,
    "by words together that nobody wrote": `/?view=all&q=${encodeURIComponent('"vote budget"')}`,
    "by a beginning": "/?view=all&q=vote432",
    "by who edited last": "/?view=all&q=person%3Abench",
    "by a finding": "/?view=all&q=finding%3Anames",
    "by state, engine, language and word": `/?view=all&q=${encodeURIComponent('state:ready engine:"A 3.2" from:french market')}`,
  };
  const figures: Figure[] = [{ what: "texts of 100,000 articles read", value: filled / 1000, unit: "s", budget: 1800 }];
  for (const [what, path] of Object.entries(pages)) {
    const times: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const began = performance.now();
      const answer = await fetch(instance.url + path, { headers: { cookie } });
      await answer.text();
      if (!answer.ok) throw new Error(`${path} answered ${answer.status}`);
      times.push(performance.now() - began);
    }
    figures.push({ what: `${what}: p95`, value: percentile(times, 0.95), unit: "ms", budget: 200 });
  }
  report("desk", figures, process.argv.includes("--json"));
} finally {
  await newsroom.close();
}

/** The editor was in every 20th article; a colleague rewrote a sentence in a fifth of those since. */
async function visits(database: pg.Pool, deskId: string, editorId: string): Promise<void> {
  const colleague =
    "INSERT INTO app_user (id, email, name) VALUES (gen_random_uuid(), 'lea@stet.test', 'Lea') RETURNING id";
  const { rows } = await database.query<{ id: string }>(colleague);
  await database.query(
    `INSERT INTO article_visit (user_id, article_id, seen_change, seen_at)
     SELECT $2, id, change, now() FROM (SELECT id, change, row_number() OVER (ORDER BY id) AS row FROM article WHERE desk_id = $1) a
     WHERE row % 20 = 0`,
    [deskId, editorId],
  );
  await database.query(
    `WITH visited AS (SELECT article_id, row_number() OVER (ORDER BY article_id) AS row FROM article_visit),
     written AS (INSERT INTO segment_version (id, segment_id, number, text, author_id, cause)
       SELECT gen_random_uuid(), s.id, 2, s.text, $1, 'edit' FROM visited v JOIN segment s USING (article_id)
       WHERE v.row % 5 = 0 AND s.position = 0 RETURNING segment_id)
     SELECT count(*) FROM written`,
    [rows[0]?.id],
  );
  await database.query(
    "UPDATE segment s SET version = 2 FROM segment_version v WHERE v.segment_id = s.id AND v.number = 2 AND v.author_id = $1",
    [rows[0]?.id],
  );
}

/** Four sentences more for each article, a quarter of their words rare; findings for every 50th. */
async function moreText(database: pg.Pool, deskId: string): Promise<void> {
  await database.query(
    `INSERT INTO segment (id, article_id, block_id, position, machine, machine_space_after, text, space_after, source)
     SELECT md5(b.id || 'more' || n)::uuid, b.article_id, b.id, n, words, ' ', words, ' ', 'Le comité a ajourné la séance ' || n
     FROM (SELECT b.*, row_number() OVER (ORDER BY b.id) AS row FROM block b JOIN article a ON a.id = b.article_id
           WHERE a.desk_id = $1) AS b, generate_series(2, 5) AS n,
       LATERAL (SELECT CASE n
         WHEN 2 THEN 'The committee of chapter ' || row % 97 || ' met again on Tuesday and adjourned.'
         WHEN 3 THEN 'Nobody asked for vote' || row || ' on the budget of the harbour.'
         WHEN 4 THEN 'Prices rose by ' || row % 1000 || ' points in district' || row % 5000 || ' last winter.'
         ELSE 'The farmers of region' || row % 700 || ' called it a red rag, and drove home.' END AS words) AS made`,
    [deskId],
  );
  await database.query(
    `INSERT INTO finding (id, article_id, key, detector, category, severity, confidence, message, forms, places, rank)
     SELECT md5(a.id || 'finding')::uuid, a.id, 'bench', 'names', 'names', 'minor', 1, '{}', '[]', '[]', 0
     FROM (SELECT id, row_number() OVER (ORDER BY id) AS row FROM article WHERE desk_id = $1) a WHERE row % 50 = 0`,
    [deskId],
  );
}
