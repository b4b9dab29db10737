import { spawn } from "node:child_process";
import { log } from "./log.mjs";

/** @type {Set<import("node:child_process").ChildProcess>} */
const running = new Set();

/**
 * Runs a program to its end; what it says goes to the log and, the end of it, to the caller. A program
 * that cannot be started ends with code 127; one that takes longer than `limit` milliseconds is ended.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, echo?: boolean, uid?: number, gid?: number, keep?: number, limit?: number }} [options]
 * @returns {Promise<{ code: number, output: string, stdout: string }>}
 */
export function run(command, args, { echo = false, keep = 20_000, limit = 0, ...options } = {}) {
  log(`run: ${command} ${args.join(" ")}`);
  return new Promise((resolve) => {
    const child = spawn(command, args, { ...options, timeout: limit, stdio: ["ignore", "pipe", "pipe"] });
    running.add(child);
    let output = "";
    let stdout = "";
    /** @param {Buffer} chunk */
    const hear = (chunk) => {
      const text = chunk.toString("utf8");
      log(text);
      if (echo) process.stdout.write(text);
      output = (output + text).slice(-keep);
    };
    child.stdout.on("data", (chunk) => {
      stdout += chunk;
      hear(chunk);
    });
    child.stderr.on("data", hear);
    child.on("error", (error) => {
      log(error.message);
      running.delete(child);
      resolve({ code: 127, output: error.message, stdout });
    });
    child.on("close", (code) => {
      running.delete(child);
      resolve({ code: code ?? 1, output: output.trim(), stdout });
    });
  });
}

/** Ends the programs `run` is waiting for. */
export function endRunning() {
  for (const child of running) child.kill("SIGTERM");
}

/**
 * Asks a child to end, waits, and ends it by force when it has not gone in time. Resolves with true when it went by itself.
 * @param {import("node:child_process").ChildProcess} child
 * @param {NodeJS.Signals} signal
 * @param {number} milliseconds
 */
export async function endChild(child, signal, milliseconds) {
  if (child.exitCode !== null || child.signalCode !== null) return true;
  const gone = new Promise((resolve) => child.once("exit", resolve));
  child.kill(signal);
  let wasForced = false;
  const late = setTimeout(() => {
    wasForced = true;
    child.kill("SIGKILL");
  }, milliseconds);
  await gone;
  clearTimeout(late);
  return !wasForced;
}

/**
 * @param {number} milliseconds
 * @returns {Promise<void>}
 */
export function delay(milliseconds) {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
