import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { findForgottenPackages } from "./lockfile.mjs";
import { root } from "./settings.mjs";

// node scripts/complete-lockfile.mjs: after `npm install`, puts back the packages for other machines npm has left out.
const path = join(root, "package-lock.json");
const lockfile = JSON.parse(readFileSync(path, "utf8"));
const forgotten = findForgottenPackages(lockfile);
const packages = Object.entries({ ...lockfile.packages, ...forgotten }).sort(([one], [other]) =>
  one.localeCompare(other, "en"),
);
writeFileSync(path, `${JSON.stringify({ ...lockfile, packages: Object.fromEntries(packages) }, null, 2)}\n`);
console.log(`${Object.keys(forgotten).length} packages for other machines added.`);
