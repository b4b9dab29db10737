import { request } from "node:http";
import { delay } from "./child.mjs";

/**
 * Waits until the application answers its monitors, and while somebody develops it, until it answers at all. Resolves
 * with "well", or with why it is not: an empty text when only its log can tell.
 * @param {{ environment: NodeJS.ProcessEnv, ended: Promise<void>, isDevelopment: boolean, said: () => string }} options
 * @returns {Promise<string>}
 */
export async function waitUntilWell({ environment, ended, isDevelopment, said }) {
  let isGone = false;
  void ended.then(() => {
    isGone = true;
  });
  const { PORT: port, HOSTNAME: host = "" } = environment;
  const deadline = Date.now() + (isDevelopment ? 120_000 : 20_000);
  while (!isGone && Date.now() < deadline) {
    const status = await askHealth(Number(port), host === "0.0.0.0" || host === "::" ? "localhost" : host);
    if (status > 0 && (isDevelopment || status < 500)) return "well";
    const complaint = findComplaint(said());
    if (complaint) return complaint;
    await delay(40);
  }
  return findComplaint(said());
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
