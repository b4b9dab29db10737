/**
 * 50 editors saving at once, each in a sentence of one shared article or of their own, the latter also while 50 desks
 * that show those articles are open: time of a save, errors. The first round after the start, in which the server's code
 * is compiled, has a figure of its own.
 */
import { performance } from "node:perf_hooks";
import { savedBy } from "./editors-saving";
import { openNewsroom, percentile, report } from "./newsroom";
import { desksOpen, type Heard, openDesks } from "./open-desks";

const seconds = 20;

const desks = new AbortController();
const newsroom = await openNewsroom();
try {
  const first = await savedBy(newsroom, seconds, true);
  const own = await savedBy(newsroom, seconds, true);
  const shared = await savedBy(newsroom, seconds, false);
  let heard: Heard = { rows: 0, since: 0 };
  const watched = await savedBy(newsroom, seconds, true, async (articleIds) => {
    heard = await openDesks(newsroom, articleIds, desks.signal);
  });
  const told = heard.rows / desksOpen / ((performance.now() - heard.since) / 1000);
  report(
    "save",
    [
      { what: "after the start: save p95", value: percentile(first.times, 0.95), unit: "ms", budget: null },
      { what: "own articles: save p50", value: percentile(own.times, 0.5), unit: "ms", budget: null },
      { what: "own articles: save p95", value: percentile(own.times, 0.95), unit: "ms", budget: 50 },
      { what: "one article: save p50", value: percentile(shared.times, 0.5), unit: "ms", budget: null },
      { what: "one article: save p95", value: percentile(shared.times, 0.95), unit: "ms", budget: 50 },
      { what: `${desksOpen} desks open: save p50`, value: percentile(watched.times, 0.5), unit: "ms", budget: null },
      { what: `${desksOpen} desks open: save p95`, value: percentile(watched.times, 0.95), unit: "ms", budget: null },
      { what: "each desk told of rows", value: told, unit: "per s", budget: 4 },
      {
        what: "saves",
        value: [first, own, shared, watched].flatMap(({ times }) => times).length,
        unit: "",
        budget: null,
      },
      { what: "errors", value: first.errors + own.errors + shared.errors + watched.errors, unit: "", budget: 0 },
    ],
    process.argv.includes("--json"),
  );
} finally {
  desks.abort();
  await newsroom.close();
}
