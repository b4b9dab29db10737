import { readFileSync } from "node:fs";
import { join } from "node:path";
import { editorsSaving, savedBy } from "./editors-saving";
import { type BenchNewsroom, type Figure, percentile } from "./newsroom";

/** What is grown into in the first two minutes, code that is compiled and connections that are opened, is no leak. */
const warmUp = 120;

/** 50 editors saving in one article for some minutes: errors, time of a save, and what the server's memory grew by. */
export async function measureEditors(newsroom: BenchNewsroom, minutes: number): Promise<Figure[]> {
  const memory: number[] = [];
  const pid = applicationOf(newsroom.instance.dataDirectory);
  const began = Date.now();
  const watch = setInterval(() => {
    const megabytes = residentMegabytes(pid);
    if (megabytes !== null && Date.now() - began >= warmUp * 1000) memory.push(megabytes);
  }, 5000);
  const { times, errors } = await savedBy(newsroom, minutes * 60, false);
  clearInterval(watch);
  const who = `${editorsSaving} editors, ${minutes} min`;
  // The middle of half a minute at either end: a single look may meet the collector at work.
  const [start, end] = [memory.slice(0, 6), memory.slice(-6)].map((looks) => percentile(looks, 0.5));
  return [
    { what: `${who}: saves`, value: times.length, unit: "", budget: null },
    { what: `${who}: errors`, value: errors, unit: "", budget: 0 },
    { what: `${who}: save p50`, value: percentile(times, 0.5), unit: "ms", budget: null },
    { what: `${who}: save p95`, value: percentile(times, 0.95), unit: "ms", budget: 50 },
    ...(start !== undefined && end !== undefined && memory.length >= 12
      ? [
          { what: `${who}: server's memory at minute 2`, value: start, unit: "MB", budget: null },
          { what: `${who}: grown from there to the end`, value: end - start, unit: "MB", budget: null },
        ]
      : []),
  ];
}

function applicationOf(dataDirectory: string): number {
  return Number(JSON.parse(readFileSync(join(dataDirectory, "application.json"), "utf8")).pid);
}

/** Null where the system does not tell it as Linux does, or the process has gone. */
function residentMegabytes(pid: number): number | null {
  try {
    const [, kilobytes] = /^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, "utf8")) ?? [];
    return kilobytes ? Number(kilobytes) / 1024 : null;
  } catch (error) {
    if (error instanceof Error && "code" in error && (error.code === "ENOENT" || error.code === "ESRCH")) return null;
    throw error;
  }
}
