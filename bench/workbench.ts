/** The workbench's budgets: typing beside peers, moving, opening, Lighthouse, live, 50 editors; parts by name (bench/workbench.md). */
import { openBrowser } from "./browser";
import { measureLive } from "./live-latency";
import { type BenchNewsroom, type Figure, openNewsroom, report } from "./newsroom";
import { measureEditors } from "./workbench-editors";
import { measureLighthouse } from "./workbench-lighthouse";
import { measureMoving } from "./workbench-moving";
import { measureOpening } from "./workbench-open";
import { measureTyping } from "./workbench-typing";

/** `screens`: ends of addresses; of a part that goes through all screens, those alone. */
type Asked = Readonly<{ numbers: readonly number[]; screens: readonly string[] }>;
type Measure = (newsroom: BenchNewsroom, asked: Asked) => Promise<Figure[]>;

const sizes = [300, 1000, 3000];
const parts: Readonly<Record<string, Measure>> = {
  typing: inBrowser((newsroom, browser, { numbers }) => measureTyping(newsroom, browser, orAll(numbers))),
  moving: inBrowser((newsroom, browser, { numbers }) => measureMoving(newsroom, browser, orAll(numbers))),
  open: inBrowser((newsroom, browser, { screens }) => measureOpening(newsroom, browser, screens)),
  lighthouse: (newsroom, { screens }) => measureLighthouse(newsroom, screens),
  live: (newsroom) => measureLive(newsroom),
  editors: (newsroom, { numbers: [minutes = 10] }) => measureEditors(newsroom, minutes),
};

const words = process.argv.slice(2).filter((arg) => arg !== "--json");
const numbers = words.filter((word) => /^\d+$/.test(word)).map(Number);
const screens = words.filter((word) => word.startsWith("/"));
const named = words.filter((word) => !/^\d+$|^\//.test(word));
const unknown = named.find((name) => !(name in parts));
if (unknown) throw new Error(`There is no part "${unknown}". There are: ${Object.keys(parts).join(", ")}`);

const newsroom = await openNewsroom();
try {
  const figures: Figure[] = [];
  for (const [name, measure] of Object.entries(parts)) {
    if (named.length === 0 || named.includes(name)) figures.push(...(await measure(newsroom, { numbers, screens })));
  }
  report("workbench", figures, process.argv.includes("--json"));
} finally {
  await newsroom.close();
}

function orAll(numbers: readonly number[]): readonly number[] {
  return numbers.length > 0 ? numbers : sizes;
}

function inBrowser(
  measure: (
    newsroom: BenchNewsroom,
    browser: Awaited<ReturnType<typeof openBrowser>>,
    asked: Asked,
  ) => Promise<Figure[]>,
): Measure {
  return async (newsroom, asked) => {
    const browser = await openBrowser();
    try {
      return await measure(newsroom, browser, asked);
    } finally {
      await browser.close();
    }
  };
}
