import { randomUUID } from "node:crypto";
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { identify, isAlive } from "./process-identity.mjs";

/**
 * Who holds a lock: a process, and what it wants others to know.
 * @typedef {{ token: string, pid: number, began: string, since: string, about: string }} LockOwner
 */

/**
 * Takes a lock file, or tells who holds it. A lock whose process is gone (kill -9, power cut, a process number used
 * again) is taken over. `release` gives it back; `describe` changes what others are told.
 * @param {string} path
 * @param {string} about
 * @returns {{ owner: LockOwner } | { release: () => void, describe: (about: string) => void }}
 */
export function takeLock(path, about) {
  const self = identify(process.pid);
  if (!self) throw new Error("This process cannot read its own identity");
  const mine = { token: randomUUID(), ...self, since: new Date().toISOString(), about };
  for (;;) {
    if (putInPlace(path, mine)) return held(path, mine);
    const owner = readOwner(path);
    if (owner && isAlive(owner)) return { owner };
    bury(path, owner);
  }
}

/**
 * @param {string} path
 * @param {LockOwner} mine
 */
function held(path, mine) {
  return {
    release: () => {
      if (readOwner(path)?.token === mine.token) rmSync(path, { force: true });
    },
    /** @param {string} about */
    describe: (about) => {
      const draft = `${path}.${mine.token}`;
      writeFileSync(draft, JSON.stringify({ ...mine, about }), { mode: 0o600 });
      renameSync(draft, path);
    },
  };
}

/**
 * A link either makes the whole file appear or fails: nobody ever reads half a lock.
 * @param {string} path
 * @param {LockOwner} mine
 */
function putInPlace(path, mine) {
  const draft = `${path}.${mine.token}`;
  writeFileSync(draft, JSON.stringify(mine), { mode: 0o600 });
  try {
    linkSync(draft, path);
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") return false;
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

/**
 * Puts a dead lock aside. Two starts may find the same dead lock: the one that comes second finds a fresh lock in its
 * hands and puts it back.
 * @param {string} path
 * @param {LockOwner | null} dead
 */
function bury(path, dead) {
  const grave = `${path}.${randomUUID()}`;
  try {
    renameSync(path, grave);
  } catch {
    // Somebody else was faster; the next round sees what is there now.
    return;
  }
  const buried = readOwner(grave);
  if (buried && buried.token !== dead?.token) {
    try {
      linkSync(grave, path);
    } catch {
      // A third start has taken it meanwhile.
    }
  }
  rmSync(grave, { force: true });
}

/**
 * @param {string} path
 * @returns {LockOwner | null}
 */
function readOwner(path) {
  try {
    const owner = JSON.parse(readFileSync(path, "utf8"));
    return typeof owner.token === "string" && typeof owner.began === "string" ? owner : null;
  } catch {
    // Gone, or cut off by a full disk: nobody holds it.
    return null;
  }
}
