import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { z } from "zod";
import { measuredFormats } from "./exchange-made";
import { type Cost, peerCost, peersOf } from "./exchange-peers";
import { measured } from "./measured";

/** `ms` and `megabytes` are null where the peer failed. */
export type Speed = Readonly<{ what: string; by: string; ms: number | null; megabytes: number | null }>;

const segments = 10_000;
const answer = z.object({ ms: z.number(), megabytes: z.number() });

/** Every format, read and written, each in a process of its own, for memory that was once taken is not given back. */
export async function speedsOf(): Promise<Speed[]> {
  const folder = mkdtempSync(join(tmpdir(), "stet-exchange-"));
  try {
    const speeds: Speed[] = [];
    for (const [format, { write }] of Object.entries(measuredFormats)) {
      const file = join(folder, "file");
      writeFileSync(file, await write(segments)());
      for (const what of ["read", "write"] as const) {
        for (const by of ["Stet", ...peersOf(format)]) {
          speeds.push({ what: `${format}, ${what}`, by, ...(costOf(what, format, by, file) ?? failed) });
        }
      }
    }
    return [...speeds, { what: "50 MB, refused", by: "Stet", ...(costOf("refuse", "", "Stet", "") ?? failed) }];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const failed = { ms: null, megabytes: null };

function costOf(what: "read" | "write" | "refuse", format: string, by: string, file: string): Cost | null {
  if (what !== "refuse" && (by === "pandoc" || by === "translate-toolkit")) return peerCost(by, what, format, file);
  const run = measured("exchange-measure", [what, format, by, file], { seconds: 120 });
  return run === null ? null : answer.parse(run);
}
