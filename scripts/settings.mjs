import { existsSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { StepFailure } from "./step.mjs";

/** The project's folder. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/**
 * What a person may set before starting, from the environment and from `.env` in the project's folder, or the file
 * STET_ENV_FILE names (the environment wins). `databaseUrl` is null for the embedded database; `buildDirectory` is absolute.
 * @typedef {{ port: number, host: string, url: string, databaseUrl: string | null, dataDirectory: string, buildDirectory: string, isDemo: boolean }} Settings
 */

/**
 * @param {readonly string[]} args of the command line
 * @returns {Settings}
 */
export function readSettings(args) {
  const { env } = process;
  const file = resolve(root, env.STET_ENV_FILE ?? ".env");
  if (file !== root && existsSync(file)) process.loadEnvFile(file);
  const port = readPort(env.PORT);
  const unknown = args.find((arg) => arg !== "--demo");
  if (unknown)
    throw new StepFailure(`"${unknown}" is not known.`, "There is one option: --demo (npm start -- --demo).");
  const address = env.STET_URL || env.NEXTAUTH_URL || null;
  return {
    port,
    // Until people have been told an address, nobody but this machine is let in.
    host: env.HOST || (address ? "0.0.0.0" : "127.0.0.1"),
    url: readAddress(address ?? `http://localhost:${port}`),
    databaseUrl: env.DATABASE_URL || null,
    dataDirectory: resolve(root, env.STET_DATA || ".stet"),
    buildDirectory: resolve(root, env.STET_BUILD_DIR || ".next"),
    isDemo: args.includes("--demo"),
  };
}

/** @param {string | undefined} text */
function readPort(text) {
  const port = Number(text || 3000);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  throw new StepFailure(
    `PORT is "${text}", which is not a port.`,
    "Use a number from 1 to 65535, for example PORT=3000.",
  );
}

/** @param {string} text */
function readAddress(text) {
  if (URL.canParse(text) && /^https?:$/.test(new URL(text).protocol)) return text.replace(/\/+$/, "");
  throw new StepFailure(
    `STET_URL is "${text}", which is not an address.`,
    "Write it as people type it, for example STET_URL=https://stet.example.org",
  );
}
