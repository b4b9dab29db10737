import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { log } from "./log.mjs";
import { endOrphan } from "./orphan.mjs";
import { identify, isPostgresOn } from "./process-identity.mjs";

/** Fast shutdown first; then an immediate one, which PostgreSQL recovers from as from a crash. */
const signals = /** @type {const} */ ([
  ["SIGINT", 30_000],
  ["SIGQUIT", 10_000],
]);

/**
 * Stops the PostgreSQL that a killed start left running on this (real) data folder. We hold the data directory's lock,
 * so nobody needs it. A number that now belongs to another program is told apart, and that program left alone.
 * @param {string} data
 */
export async function endOrphanPostgres(data) {
  const pidFile = join(data, "postmaster.pid");
  if (!existsSync(pidFile)) return;
  const identity = identify(Number(readFileSync(pidFile, "utf8").split("\n")[0]));
  if (identity && isPostgresOn(identity.pid, data)) {
    log(`stopping the database an earlier start left behind (process ${identity.pid})`);
    await endOrphan(identity, signals, "database");
    return;
  }
  log("postmaster.pid names a process that is not our database any more");
  rmSync(pidFile, { force: true });
}
