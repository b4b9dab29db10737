/** Two servers on one database, 40 open windows: from sending an edit at one to seeing it at the other, in milliseconds. */
import { measureLive } from "./live-latency";
import { openNewsroom, report } from "./newsroom";

const newsroom = await openNewsroom();
try {
  report("live", await measureLive(newsroom), process.argv.includes("--json"));
} finally {
  await newsroom.close();
}
