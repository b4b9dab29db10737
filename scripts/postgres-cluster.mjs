import { chownSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { run } from "./child.mjs";
import { StepFailure } from "./step.mjs";

/**
 * Makes a new, empty PostgreSQL data folder. It is made beside and moved into place when complete, so that an
 * interrupted first start leaves nothing half done.
 * @param {import("./postgres-user.mjs").PostgresPlace} place
 * @param {string} password of the superuser "postgres"
 */
export async function createCluster({ runAs, binaries, folder }, password) {
  const draft = join(folder, "data.new");
  const passwordFile = join(folder, "password.new");
  rmSync(draft, { recursive: true, force: true });
  rmSync(passwordFile, { force: true });
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (runAs.uid !== undefined && runAs.gid !== undefined) chownSync(passwordFile, runAs.uid, runAs.gid);
  const { code, output } = await run(
    join(binaries, "bin", "initdb"),
    [
      ...["-D", draft, "-U", "postgres", "-A", "scram-sha-256", `--pwfile=${passwordFile}`, "-E", "UTF8"],
      // The order of texts comes from PostgreSQL itself: a new C library never makes an index wrong.
      ...["--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C"],
      `--lc-ctype=${process.platform === "darwin" ? "UTF-8" : "C.UTF-8"}`,
    ],
    { ...runAs, cwd: "/" },
  );
  rmSync(passwordFile, { force: true });
  if (code !== 0) {
    throw new StepFailure(
      `A new database could not be made in ${folder}: ${output.split("\n").at(-1)}`,
      "Check that there is space on the disk and that the folder may be written.",
    );
  }
  renameSync(draft, join(folder, "data"));
}

/**
 * Makes the application's role and database where they are missing; resolves with the application's address.
 * @param {string} ownerUrl
 * @param {string} password
 */
export async function ensureDatabase(ownerUrl, password) {
  const { default: pg } = await import("pg");
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const roles = await client.query("SELECT FROM pg_roles WHERE rolname = 'stet'");
    if (roles.rowCount === 0) {
      await client.query(`CREATE ROLE stet LOGIN PASSWORD ${client.escapeLiteral(password)}`);
    }
    const databases = await client.query("SELECT FROM pg_database WHERE datname = 'stet'");
    if (databases.rowCount === 0) await client.query("CREATE DATABASE stet OWNER stet");
  } finally {
    await client.end();
  }
  const url = new URL(ownerUrl);
  url.username = "stet";
  url.password = password;
  url.pathname = "/stet";
  return url.href;
}

/**
 * The number of the PostgreSQL release a data folder was made with.
 * @param {string} data
 */
export function clusterRelease(data) {
  return readFileSync(join(data, "PG_VERSION"), "utf8").trim();
}
