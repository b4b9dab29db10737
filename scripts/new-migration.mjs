import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { root } from "./settings.mjs";
import { explain, StepFailure } from "./step.mjs";

// node scripts/new-migration.mjs <name>: writes the SQL that leads from the migrations there are to prisma/schema.prisma.
// Read it, and add by hand what a Prisma schema cannot say: triggers, checks, moves of data.
try {
  console.log(await writeMigration(process.argv[2] ?? "", new Date()));
} catch (error) {
  explain(error);
  process.exitCode = 1;
}

/**
 * @param {string} name
 * @param {Date} now
 */
async function writeMigration(name, now) {
  if (!/^[a-z][a-z0-9_]*$/.test(name)) {
    throw new StepFailure("A migration needs a name.", "For example: node scripts/new-migration.mjs article_deadline");
  }
  const sql = await differenceFromMigrations();
  if (sql === "") return "prisma/schema.prisma is what the migrations make; nothing was written.";
  const stamp = now.toISOString().replace(/\D/g, "").slice(0, 14);
  const folder = join("prisma", "migrations", `${stamp}_${name}`);
  mkdirSync(join(root, folder));
  writeFileSync(join(root, folder, "migration.sql"), sql);
  return `${folder}/migration.sql\nRead it before you commit it: it runs on every newsroom's data.`;
}

async function differenceFromMigrations() {
  const { startThrowAwayDatabase } = await import("./throw-away-database.mjs");
  const { schemaDifference } = await import("./schema-difference.mjs");
  const folder = mkdtempSync(join(tmpdir(), "stet-migration-"));
  const server = await startThrowAwayDatabase(folder);
  try {
    return await schemaDifference(server.url, join(root, "prisma", "schema.prisma"));
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}
