import { randomUUID } from "node:crypto";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { describe, expect, inject, it, onTestFinished } from "vitest";
import { migrate } from "#scripts/migrate";
import { schemaDifference } from "#scripts/schema-difference";
import { root } from "#scripts/settings";

const migrations = join(root, "prisma", "migrations");
const firstRelease = "20261123000000_first_release";

describe("the migrations", () => {
  it("make exactly what prisma/schema.prisma says", async () => {
    expect(await schemaDifference(process.env.DATABASE_URL ?? "", join(root, "prisma", "schema.prisma"))).toBe("");
  });

  it("keep every row and every text of the first release", async () => {
    const url = await makeEmptyDatabase();
    const folder = mkdtempSync(join(tmpdir(), "stet-migrations-"));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    cpSync(join(migrations, firstRelease), join(folder, firstRelease), { recursive: true });
    await migrate(url, folder);
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    await client.query(readFileSync(join(import.meta.dirname, "first-release.sql"), "utf8"));
    const before = await everything(client);
    expect(Object.entries(before).filter(([, rows]) => rows.length === 0)).toEqual([]);

    const later = readdirSync(migrations).filter((name) => /^\d/.test(name) && name !== firstRelease);
    expect(await migrate(url, migrations)).toEqual(later);

    const after = await everything(client);
    for (const [table, rows] of Object.entries(before)) expect(after[table], table).toMatchObject(rows);
    await client.end();
  });
});

async function makeEmptyDatabase(): Promise<string> {
  const url = new URL(inject("testServerUrl"));
  const client = new pg.Client({ connectionString: url.href });
  await client.connect();
  const name = `upgrade_${randomUUID().replaceAll("-", "")}`;
  await client.query(`CREATE DATABASE ${name}`);
  await client.end();
  url.pathname = `/${name}`;
  return url.href;
}

/** Every row of every table of ours, in the order of its first column. */
async function everything(client: pg.Client): Promise<Record<string, unknown[]>> {
  const tables = await client.query<{ tablename: string }>(
    "SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename NOT LIKE '\\_prisma%'",
  );
  const rows: Record<string, unknown[]> = {};
  for (const { tablename } of tables.rows) {
    rows[tablename] = (await client.query(`SELECT * FROM ${client.escapeIdentifier(tablename)} ORDER BY 1, 2`)).rows;
  }
  return rows;
}
