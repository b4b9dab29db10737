import { readFileSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const client = new pg.Client({ connectionString: process.env.DATABASE_URL });

beforeAll(async () => {
  await client.connect();
  await client.query(readFileSync(join(import.meta.dirname, "first-release.sql"), "utf8"));
  await client.query(annotated);
});
afterAll(() => client.end());

/** An annotation with its event, talk, a verdict, and a returned file with a suggestion, on the first release's article. */
const annotated = `
  INSERT INTO annotation (id, article_id, scope, category, severity, author_id) VALUES
    ('01940000-0000-7000-8000-0000000000d1', '01940000-0000-7000-8000-000000000051', 'article', 'style', 'minor',
     '01940000-0000-7000-8000-000000000011');
  INSERT INTO annotation_event (id, annotation_id, deed, by_id)
    SELECT gen_random_uuid(), id, 'made', author_id FROM annotation;
  INSERT INTO thread (id, article_id) VALUES
    ('01940000-0000-7000-8000-0000000000d2', '01940000-0000-7000-8000-000000000051');
  INSERT INTO thread_entry (id, thread_id, text, by_id) VALUES
    (gen_random_uuid(), '01940000-0000-7000-8000-0000000000d2', 'Look.', '01940000-0000-7000-8000-000000000011');
  INSERT INTO verdict_override (id, article_id, verdict, reason, by_id) VALUES
    (gen_random_uuid(), '01940000-0000-7000-8000-000000000051', 'pass', 'Read aloud.', '01940000-0000-7000-8000-000000000011');
  INSERT INTO returned_file (id, article_id, format, file_name, hash, unchanged, missing, by_id) VALUES
    ('01940000-0000-7000-8000-0000000000d3', '01940000-0000-7000-8000-000000000051', 'docx', 'edited.docx', 'ab', 1, '{}',
     '01940000-0000-7000-8000-000000000011');
  INSERT INTO suggestion (id, file_id, article_id, segment_id, base_version, text, matched_by, confidence) VALUES
    (gen_random_uuid(), '01940000-0000-7000-8000-0000000000d3', '01940000-0000-7000-8000-000000000051',
     '01940000-0000-7000-8000-000000000072', 1, 'The boats left.', 'id', 100);`;

const count = async (table: string) => Number((await client.query(`SELECT count(*) FROM ${table}`)).rows[0].count);

describe("the record, even for somebody with a database client", () => {
  it.each([
    "UPDATE segment_version SET text = 'Nicer.' WHERE number = 1",
    "UPDATE segment_version SET author_id = NULL WHERE number = 2",
    "DELETE FROM segment_version WHERE number = 1",
    "UPDATE decision SET verdict = 'withdrawn'",
    "DELETE FROM decision",
    "UPDATE audit_event SET actor_name = 'Somebody else'",
    "UPDATE audit_event SET at = now() - interval '1 day'",
    "UPDATE audit_event SET actor_id = '01940000-0000-7000-8000-000000000012'",
    "DELETE FROM audit_event",
    "UPDATE annotation_event SET deed = 'kept'",
    "DELETE FROM annotation_event",
    "DELETE FROM annotation",
    "UPDATE thread_entry SET text = 'Nicer.'",
    "DELETE FROM thread_entry",
    "UPDATE verdict_override SET verdict = NULL",
    "DELETE FROM verdict_override",
    "UPDATE returned_file SET file_name = 'other.docx'",
    "DELETE FROM returned_file",
    "UPDATE suggestion SET text = 'Nicer.'",
    "UPDATE suggestion SET base_version = 2",
    "DELETE FROM suggestion",
  ])("refuses: %s", async (sql) => {
    await expect(client.query(sql)).rejects.toThrow(/append-only/);
  });

  it.each(["machine = 'Nicer.'", "machine_marks = '[]'", "source = NULL"])(
    "keeps what the machine wrote: %s is refused",
    async (change) => {
      await expect(client.query(`UPDATE block SET ${change}`)).rejects.toThrow(/machine text of a block never changes/);
    },
  );

  it("knows who decided a suggestion, and that a made version is of one that was accepted", async () => {
    for (const change of ["state = 'accepted'", "decided_at = now()", "made_version = 2"])
      await expect(client.query(`UPDATE suggestion SET ${change}`)).rejects.toThrow(/check constraint/);
  });

  it("lets a text grow by a version", async () => {
    const before = await count("segment_version");
    await client.query(
      `INSERT INTO segment_version (id, segment_id, number, text, cause)
       VALUES (gen_random_uuid(), '01940000-0000-7000-8000-000000000072', 2, 'The boats leave.', 'edit')`,
    );
    expect(await count("segment_version")).toBe(before + 1);
  });

  it("goes with its article; what was done is still told afterwards", async () => {
    await client.query("DELETE FROM article");
    expect([await count("segment_version"), await count("decision"), await count("audit_event")]).toEqual([0, 0, 1]);
    expect([await count("annotation_event"), await count("thread_entry"), await count("verdict_override")]).toEqual([
      0, 0, 0,
    ]);
    expect([await count("returned_file"), await count("suggestion")]).toEqual([0, 0]);
    await client.query("DELETE FROM desk");
    expect((await client.query("SELECT desk_id, actor_name FROM audit_event")).rows).toEqual([
      { desk_id: null, actor_name: "Léa Martin" },
    ]);
  });
});
