import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { run } from "./child.mjs";
import { StepFailure, step } from "./step.mjs";

const usualPlaces = [
  ...["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/usr/bin/google-chrome-stable"],
  ...["/snap/bin/chromium", "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"],
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

/**
 * The program of a Chromium on this machine: PLAYWRIGHT_CHROMIUM_PATH, Playwright's own, or one in a usual place;
 * null when there is none that runs.
 * @param {string | null} playwrightsOwn
 */
export function findBrowser(playwrightsOwn) {
  const wanted = process.env.PLAYWRIGHT_CHROMIUM_PATH;
  const places = wanted ? [wanted] : [playwrightsOwn, ...usualPlaces];
  return places.find((place) => place && existsSync(place) && answers(place)) ?? null;
}

/**
 * The same, and where there is none, gets one: Playwright's download first, then, as root on Debian, its package.
 * @param {string} root
 * @returns {Promise<string>}
 */
export async function requireBrowser(root) {
  const { chromium } = await import("playwright");
  const own = chromium.executablePath();
  const found = findBrowser(own);
  if (found) return found;
  if (!process.env.PLAYWRIGHT_CHROMIUM_PATH) {
    await step("Getting a browser for the stories", () => getBrowser(root));
    const got = findBrowser(own);
    if (got) return got;
  }
  throw new StepFailure(
    "The stories need Chromium, and there is none on this machine.",
    "Install it (Debian: apt-get install chromium) or name its program in PLAYWRIGHT_CHROMIUM_PATH.",
  );
}

/** @param {string} root */
async function getBrowser(root) {
  const playwright = join(root, "node_modules", "playwright", "cli.js");
  // Behind a closed network the download hangs rather than fails.
  const { code } = await run(process.execPath, [playwright, "install", "chromium"], { cwd: root, limit: 180_000 });
  if (code === 0 || process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) return;
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  await run("apt-get", ["update"], { env });
  await run("apt-get", ["install", "-y", "--no-install-recommends", "chromium"], { env });
}

/**
 * Some systems put a program there that only says how to install the real one.
 * @param {string} program
 */
function answers(program) {
  return spawnSync(program, ["--version"], { timeout: 20_000, stdio: "ignore" }).status === 0;
}
