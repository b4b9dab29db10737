import { randomBytes } from "node:crypto";
import { closeSync, existsSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from "node:fs";
import { join } from "node:path";
import { StepFailure } from "./step.mjs";

/**
 * What one installation keeps to itself: the key that signs session cookies, and the two passwords of its database.
 * @typedef {{ sessionKey: string, databaseOwnerPassword: string, databasePassword: string }} Secrets
 */

/**
 * The secrets of this data directory, made on first run and readable by nobody else.
 * @param {string} dataDirectory
 * @returns {Secrets}
 */
export function readSecrets(dataDirectory) {
  const path = join(dataDirectory, "secrets.json");
  if (!existsSync(path))
    write(path, { sessionKey: chance(), databaseOwnerPassword: chance(), databasePassword: chance() });
  try {
    const { sessionKey, databaseOwnerPassword, databasePassword } = JSON.parse(readFileSync(path, "utf8"));
    for (const secret of [sessionKey, databaseOwnerPassword, databasePassword]) {
      if (typeof secret !== "string" || secret.length < 32) throw new Error("a secret is missing");
    }
    return { sessionKey, databaseOwnerPassword, databasePassword };
  } catch (cause) {
    throw new StepFailure(
      `The secrets in ${path} cannot be read.`,
      "Put the file back from your backup, or start as the user who owns it. Without it the database cannot be opened.",
      { cause },
    );
  }
}

function chance() {
  return randomBytes(32).toString("base64url");
}

/**
 * All or nothing, also when the power goes: half a file of secrets would close the database for good.
 * @param {string} path
 * @param {Secrets} secrets
 */
function write(path, secrets) {
  const draft = `${path}.new`;
  const file = openSync(draft, "w", 0o600);
  writeSync(file, `${JSON.stringify(secrets, null, 2)}\n`);
  fsyncSync(file);
  closeSync(file);
  renameSync(draft, path);
}
