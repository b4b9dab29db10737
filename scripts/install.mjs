import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { run } from "./child.mjs";
import { StepFailure, step } from "./step.mjs";

/** Next 16 asks for it, and process.loadEnvFile came with 20.12. */
const oldestNode = [20, 19];

/** Refuses a Node that is too old, in words it can still say. */
export function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  const [oldestMajor = 0, oldestMinor = 0] = oldestNode;
  if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) return;
  throw new StepFailure(
    `This is Node ${process.versions.node}; Stet needs ${oldestNode.join(".")} or newer.`,
    "Install a newer Node (https://nodejs.org) and start again.",
  );
}

/**
 * Installs the packages of package-lock.json when they are missing or are not those.
 * @param {string} root
 */
export async function installPackages(root) {
  if (isInstalled(root)) return;
  await step("Installing packages", async () => {
    const { command, args } = npm();
    // Building needs the development packages too, also where NODE_ENV=production is set.
    const { code, output } = await run(command, [...args, "ci", "--include=dev"], { cwd: root });
    if (code === 0 && isInstalled(root)) return;
    throw new StepFailure(
      `npm could not install the packages: ${findReason(output)}`,
      "Check the network, and npm's registry and proxy settings (npm config list), then start again.",
    );
  });
}

/**
 * Whether node_modules holds what the lockfile names. npm leaves a copy of the lockfile there when it has finished;
 * dates are not asked, because a checkout changes them. Packages for other machines may be absent.
 * @param {string} root
 */
export function isInstalled(root) {
  const installed = readPackages(join(root, "node_modules", ".package-lock.json"));
  const wanted = readPackages(join(root, "package-lock.json"));
  if (!installed || !wanted) return false;
  return Object.entries(wanted).every(([path, { version, optional, link }]) => {
    if (path === "" || link) return true;
    const found = installed[path];
    return found ? found.version === version : optional === true;
  });
}

/**
 * @param {string} path
 * @returns {Record<string, { version?: string, optional?: boolean, link?: boolean }> | null}
 */
function readPackages(path) {
  return existsSync(path) ? JSON.parse(readFileSync(path, "utf8")).packages : null;
}

/** The npm we were started by, or the one beside Node. */
function npm() {
  const script = process.env.npm_execpath;
  return script?.endsWith("npm-cli.js") && existsSync(script)
    ? { command: process.execPath, args: [script] }
    : { command: "npm", args: [] };
}

/**
 * The first of npm's error lines that says something.
 * @param {string} output
 */
function findReason(output) {
  const errors = output.split("\n").filter((line) => /^npm (error|ERR!)/.test(line));
  const reasons = errors.map((line) => line.replace(/^npm \S+ ?/, "")).filter((text) => text.trim() !== "");
  return reasons.find((text) => !/^(code|errno) /.test(text)) ?? reasons[0] ?? "it gave no reason";
}
