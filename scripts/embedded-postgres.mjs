import { spawn } from "node:child_process";
import { closeSync, existsSync, openSync, readFileSync, realpathSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { delay, endChild } from "./child.mjs";
import { findFreePort, isPortFree } from "./free-port.mjs";
import { log, logFile } from "./log.mjs";
import { createCluster, ensureDatabase } from "./postgres-cluster.mjs";
import { endOrphanPostgres } from "./postgres-orphan.mjs";
import { StepFailure } from "./step.mjs";

/** Crash recovery of a big database takes a while; as long as the server lives we wait this long. */
const patience = 10 * 60_000;
/** Processes of a killed server hold its memory for a moment after it. */
const memoryPatience = 20_000;

/**
 * A running embedded database. `url` is for the application, `ownerUrl` (database "postgres", superuser) for tests
 * that make databases. `ended` resolves when the server has gone, for whatever reason.
 * @typedef {object} EmbeddedPostgres
 * @property {string} url
 * @property {string} ownerUrl
 * @property {number} pid
 * @property {Promise<void>} ended
 * @property {(force?: "now") => Promise<void>} stop
 */

/**
 * Starts PostgreSQL on its folder, made when missing, and waits until it answers. A server that an earlier, killed
 * start left behind is stopped first.
 * @param {{ place: import("./postgres-user.mjs").PostgresPlace, secrets: import("./secrets.mjs").Secrets, logFolder: string, settings?: Record<string, string> }} options
 * @returns {Promise<EmbeddedPostgres>}
 */
export async function startEmbeddedPostgres({ place, secrets, logFolder, settings = {} }) {
  const data = join(place.folder, "data");
  if (!existsSync(join(data, "PG_VERSION"))) await createCluster(place, secrets.databaseOwnerPassword);
  const real = realpathSync(data);
  await endOrphanPostgres(real);
  const started = await launchPatiently({ ...place, data: real, secrets, logFolder, settings });
  const url = await ensureDatabase(started.ownerUrl, secrets.databasePassword);
  return {
    url,
    ownerUrl: started.ownerUrl,
    pid: started.child.pid ?? 0,
    ended: started.ended,
    stop: async (force) => {
      // SIGINT: no new clients, running transactions are rolled back, everything is on disk. SIGQUIT: at once.
      await endChild(started.child, force ? "SIGQUIT" : "SIGINT", 15_000);
    },
  };
}

/** @typedef {{ child: import("node:child_process").ChildProcess, ended: Promise<void>, ownerUrl: string }} Started */
/** @typedef {import("./postgres-user.mjs").PostgresPlace & { data: string, secrets: import("./secrets.mjs").Secrets, logFolder: string, settings: Record<string, string> }} Launch */

/**
 * @param {Launch} launch
 * @returns {Promise<Started>}
 */
async function launchPatiently(launch) {
  const deadline = Date.now() + memoryPatience;
  for (;;) {
    const { started, complaint } = await launchOnce(launch);
    if (started) return started;
    const isWorthAnotherTry = /pre-existing shared memory|Address already in use|could not create any TCP/.test(
      complaint,
    );
    if (!isWorthAnotherTry || Date.now() > deadline) {
      throw new StepFailure(
        `The database did not start: ${complaint.trim().split("\n").at(-1) ?? "it gave no reason"}`,
        `Its log says more: ${join(launch.logFolder, "postgres.log")}`,
      );
    }
    await delay(300);
  }
}

/**
 * @param {Launch} launch
 * @returns {Promise<{ started: Started, complaint: "" } | { started: null, complaint: string }>}
 */
async function launchOnce({ runAs, binaries, data, folder, secrets, logFolder, settings }) {
  const port = await choosePort(join(folder, "port"));
  const logPath = logFile(logFolder, "postgres.log");
  const output = openSync(logPath, "a", 0o600);
  const readFrom = statSync(logPath).size;
  const options = { listen_addresses: "127.0.0.1", port: String(port), unix_socket_directories: "", ...settings };
  const args = Object.entries(options).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  const child = spawn(join(binaries, "bin", "postgres"), ["-D", data, ...args], {
    ...runAs,
    cwd: "/",
    // A group of its own: Ctrl-C in the terminal must not reach it before the application has finished.
    detached: true,
    stdio: ["ignore", output, output],
  });
  closeSync(output);
  /** @type {Promise<void>} */
  const ended = new Promise((resolve) => {
    child.once("exit", () => resolve());
    child.once("error", (error) => {
      log(`postgres: ${error.message}`);
      resolve();
    });
  });
  const guard = startGuard(child.pid ?? 0, runAs);
  void ended.then(() => guard.kill());
  const ownerUrl = `postgresql://postgres:${secrets.databaseOwnerPassword}@127.0.0.1:${port}/postgres`;
  let isUp = false;
  try {
    isUp = await Promise.race([answers(ownerUrl), ended.then(() => false)]);
  } finally {
    if (!isUp) await endChild(child, "SIGINT", 15_000);
  }
  if (isUp) return { started: { child, ended, ownerUrl }, complaint: "" };
  return { started: null, complaint: readFileSync(logPath).subarray(readFrom).toString("utf8") };
}

/**
 * The port of last time when it is free, so that a person's own tools find the database again.
 * @param {string} memory
 */
async function choosePort(memory) {
  const last = existsSync(memory) ? Number(readFileSync(memory, "utf8")) : 0;
  if (last > 0 && (await isPortFree(last, "127.0.0.1"))) return last;
  const port = await findFreePort();
  rmSync(memory, { force: true });
  writeFileSync(memory, `${port}\n`);
  return port;
}

/**
 * Resolves when the server takes queries.
 * @param {string} url
 */
async function answers(url) {
  const { default: pg } = await import("pg");
  const deadline = Date.now() + patience;
  while (Date.now() < deadline) {
    const client = new pg.Client({ connectionString: url });
    try {
      await client.connect();
      await client.end();
      return true;
    } catch (error) {
      if (error instanceof Error && "code" in error && error.code === "28P01") {
        throw new StepFailure(
          "The database does not take the password in secrets.json: the file belongs to another data directory.",
          "Put secrets.json back from the backup that this data comes from.",
        );
      }
    }
    await delay(25);
  }
  return false;
}

/**
 * Ends the server when this process dies without a word: the guard's input closes with us.
 * @param {number} pid
 * @param {{ uid?: number, gid?: number }} runAs
 */
function startGuard(pid, runAs) {
  const guard = spawn("/bin/sh", ["-c", 'cat >/dev/null; kill -INT "$1"', "stet-database-guard", String(pid)], {
    ...runAs,
    cwd: "/",
    detached: true,
    stdio: ["pipe", "ignore", "ignore"],
  });
  guard.stdin?.on("error", () => {});
  guard.unref();
  return guard;
}
