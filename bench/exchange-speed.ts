import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { z } from "zod";

const speed = z.object({ what: z.string(), by: z.string(), ms: z.number(), peakMemoryMb: z.number() });
export type Speed = z.output<typeof speed>;

/** Each measure in a process of its own, for memory that was once taken is not given back. */
export function speedsOf(): Speed[] {
  const program = fileURLToPath(new URL("./exchange-measure.ts", import.meta.url));
  return ["read", "write", "refuse"].flatMap((what) =>
    (what === "refuse" ? ["Stet"] : ["Stet", "xliff (npm)"]).map((by) => {
      const { stdout, stderr, status } = spawnSync(process.execPath, [...process.execArgv, program, what, by], {
        encoding: "utf8",
      });
      if (status !== 0) throw new Error(stderr);
      return speed.parse(JSON.parse(stdout));
    }),
  );
}
