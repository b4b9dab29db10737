import { existsSync, readFileSync } from "node:fs";

/**
 * The most memory that this process ever held, in MB. Where Linux says it by itself: `maxRSS` begins with what the
 * process held that started this one.
 */
export function peakMegabytes(): number {
  const status = "/proc/self/status";
  const [, kilobytes] = (existsSync(status) && /VmHWM:\s+(\d+) kB/.exec(readFileSync(status, "utf8"))) || [];
  return Math.round((kilobytes === undefined ? process.resourceUsage().maxRSS : Number(kilobytes)) / 1024);
}
