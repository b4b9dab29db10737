import { spawn } from "node:child_process";
import { closeSync, existsSync, openSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { waitUntilWell } from "./application-health.mjs";
import { endChild } from "./child.mjs";
import { logFile } from "./log.mjs";
import { endOrphan } from "./orphan.mjs";
import { identify, isAlive } from "./process-identity.mjs";
import { StepFailure } from "./step.mjs";

/** The application finishes what it is answering; a reader's open stream may not hold it longer than this. */
const patience = 10_000;
const preloaded = ["end-with-parent", "peer-address", "packed-static"].map(
  (name) => new URL(`./${name}.mjs`, import.meta.url).href,
);

const memory = "application.json";

/**
 * A running application. `ended` resolves when its process has gone.
 * @typedef {{ pid: number, ended: Promise<void>, stop: () => Promise<unknown>, kill: () => void }} Application
 */

/**
 * Starts the application and waits until it answers. What it says goes to `app.log`, or to the terminal with `echo`.
 * @param {{ args: readonly string[], cwd: string, environment: NodeJS.ProcessEnv, logFolder: string, dataDirectory: string, echo?: boolean }} options
 * @returns {Promise<Application>}
 */
export async function startApplication({ args, cwd, environment, logFolder, dataDirectory, echo = false }) {
  const path = logFile(logFolder, "app.log");
  const output = echo ? "inherit" : openSync(path, "a", 0o600);
  const start = existsSync(path) ? statSync(path).size : 0;
  const child = spawn(process.execPath, args, {
    cwd,
    // In the environment, because the development server starts a process of its own for the application.
    env: {
      ...environment,
      NODE_OPTIONS: [environment.NODE_OPTIONS, ...preloaded.map((url) => `--import=${url}`)].join(" "),
    },
    // A group of its own, so that Ctrl-C reaches us only and we decide the order of the end.
    detached: true,
    stdio: ["ignore", output, output, "ipc"],
  });
  if (output !== "inherit") closeSync(output);
  writeFileSync(join(dataDirectory, memory), JSON.stringify(identify(child.pid ?? 0)));
  /** @type {Promise<void>} */
  const ended = new Promise((resolve) => child.once("exit", () => resolve()));
  const application = {
    pid: child.pid ?? 0,
    ended,
    stop: () => endChild(child, "SIGTERM", patience),
    kill: () => killGroup(child.pid),
  };
  const outcome = await waitUntilWell({ environment, ended, isDevelopment: echo, said: () => readFrom(path, start) });
  if (outcome === "well") return application;
  await application.stop();
  throw new StepFailure(
    `The application did not start. ${outcome}`,
    echo ? "What it said stands above." : `Its log says more: ${path}`,
  );
}

/**
 * What was added to a log since it had this many bytes.
 * @param {string} path
 * @param {number} start
 */
function readFrom(path, start) {
  return existsSync(path) ? readFileSync(path).subarray(start).toString("utf8") : "";
}

/**
 * Ends an application that an earlier, killed start left behind and that has not noticed yet.
 * @param {string} dataDirectory
 */
export async function endOrphanApplication(dataDirectory) {
  const path = join(dataDirectory, memory);
  if (!existsSync(path)) return;
  const identity = JSON.parse(readFileSync(path, "utf8") || "null");
  if (identity && isAlive(identity)) {
    await endOrphan(
      identity,
      [
        ["SIGTERM", 3000],
        ["SIGKILL", 3000],
      ],
      "application",
    );
  }
  rmSync(path, { force: true });
}

/**
 * Ends a program and everything it started (Next's development server is two processes).
 * @param {number | undefined} pid
 */
function killGroup(pid) {
  try {
    if (pid) process.kill(-pid, "SIGKILL");
  } catch {
    // It has gone already.
  }
}
