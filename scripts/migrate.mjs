import { createHash, randomUUID } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { StepFailure } from "./step.mjs";

/** The key Prisma's own migrate takes too, so that the two never work at the same time. */
const lockKey = 72_707_369;

// As Prisma makes it: its own commands read this table as if they had written it.
const recordTable = `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
  "id" VARCHAR(36) PRIMARY KEY NOT NULL,
  "checksum" VARCHAR(64) NOT NULL,
  "finished_at" TIMESTAMPTZ,
  "migration_name" VARCHAR(255) NOT NULL,
  "logs" TEXT,
  "rolled_back_at" TIMESTAMPTZ,
  "started_at" TIMESTAMPTZ NOT NULL DEFAULT now(),
  "applied_steps_count" INTEGER NOT NULL DEFAULT 0
)`;

/** @typedef {{ name: string, sql: string, checksum: string }} Migration */

/**
 * Brings a database up to this release: every migration of the folder that it lacks, in order of name, each in a
 * transaction together with its record. Several starts at once wait for each other. Refuses a database that is newer
 * than this release, was changed by other hands, or belongs to something else. Resolves with the names applied now.
 * @param {string} databaseUrl
 * @param {string} folder prisma/migrations
 * @returns {Promise<string[]>}
 */
export async function migrate(databaseUrl, folder) {
  const { default: pg } = await import("pg");
  const migrations = readMigrations(folder);
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query("SELECT pg_advisory_lock($1)", [lockKey]);
    await refuseForeignDatabase(client);
    await client.query(recordTable);
    const missing = findMissing(migrations, await readRecord(client));
    for (const migration of missing) await apply(client, migration);
    return missing.map(({ name }) => name);
  } finally {
    // The advisory lock goes with the connection.
    await client.end();
  }
}

/**
 * The migrations of a folder in the order they are applied; the checksum is Prisma's: SHA-256 of the file, in hex.
 * @param {string} folder
 * @returns {Migration[]}
 */
export function readMigrations(folder) {
  return readdirSync(folder)
    .filter((name) => existsSync(join(folder, name, "migration.sql")))
    .sort()
    .map((name) => {
      const file = readFileSync(join(folder, name, "migration.sql"));
      return { name, sql: file.toString("utf8"), checksum: createHash("sha256").update(file).digest("hex") };
    });
}

/** @typedef {{ migration_name: string, checksum: string, finished_at: Date | null }} RecordRow */

/**
 * @param {readonly Migration[]} migrations
 * @param {readonly RecordRow[]} record
 */
function findMissing(migrations, record) {
  const known = new Map(migrations.map((migration) => [migration.name, migration]));
  for (const { migration_name: name, checksum, finished_at: finishedAt } of record) {
    const migration = known.get(name);
    if (!migration) {
      throw new StepFailure(
        `This database was used by a newer Stet: it knows the migration ${name}, which this release does not have.`,
        "Start the newer release again, or put back a backup from before the update.",
      );
    }
    if (!finishedAt) {
      throw new StepFailure(
        `The migration ${name} was begun by another tool and not finished.`,
        "Put back a backup, or repair it with that tool (prisma migrate resolve).",
      );
    }
    if (migration.checksum !== checksum) {
      throw new StepFailure(
        `The migration ${name} was changed after it had been applied to this database.`,
        "Put the file back as it was released (git checkout prisma/migrations); a change goes into a new migration.",
      );
    }
  }
  const applied = new Set(record.map((row) => row.migration_name));
  return migrations.filter(({ name }) => !applied.has(name));
}

/**
 * @param {import("pg").Client} client
 * @param {Migration} migration
 */
async function apply(client, { name, sql, checksum }) {
  const started = new Date();
  try {
    await client.query("BEGIN");
    // Sent whole, as one simple query: nothing here has to understand where a statement ends.
    await client.query(sql);
    await client.query(
      `INSERT INTO "_prisma_migrations" (id, checksum, finished_at, migration_name, started_at, applied_steps_count)
       VALUES ($1, $2, clock_timestamp(), $3, $4, 1)`,
      [randomUUID(), checksum, name, started],
    );
    await client.query("COMMIT");
  } catch (cause) {
    await client.query("ROLLBACK");
    throw new StepFailure(
      `The migration ${name} could not be applied: ${cause instanceof Error ? cause.message : String(cause)}`,
      "Nothing of it was kept and the data is as before. Go back to the release you had, and report this.",
      { cause },
    );
  }
}

/** @param {import("pg").Client} client */
async function refuseForeignDatabase(client) {
  const { rows } = await client.query(
    `SELECT to_regclass('"_prisma_migrations"') IS NOT NULL AS recorded,
            EXISTS (SELECT FROM pg_tables WHERE schemaname = current_schema()) AS used`,
  );
  if (rows[0]?.used && !rows[0].recorded) {
    throw new StepFailure(
      "The database in DATABASE_URL holds tables of something else.",
      "Make an empty database for Stet (createdb stet) and name that one.",
    );
  }
}

/**
 * @param {import("pg").Client} client
 * @returns {Promise<RecordRow[]>}
 */
async function readRecord(client) {
  const { rows } = await client.query(
    `SELECT migration_name, checksum, finished_at FROM "_prisma_migrations" WHERE rolled_back_at IS NULL`,
  );
  return rows;
}
