/** The workbench's budgets: typing beside peers, moving, opening, Lighthouse, live, 50 editors; parts by name (bench/workbench.md). */
import { openBrowser } from "./browser";
import { measureLive } from "./live-latency";
import { type BenchNewsroom, type Figure, openNewsroom, report } from "./newsroom";
import { measureEditors } from "./workbench-editors";
import { measureLighthouse } from "./workbench-lighthouse";
import { measureMoving } from "./workbench-moving";
import { measureOpening } from "./workbench-open";
import { measureTyping } from "./workbench-typing";

type Measure = (newsroom: BenchNewsroom, numbers: readonly number[]) => Promise<Figure[]>;

const sizes = [300, 1000, 3000];
const parts: Readonly<Record<string, Measure>> = {
  typing: inBrowser((newsroom, browser, numbers) => measureTyping(newsroom, browser, numbers)),
  moving: inBrowser((newsroom, browser, numbers) => measureMoving(newsroom, browser, numbers)),
  open: inBrowser((newsroom, browser) => measureOpening(newsroom, browser)),
  lighthouse: (newsroom) => measureLighthouse(newsroom),
  live: (newsroom) => measureLive(newsroom),
  editors: (newsroom, [minutes = 10]) => measureEditors(newsroom, minutes),
};

const words = process.argv.slice(2).filter((arg) => arg !== "--json");
const numbers = words.filter((word) => /^\d+$/.test(word)).map(Number);
const named = words.filter((word) => !/^\d+$/.test(word));
const unknown = named.find((name) => !(name in parts));
if (unknown) throw new Error(`There is no part "${unknown}". There are: ${Object.keys(parts).join(", ")}`);

const newsroom = await openNewsroom();
try {
  const figures: Figure[] = [];
  for (const [name, measure] of Object.entries(parts)) {
    if (named.length === 0 || named.includes(name)) figures.push(...(await measure(newsroom, numbers)));
  }
  report("workbench", figures, process.argv.includes("--json"));
} finally {
  await newsroom.close();
}

function inBrowser(
  measure: (
    newsroom: BenchNewsroom,
    browser: Awaited<ReturnType<typeof openBrowser>>,
    sizes: readonly number[],
  ) => Promise<Figure[]>,
): Measure {
  return async (newsroom, numbers) => {
    const browser = await openBrowser();
    try {
      return await measure(newsroom, browser, numbers.length > 0 ? numbers : sizes);
    } finally {
      await browser.close();
    }
  };
}
