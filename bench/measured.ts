import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

/**
 * What a bench's program of this name says in JSON, run in a process of its own, for memory that was once taken is not
 * given back. Null when it took longer than `seconds` or ended badly; then its last words are on standard error.
 */
export function measured(name: string, args: readonly string[], { seconds }: Readonly<{ seconds: number }>): unknown {
  const program = fileURLToPath(new URL(`./${name}.ts`, import.meta.url));
  const { stdout, stderr, status } = spawnSync(process.execPath, [...process.execArgv, program, ...args], {
    encoding: "utf8",
    timeout: seconds * 1000,
    maxBuffer: 64 * 1_048_576,
  });
  if (status === 0) return JSON.parse(stdout);
  console.error(`${name} ${args.join(" ")}: ${stderr.trim().slice(-600)}`);
  return null;
}
