import { accessSync, constants, mkdirSync, realpathSync } from "node:fs";
import { dirname, join, sep } from "node:path";
import { takeLock } from "./lock.mjs";
import { openLog } from "./log.mjs";
import { StepFailure } from "./step.mjs";

/**
 * The folder where everything an installation keeps lies, made when missing, with its log open and its lock taken:
 * one start at a time. `path` is real (no symbolic links).
 * @param {import("./settings.mjs").Settings} settings
 */
export function openDataDirectory({ dataDirectory, buildDirectory, url }) {
  refuseBuildOutput(dataDirectory, buildDirectory);
  const path = makeOwnFolder(dataDirectory);
  // Again, because a link may lead there.
  refuseBuildOutput(path, buildDirectory);
  const lock = takeLock(join(path, "lock"), url);
  if ("owner" in lock) {
    const { pid, about, since } = lock.owner;
    throw new StepFailure(
      `Stet is already running on ${path} (process ${pid}, since ${since.slice(0, 16).replace("T", " ")} UTC, ${about}).`,
      "Use that one or stop it first; for a second newsroom on this machine give STET_DATA and PORT of its own.",
    );
  }
  const logFolder = join(path, "log");
  openLog(logFolder);
  return { path, logFolder, release: lock.release };
}

/** @param {string} folder */
function makeOwnFolder(folder) {
  try {
    // The database's account has to pass through; what is secret inside is closed by itself.
    mkdirSync(folder, { recursive: true, mode: process.getuid?.() === 0 ? 0o711 : 0o700 });
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (cause) {
    throw new StepFailure(
      `The data directory ${folder} cannot be written.`,
      "Start Stet as the user who owns it, or name another folder in STET_DATA.",
      { cause },
    );
  }
  return realpathSync(folder);
}

/**
 * A build begins by emptying its folder.
 * @param {string} folder
 * @param {string} buildDirectory
 */
function refuseBuildOutput(folder, buildDirectory) {
  const isInside = `${folder}${sep}`.startsWith(`${buildDirectory}${sep}`);
  const isNextFolder = folder.split(sep).some((part) => /^\.next(-|$)/.test(part));
  if (!isInside && !isNextFolder) return;
  throw new StepFailure(
    `The data directory ${folder} is inside the build output, which every build empties.`,
    `Name a folder outside it in STET_DATA, for example ${join(dirname(buildDirectory), ".stet")}`,
  );
}
