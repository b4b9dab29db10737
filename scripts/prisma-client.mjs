import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { run } from "./child.mjs";
import { StepFailure, step } from "./step.mjs";

/**
 * Generates lib/db/generated from prisma/schema.prisma when it is missing or older.
 * @param {string} root
 */
export async function generatePrismaClient(root) {
  const mark = join(root, "lib", "db", "generated", "made-from.txt");
  const source = fingerprint(root);
  if (existsSync(mark) && readFileSync(mark, "utf8") === source) return;
  await step("Generating the database client", async () => {
    const { code, output } = await run(
      process.execPath,
      [join(root, "node_modules/prisma/build/index.js"), "generate"],
      {
        cwd: root,
        env: {
          ...process.env,
          // Prisma looks for an engine, and downloads one, before it generates; it never runs it. Any program will do.
          PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
          PRISMA_HIDE_UPDATE_MESSAGE: "1",
          CHECKPOINT_DISABLE: "1",
        },
      },
    );
    if (code !== 0)
      throw new StepFailure(`Prisma did not generate its client: ${output}`, "Check prisma/schema.prisma.");
    writeFileSync(mark, source);
  });
}

/** @param {string} root */
function fingerprint(root) {
  const hash = createHash("sha256");
  for (const file of ["prisma/schema.prisma", "prisma.config.ts", "node_modules/prisma/package.json"]) {
    hash.update(readFileSync(join(root, file)));
  }
  return hash.digest("hex");
}
