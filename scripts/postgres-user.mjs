import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { chownSync, cpSync, existsSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { log } from "./log.mjs";
import { StepFailure } from "./step.mjs";

const openPlace = "/var/lib/stet";
const ownerFile = "belongs-to";
const preferredNames = ["stet", "postgres", "nobody"];

/**
 * Who runs PostgreSQL, from which binaries, and where its data lies. `runAs` is empty unless we are root.
 * @typedef {{ runAs: { uid?: number, gid?: number }, binaries: string, folder: string }} PostgresPlace
 */

/**
 * PostgreSQL refuses to run as root, so as root it runs as an unprivileged account, which has to reach its data and its
 * binaries: where a closed folder (root's home) is in the way, both are kept below /var/lib/stet.
 * @param {string} dataDirectory
 * @param {string} binaries
 * @returns {PostgresPlace}
 */
export function choosePostgresPlace(dataDirectory, binaries) {
  if (process.getuid?.() !== 0) return { runAs: {}, binaries, folder: makeFolder(join(dataDirectory, "postgres")) };
  const pointer = join(dataDirectory, "postgres-is-in");
  const known = existsSync(pointer) ? readPointer(pointer, dataDirectory) : null;
  const near = join(dataDirectory, "postgres");
  const account = chooseAccount(known ?? near);
  const folder = known ?? (canEnter(account, dataDirectory) ? near : elsewhere(dataDirectory, pointer));
  makeFolder(folder);
  giveTo(folder, account);
  return { runAs: account, binaries: reachableBinaries(binaries, account), folder };
}

/** @typedef {{ uid: number, gid: number }} Account */

/**
 * The owner the data has already, if that account still exists; else the first there is of stet, postgres and nobody.
 * @param {string} folder
 * @returns {Account}
 */
function chooseAccount(folder) {
  const accounts = readFileSync("/etc/passwd", "utf8")
    .split("\n")
    .map((line) => line.split(":"))
    .map(([name, , uid, gid]) => ({ name: name ?? "", uid: Number(uid), gid: Number(gid) }))
    .filter(({ uid }) => uid > 0);
  const owner = existsSync(folder) ? statSync(folder).uid : 0;
  const found =
    accounts.find(({ uid }) => uid === owner) ??
    preferredNames.map((wanted) => accounts.find(({ name }) => name === wanted)).find((account) => account);
  if (!found) {
    throw new StepFailure(
      "PostgreSQL does not run as root, and this machine has no account to run it as.",
      "Make one (useradd --system stet), start Stet as an ordinary user, or set DATABASE_URL.",
    );
  }
  return { uid: found.uid, gid: found.gid };
}

/**
 * @param {Account} account
 * @param {string} folder
 */
function canEnter(account, folder) {
  return spawnSync("/bin/sh", ["-c", 'cd "$1"', "sh", folder], { ...account, cwd: "/" }).status === 0;
}

/**
 * @param {string} dataDirectory
 * @param {string} pointer
 */
function elsewhere(dataDirectory, pointer) {
  const folder = join(openPlace, createHash("sha256").update(dataDirectory).digest("hex").slice(0, 12), "postgres");
  makeFolder(folder);
  writeFileSync(join(folder, ownerFile), dataDirectory);
  writeFileSync(pointer, `${folder}\n`);
  console.log(`  The database cannot live in ${dataDirectory}, which is closed to other accounts. It is in ${folder}.`);
  return folder;
}

/**
 * Where the database is kept apart from its data directory. A data directory that was moved keeps its database; a copy
 * must not open the original's.
 * @param {string} pointer
 * @param {string} dataDirectory
 */
function readPointer(pointer, dataDirectory) {
  const folder = readFileSync(pointer, "utf8").trim();
  const owner = existsSync(join(folder, ownerFile)) ? readFileSync(join(folder, ownerFile), "utf8") : dataDirectory;
  if (owner !== dataDirectory && existsSync(join(owner, basename(pointer)))) {
    throw new StepFailure(
      `${dataDirectory} is a copy of ${owner}, and its database is still the original's.`,
      `Copy the database too (docs/self-hosting.md, "Backup"), or remove ${pointer} to begin with an empty one.`,
    );
  }
  makeFolder(folder);
  writeFileSync(join(folder, ownerFile), dataDirectory);
  return folder;
}

/**
 * @param {string} binaries
 * @param {Account} account
 */
function reachableBinaries(binaries, account) {
  const answers = (/** @type {string} */ folder) =>
    spawnSync(join(folder, "bin", "postgres"), ["--version"], { ...account, cwd: "/", encoding: "utf8" });
  const asked = answers(binaries);
  if (asked.status === 0) return binaries;
  const version = createHash("sha256")
    .update(readFileSync(join(binaries, "bin", "postgres")))
    .digest("hex")
    .slice(0, 12);
  const copy = join(openPlace, `postgresql-${version}`);
  log(`running PostgreSQL from ${copy}, because ${binaries} is closed: ${asked.error?.message ?? asked.stderr}`);
  if (!existsSync(copy)) {
    const draft = `${copy}.${process.pid}`;
    makeFolder(openPlace);
    cpSync(binaries, draft, { recursive: true, verbatimSymlinks: true });
    renameSync(draft, copy);
  }
  const again = answers(copy);
  if (again.status !== 0) {
    throw new StepFailure(
      `PostgreSQL does not start as an unprivileged account: ${again.error?.message ?? again.stderr.trim()}`,
      "Start Stet as an ordinary user, or set DATABASE_URL to a PostgreSQL server.",
    );
  }
  return copy;
}

/** @param {string} folder */
function makeFolder(folder) {
  mkdirSync(folder, { recursive: true });
  return folder;
}

/**
 * @param {string} folder
 * @param {Account} account
 */
function giveTo(folder, { uid, gid }) {
  const data = join(folder, "data");
  const isForeign = existsSync(data) && statSync(data).uid !== uid;
  chownSync(folder, uid, gid);
  if (isForeign) spawnSync("chown", ["-R", `${uid}:${gid}`, folder]);
}
