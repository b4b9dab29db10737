import { holds, staticChecks } from "./checks.mjs";
import { checkNode, installPackages } from "./install.mjs";
import { generatePrismaClient } from "./prisma-client.mjs";
import { root } from "./settings.mjs";
import { explain } from "./step.mjs";

// npm run check: format, lint, types, dead code and unit tests. All of them run; `-- --fix` mends what can be mended.
try {
  checkNode();
  await installPackages(root);
  await generatePrismaClient(root);
  const checks = [
    ...staticChecks({ isFixing: process.argv.includes("--fix") }),
    { name: "Unit tests", commands: [["vitest", "run", "--project", "unit"]] },
  ];
  /** @type {string[]} */
  const failed = [];
  for (const check of checks) if (!(await holds(root, check))) failed.push(check.name);
  console.log(failed.length === 0 ? "\nEverything holds." : `\nTo be mended: ${failed.join(", ")}.`);
  process.exitCode = failed.length === 0 ? 0 : 1;
} catch (error) {
  explain(error);
  process.exitCode = 1;
}
