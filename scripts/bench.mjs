import { spawn } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { installPackages } from "./install.mjs";
import { generatePrismaClient } from "./prisma-client.mjs";
import { root } from "./settings.mjs";
import { explain, StepFailure } from "./step.mjs";

// npm run bench -- <name> [files…] [--json]: runs bench/<name>.ts. Without a name it lists the benches.
try {
  const [name, ...args] = process.argv.slice(2);
  if (name && !name.startsWith("-")) process.exitCode = await runBench(name, args);
  else listBenches();
} catch (error) {
  explain(error);
  process.exitCode = 1;
}

/**
 * With --json the bench has standard output to itself: what we would say goes to standard error.
 * @param {string} name
 * @param {readonly string[]} args
 * @returns {Promise<number>}
 */
async function runBench(name, args) {
  const file = join("bench", `${name}.ts`);
  if (!existsSync(join(root, file))) {
    throw new StepFailure(`There is no bench "${name}".`, `There are: ${findBenches().join(", ")}`);
  }
  if (args.includes("--json")) console.log = console.error;
  await installPackages(root);
  await generatePrismaClient(root);
  // The condition makes the package "server-only" empty, as Next does on the server.
  const child = spawn(process.execPath, ["--conditions=react-server", "--import", "tsx", join(root, file), ...args], {
    stdio: "inherit",
  });
  return new Promise((resolve) => child.once("exit", (code) => resolve(code ?? 1)));
}

function listBenches() {
  console.log("npm run bench -- <name> [files…] [--json]\n");
  for (const name of findBenches()) console.log(`  ${name.padEnd(16)} ${describe(name)}`);
}

function findBenches() {
  const folder = join(root, "bench");
  return (existsSync(folder) ? readdirSync(folder) : [])
    .filter((file) => file.endsWith(".ts") && !file.includes(".test."))
    .map((file) => file.slice(0, -3))
    .filter((name) => describe(name) !== "")
    .sort();
}

/**
 * The first line of the bench's own doc comment, which stands at the top; a file without one is part of a bench.
 * @param {string} name
 */
function describe(name) {
  const text = readFileSync(join(root, "bench", `${name}.ts`), "utf8");
  return /^\/\*\*\s*\*?\s*(\S.*?)\s*(?:\*\/)?$/m.exec(text.startsWith("/**") ? text : "")?.[1] ?? "";
}
