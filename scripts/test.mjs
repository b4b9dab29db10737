import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { requireBrowser } from "./browser.mjs";
import { buildApplication } from "./build.mjs";
import { holds, staticChecks } from "./checks.mjs";
import { run } from "./child.mjs";
import { checkNode, installPackages } from "./install.mjs";
import { openLog } from "./log.mjs";
import { generatePrismaClient } from "./prisma-client.mjs";
import { root } from "./settings.mjs";
import { endOnSignals } from "./shutdown.mjs";
import { explain } from "./step.mjs";
import { testEnvironment } from "./test-environment.mjs";
import { addUp, countPlaywright, countVitest, oneFailed, onePassed, tell } from "./totals.mjs";

const buildName = ".next-test";
/** A run that hangs is a run that failed; one on a slow machine is not. */
const limit = 25 * 60_000;

// npm test: in a fresh clone does its own set-up, runs everything whatever fails, and ends with one line of totals.
const colours = process.stdout.isTTY ? { FORCE_COLOR: "1" } : { NO_COLOR: "1" };
process.env = { ...testEnvironment(process.env), ...colours };
// A run that was interrupted has not passed.
endOnSignals(130);
const reports = mkdtempSync(join(tmpdir(), "stet-reports-"));
openLog(reports);
const total = await runAll().catch((error) => {
  explain(error);
  return oneFailed;
});
if (total.failed === 0) rmSync(reports, { recursive: true, force: true });
console.log(`\n${tell(total)}`);
process.exit(total.failed === 0 ? 0 : 1);

async function runAll() {
  checkNode();
  await installPackages(root);
  await generatePrismaClient(root);
  const totals = [];
  for (const check of staticChecks()) totals.push((await holds(root, check)) ? onePassed : oneFailed);
  totals.push(await runVitest());
  totals.push(await attempt(() => buildApplication(root, resolve(root, buildName))));
  // Without a build there is nothing to tell stories about, and the build has been counted.
  if (totals.at(-1) === onePassed) totals.push(await runPlaywright().catch(failPlainly));
  return addUp(totals);
}

async function runVitest() {
  console.log("\nUnit, architecture and database tests");
  const report = join(reports, "vitest.json");
  const args = ["run", "--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  const { code } = await run(join(root, "node_modules/.bin/vitest"), args, { cwd: root, echo: true, limit });
  return countVitest(readReport(report), code);
}

async function runPlaywright() {
  console.log("\nStories in a browser");
  const browser = await requireBrowser(root);
  const report = join(reports, "playwright.json");
  const { code } = await run(
    process.execPath,
    [join(root, "node_modules/playwright/cli.js"), "test", "--reporter=list,json"],
    {
      cwd: root,
      echo: true,
      limit,
      env: {
        ...process.env,
        STET_BUILD_DIR: buildName,
        PLAYWRIGHT_CHROMIUM_PATH: browser,
        PLAYWRIGHT_JSON_OUTPUT_FILE: report,
      },
    },
  );
  return countPlaywright(readReport(report), code);
}

/** @param {() => Promise<unknown>} work */
async function attempt(work) {
  return work().then(() => onePassed, failPlainly);
}

/** @param {unknown} error */
function failPlainly(error) {
  explain(error);
  return oneFailed;
}

/**
 * @param {string} path
 * @returns {unknown}
 */
function readReport(path) {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch {
    // The runner died before it wrote one; its exit code tells.
    return null;
  }
}
