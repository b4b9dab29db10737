import { join } from "node:path";
import { run } from "./child.mjs";
import { step } from "./step.mjs";

/**
 * What can be said about the code without running it. Each entry is one thing that holds or does not.
 * @typedef {{ name: string, commands: readonly (readonly string[])[] }} Check
 */

/**
 * @param {{ isFixing?: boolean }} [options]
 * @returns {readonly Check[]}
 */
export function staticChecks({ isFixing = false } = {}) {
  return [
    {
      name: "Format and lint",
      commands: [["biome", "check", "--error-on-warnings", ...(isFixing ? ["--write"] : [])]],
    },
    {
      name: "Types",
      // An incremental build of an earlier tree gives wrong errors.
      commands: [
        ["next", "typegen"],
        ["tsc", "--noEmit", "--incremental", "false"],
      ],
    },
    { name: "Dead code", commands: [["knip", "--no-progress"]] },
  ];
}

/**
 * Runs one check and shows how it went, with everything it said when it failed. Resolves with whether it holds.
 * @param {string} root
 * @param {Check} check
 */
export async function holds(root, { name, commands }) {
  try {
    await step(name, async () => {
      for (const [program = "", ...args] of commands) {
        const { code, output } = await run(join(root, "node_modules", ".bin", program), args, {
          cwd: root,
          keep: 200_000,
        });
        if (code !== 0) throw new Error(output);
      }
    });
    return true;
  } catch (error) {
    console.log(`\n${error instanceof Error ? error.message : String(error)}\n`);
    return false;
  }
}
