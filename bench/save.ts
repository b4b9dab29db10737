/** 50 editors saving at once, each in a sentence of one shared article or of their own: time of a save, errors. */
import { savedBy } from "./editors-saving";
import { openNewsroom, percentile, report } from "./newsroom";

const seconds = 20;

const newsroom = await openNewsroom();
try {
  const own = await savedBy(newsroom, seconds, true);
  const shared = await savedBy(newsroom, seconds, false);
  report(
    "save",
    [
      { what: "own articles: save p50", value: percentile(own.times, 0.5), unit: "ms", budget: null },
      { what: "own articles: save p95", value: percentile(own.times, 0.95), unit: "ms", budget: 50 },
      { what: "one article: save p50", value: percentile(shared.times, 0.5), unit: "ms", budget: null },
      { what: "one article: save p95", value: percentile(shared.times, 0.95), unit: "ms", budget: 50 },
      { what: "saves", value: own.times.length + shared.times.length, unit: "", budget: null },
      { what: "errors", value: own.errors + shared.errors, unit: "", budget: 0 },
    ],
    process.argv.includes("--json"),
  );
} finally {
  await newsroom.close();
}
