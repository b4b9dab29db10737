import { createHash } from "node:crypto";
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { basename, join, relative, sep } from "node:path";
import { delay, run } from "./child.mjs";
import { takeLock } from "./lock.mjs";
import { packStatic } from "./pack-static.mjs";
import { StepFailure, step } from "./step.mjs";

/** What a build is made of, next to the packages. */
const sources = [
  ...["app", "components", "lib", "messages", "public", "proxy.ts", "instrumentation.ts", "next.config.js"],
  ...["postcss.config.mjs", "tsconfig.next.json", "tsconfig.json", "package.json", "package-lock.json"],
];
const isNoSource = /\.(db\.)?test\.tsx?$|(^|\/)(generated|testing)\//;

/**
 * Builds the application when the build is missing or its sources have changed: its server is standalone/server.js.
 * @param {string} root
 * @param {string} buildDirectory inside the project, as Next asks
 */
export async function buildApplication(root, buildDirectory) {
  const name = relative(root, buildDirectory);
  if (name === "" || name.startsWith("..")) {
    throw new StepFailure("STET_BUILD_DIR is outside the project.", "Name a folder in the project, such as .next");
  }
  if (isCurrent(root, buildDirectory)) return;
  const release = await waitForLock(join(root, "node_modules", `.stet-build-${basename(name)}.lock`));
  try {
    if (!isCurrent(root, buildDirectory))
      await step("Building the application", () => build(root, name, buildDirectory));
  } finally {
    release();
  }
}

/**
 * @param {string} root
 * @param {string} name
 * @param {string} buildDirectory
 */
async function build(root, name, buildDirectory) {
  // Taken before: a file changed while the build runs makes the next start build again.
  const fingerprint = fingerprintSources(root);
  const { code, output } = await run(process.execPath, [join(root, "node_modules/next/dist/bin/next"), "build"], {
    cwd: root,
    env: { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1", STET_BUILD_DIR: name },
  });
  if (code !== 0) {
    throw new StepFailure(
      `The application could not be built:\n\n${output.split("\n").slice(-20).join("\n")}\n`,
      "If you have not changed the code, remove node_modules and start again; a build needs about 2 GB of memory.",
    );
  }
  // Next leaves these two out of the standalone folder, for those who serve them from elsewhere.
  const standalone = join(buildDirectory, "standalone");
  cpSync(join(buildDirectory, "static"), join(standalone, name, "static"), { recursive: true });
  await packStatic(join(standalone, name, "static"));
  if (existsSync(join(root, "public"))) cpSync(join(root, "public"), join(standalone, "public"), { recursive: true });
  // Next copies settings into the build; they are read when Stet starts, and a build keeps no passwords.
  for (const file of readdirSync(standalone)) if (file.startsWith(".env")) rmSync(join(standalone, file));
  writeFileSync(join(buildDirectory, "made-from.txt"), fingerprint);
}

/**
 * @param {string} root
 * @param {string} buildDirectory
 */
function isCurrent(root, buildDirectory) {
  const mark = join(buildDirectory, "made-from.txt");
  return existsSync(mark) && readFileSync(mark, "utf8") === fingerprintSources(root);
}

/** @param {string} root */
function fingerprintSources(root) {
  const hash = createHash("sha256");
  for (const file of sources.flatMap((source) => listFiles(root, source)).sort()) {
    hash
      .update(`${file}\0`)
      .update(readFileSync(join(root, file)))
      .update("\0");
  }
  return hash.update(readFileSync(join(root, "prisma", "schema.prisma"))).digest("hex");
}

/**
 * @param {string} root
 * @param {string} path
 * @returns {string[]}
 */
function listFiles(root, path) {
  const full = join(root, path);
  if (!existsSync(full)) return [];
  if (!statSync(full).isDirectory()) return [path];
  return readdirSync(full, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join("/"))
    .filter((file) => !isNoSource.test(file));
}

/**
 * Two newsrooms of one checkout share its build: the second waits for the first.
 * @param {string} path
 */
async function waitForLock(path) {
  for (;;) {
    const taken = takeLock(path, "build");
    if (!("owner" in taken)) return taken.release;
    await delay(250);
  }
}
