import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, readlinkSync } from "node:fs";

const isLinux = existsSync("/proc/self/stat");

/**
 * One process, told apart from a later one that was given the same number: its number and the moment it began.
 * @typedef {{ pid: number, began: string }} ProcessIdentity
 */

/**
 * The identity of a living process; null when no such process lives (a zombie does not).
 * @param {number} pid
 * @returns {ProcessIdentity | null}
 */
export function identify(pid) {
  if (!Number.isInteger(pid) || pid <= 0) return null;
  const began = isLinux ? beganOnLinux(pid) : beganElsewhere(pid);
  return began === null ? null : { pid, began };
}

/**
 * Whether this very process still lives.
 * @param {ProcessIdentity} identity
 */
export function isAlive(identity) {
  return identify(identity.pid)?.began === identity.began;
}

/**
 * Whether the process is a PostgreSQL server working on this (real) folder.
 * @param {number} pid
 * @param {string} folder
 */
export function isPostgresOn(pid, folder) {
  if (!identify(pid)) return false;
  const command = commandOf(pid);
  if (!/(^|\/)postgres(\s|\0|$)/.test(command)) return false;
  return workingFolderOf(pid) === folder || command.includes(folder);
}

/** @param {number} pid */
function beganOnLinux(pid) {
  const stat = readIfThere(`/proc/${pid}/stat`);
  if (stat === null) return null;
  // The name in parentheses may hold spaces and parentheses; what follows the last one is: state, then numbers.
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  if (fields[0] === "Z" || fields[0] === "X") return null;
  const startTime = fields[19];
  return `${readIfThere("/proc/sys/kernel/random/boot_id")?.trim() ?? ""}:${startTime}`;
}

/** @param {number} pid */
function beganElsewhere(pid) {
  const line = ps(pid, "stat=,lstart=").trim();
  return line === "" || line.startsWith("Z") ? null : line.replace(/^\S+\s+/, "");
}

/** @param {number} pid */
function commandOf(pid) {
  return isLinux ? (readIfThere(`/proc/${pid}/cmdline`) ?? "") : ps(pid, "command=");
}

/** @param {number} pid */
function workingFolderOf(pid) {
  if (!isLinux) return null;
  try {
    return readlinkSync(`/proc/${pid}/cwd`);
  } catch {
    // Another person's process: its folder cannot be read, its command line can.
    return null;
  }
}

/**
 * @param {number} pid
 * @param {string} columns
 */
function ps(pid, columns) {
  try {
    return execFileSync("ps", ["-o", columns, "-p", String(pid)], {
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
    });
  } catch {
    // ps ends with 1 when there is no such process.
    return "";
  }
}

/** @param {string} path */
function readIfThere(path) {
  try {
    return readFileSync(path, "utf8");
  } catch {
    // The process ended between two looks.
    return null;
  }
}
