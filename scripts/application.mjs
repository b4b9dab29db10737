import { spawn } from "node:child_process";
import { closeSync, existsSync, openSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { join } from "node:path";
import { delay, endChild } from "./child.mjs";
import { logFile } from "./log.mjs";
import { endOrphan } from "./orphan.mjs";
import { identify, isAlive } from "./process-identity.mjs";
import { StepFailure } from "./step.mjs";

/** The application finishes what it is answering; a reader's open stream may not hold it longer than this. */
const patience = 10_000;
const preloaded = ["end-with-parent", "peer-address"].map((name) => new URL(`./${name}.mjs`, import.meta.url).href);

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
  const readFrom = existsSync(path) ? statSync(path).size : 0;
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
  let isGone = false;
  void ended.then(() => {
    isGone = true;
  });
  const { PORT: port, HOSTNAME: host = "" } = environment;
  const deadline = Date.now() + (echo ? 120_000 : 20_000);
  for (;;) {
    const status = await askHealth(Number(port), host === "0.0.0.0" ? "127.0.0.1" : host);
    // While somebody develops it, an application that answers with an error of its own is good enough.
    if (status > 0 && (echo || status < 500)) return application;
    const complaint = echo ? "" : findComplaint(readFileSync(path).subarray(readFrom).toString("utf8"));
    if (isGone || complaint || Date.now() > deadline) {
      await application.stop();
      throw new StepFailure(
        `The application did not start. ${complaint}`,
        echo ? "What it said stands above." : `Its log says more: ${path}`,
      );
    }
    await delay(40);
  }
}

/**
 * What lib/env.ts says about settings it cannot accept; empty when it says nothing.
 * @param {string} output
 */
function findComplaint(output) {
  const lines = output.split("\n");
  const first = lines.findIndex((line) => line.includes("Stet cannot start with these settings"));
  if (first < 0) return "";
  const settings = lines.slice(first + 1).filter((line) => /^ {2}[A-Z_]+: /.test(line));
  return `Some settings are wrong:\n${[...new Set(settings)].join("\n")}`;
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

/**
 * The status with which the application answers a monitor; 0 when nothing answers.
 * @param {number} port
 * @param {string} host
 * @returns {Promise<number>}
 */
function askHealth(port, host) {
  return new Promise((resolve) => {
    const asked = request({ port, host, path: "/api/health", timeout: 60_000 }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    });
    asked.on("timeout", () => asked.destroy());
    asked.on("error", () => resolve(0));
    asked.end();
  });
}
