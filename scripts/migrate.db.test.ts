import { createHash, randomUUID } from "node:crypto";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterAll, beforeEach, describe, expect, inject, it } from "vitest";
import { migrate } from "#scripts/migrate";

let url: string;
let folder: string;

const place = mkdtempSync(join(tmpdir(), "stet-migrations-"));
afterAll(() => rmSync(place, { recursive: true }));

beforeEach(async () => {
  const name = `migrate_${randomUUID().replaceAll("-", "")}`;
  await query(inject("testServerUrl"), `CREATE DATABASE ${name}`);
  const own = new URL(inject("testServerUrl"));
  own.pathname = `/${name}`;
  url = own.href;
  folder = mkdtempSync(join(place, "one-"));
});

function write(name: string, sql: string): void {
  mkdirSync(join(folder, name), { recursive: true });
  writeFileSync(join(folder, name, "migration.sql"), sql);
}

async function query(where: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: where });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

const first = "CREATE TABLE paper (id int); INSERT INTO paper VALUES (1);";

describe("the migration runner", () => {
  it("applies what is missing, in order of name, once", async () => {
    write("2_second", "ALTER TABLE paper ADD COLUMN title text;");
    write("1_first", first);
    expect(await migrate(url, folder)).toEqual(["1_first", "2_second"]);
    expect(await migrate(url, folder)).toEqual([]);
    write("3_third", "UPDATE paper SET title = 'a;b';");
    expect(await migrate(url, folder)).toEqual(["3_third"]);
    expect(await query(url, "SELECT * FROM paper")).toEqual([{ id: 1, title: "a;b" }]);
  });

  it("sends a script whole: semicolons in bodies and strings stay where they are", async () => {
    write("1_function", `CREATE FUNCTION answer() RETURNS text LANGUAGE plpgsql AS $$ BEGIN RETURN 'a;b'; END $$;`);
    await migrate(url, folder);
    expect(await query(url, "SELECT answer()")).toEqual([{ answer: "a;b" }]);
  });

  it("records as Prisma does: the checksum is the file's SHA-256, one step, finished", async () => {
    write("1_first", first);
    await migrate(url, folder);
    expect(await query(url, `SELECT * FROM "_prisma_migrations"`)).toMatchObject([
      {
        migration_name: "1_first",
        checksum: createHash("sha256").update(first).digest("hex"),
        applied_steps_count: 1,
        logs: null,
        rolled_back_at: null,
        finished_at: expect.any(Date),
      },
    ]);
  });

  it("keeps nothing of a migration that fails, and applies it when it has been mended", async () => {
    write("1_first", first);
    write("2_broken", "ALTER TABLE paper ADD COLUMN title text; SELECT 1 / 0;");
    await expect(migrate(url, folder)).rejects.toThrow(/2_broken could not be applied: division by zero/);
    expect(await query(url, "SELECT * FROM paper")).toEqual([{ id: 1 }]);
    write("2_broken", "ALTER TABLE paper ADD COLUMN title text;");
    expect(await migrate(url, folder)).toEqual(["2_broken"]);
  });

  it("lets one of many starts do the work", async () => {
    write("1_first", `SELECT pg_sleep(0.2); ${first}`);
    const starts = await Promise.all(Array.from({ length: 6 }, () => migrate(url, folder)));
    expect(starts.flat()).toEqual(["1_first"]);
  });

  it("refuses a migration that was changed after it had been applied", async () => {
    write("1_first", first);
    await migrate(url, folder);
    write("1_first", `${first} -- changed`);
    await expect(migrate(url, folder)).rejects.toThrow(/1_first was changed after/);
  });

  it("refuses a database that a newer release has used", async () => {
    write("1_first", first);
    write("2_newer", "SELECT 1;");
    await migrate(url, folder);
    const older = mkdtempSync(join(place, "older-"));
    folder = older;
    write("1_first", first);
    await expect(migrate(url, older)).rejects.toThrow(/used by a newer Stet: it knows the migration 2_newer/);
  });

  it("refuses a database in which another tool left a migration half done", async () => {
    write("1_first", first);
    await migrate(url, folder);
    await query(url, `UPDATE "_prisma_migrations" SET finished_at = NULL`);
    await expect(migrate(url, folder)).rejects.toThrow(/begun by another tool and not finished/);
  });

  it("takes no notice of a migration Prisma has rolled back", async () => {
    write("1_first", first);
    await migrate(url, folder);
    await query(url, `UPDATE "_prisma_migrations" SET rolled_back_at = now(), finished_at = NULL; DROP TABLE paper;`);
    expect(await migrate(url, folder)).toEqual(["1_first"]);
  });

  it("refuses the database of something else, and leaves it as it was", async () => {
    await query(url, "CREATE TABLE invoices (id int)");
    write("1_first", first);
    await expect(migrate(url, folder)).rejects.toThrow(/tables of something else/);
    expect(await query(url, "SELECT tablename FROM pg_tables WHERE schemaname = 'public'")).toEqual([
      { tablename: "invoices" },
    ]);
  });
});
