import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { delay } from "./child.mjs";
import { log } from "./log.mjs";
import { identify, isAlive, isPostgresOn } from "./process-identity.mjs";
import { StepFailure } from "./step.mjs";

/**
 * Stops the PostgreSQL that a killed start left running on this (real) data folder. We hold the data directory's lock,
 * so nobody needs it. A number that now belongs to another program is told apart and left alone.
 * @param {string} data
 */
export async function endOrphan(data) {
  const pidFile = join(data, "postmaster.pid");
  if (!existsSync(pidFile)) return;
  const pid = Number(readFileSync(pidFile, "utf8").split("\n")[0]);
  const identity = identify(pid);
  if (!identity || !isPostgresOn(pid, data)) {
    log(`postmaster.pid names ${pid}, which is not our database any more`);
    rmSync(pidFile, { force: true });
    return;
  }
  log(`stopping the database an earlier start left behind (process ${pid})`);
  for (const [signal, patience] of /** @type {const} */ ([
    ["SIGINT", 30_000],
    ["SIGQUIT", 10_000],
  ])) {
    if (!send(pid, signal)) return;
    const deadline = Date.now() + patience;
    while (Date.now() < deadline) {
      if (!isAlive(identity)) return;
      await delay(20);
    }
  }
  throw new StepFailure(
    `A database from an earlier start (process ${pid}) does not stop.`,
    `End it (kill -QUIT ${pid}) and start again.`,
  );
}

/**
 * @param {number} pid
 * @param {NodeJS.Signals} signal
 */
function send(pid, signal) {
  try {
    process.kill(pid, signal);
    return true;
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : null;
    if (code === "ESRCH") return false;
    throw new StepFailure(
      `A database from an earlier start (process ${pid}) belongs to another user.`,
      "Start Stet as the user who started it before.",
      { cause: error },
    );
  }
}
