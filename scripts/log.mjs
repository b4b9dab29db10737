import { appendFileSync, existsSync, mkdirSync, renameSync, statSync } from "node:fs";
import { join } from "node:path";

const rotateAt = 5 * 1024 * 1024;

/** @type {string[]} */
let waiting = [];
/** @type {string | null} */
let path = null;

/**
 * Sends everything logged from now on (and before) to `start.log` in this folder, which is made when missing.
 * @param {string} folder
 */
export function openLog(folder) {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  path = logFile(folder, "start.log");
  for (const text of waiting) appendFileSync(path, text);
  waiting = [];
}

/**
 * The path of one log file; a file over 5 MB is put aside first, so that logs never fill a disk.
 * @param {string} folder
 * @param {string} name
 */
export function logFile(folder, name) {
  const file = join(folder, name);
  if (existsSync(file) && statSync(file).size > rotateAt) renameSync(file, `${file}.old`);
  return file;
}

/** Where details are written; null before the data directory is known. */
export function logPath() {
  return path;
}

/**
 * Writes details a person need not read; the time stands before each entry.
 * @param {string} text
 */
export function log(text) {
  const entry = `${new Date().toISOString()} ${text.trimEnd()}\n`;
  if (path) appendFileSync(path, entry);
  else waiting.push(entry);
}
