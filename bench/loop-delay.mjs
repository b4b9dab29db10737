import { appendFileSync } from "node:fs";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { isMainThread } from "node:worker_threads";

// Loaded into the server that bench/jobs.ts measures: notes, ten times a second, how late its event loop was at worst.
const file = process.env.STET_BENCH_LOOP;
if (file && isMainThread && process.argv[1]?.endsWith("server.js")) {
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  setInterval(() => {
    appendFileSync(file, `${Date.now()} ${delay.max / 1e6}\n`);
    delay.reset();
  }, 100).unref();
}
