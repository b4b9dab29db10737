import { performance } from "node:perf_hooks";
import type { Browser } from "playwright";
import { firstLoadBytes } from "#e2e/first-load";
import { everyPath, pathsAskedFor } from "#e2e/screen-paths";
import { contextOf } from "./browser";
import { type BenchNewsroom, type Figure, percentile, progress } from "./newsroom";

const [asked, opened] = [30, 5];

/**
 * Every screen, for an admin, with an article of 300 sentences: time to the first byte over 30 requests, script in
 * bytes, and the largest paint of five openings with nothing kept.
 */
export async function measureOpening(
  newsroom: BenchNewsroom,
  browser: Browser,
  screens: readonly string[],
): Promise<Figure[]> {
  const cookie = await newsroom.editor("admin");
  const { id } = await newsroom.article(cookie, 300);
  const figures: Figure[] = [];
  const paths = pathsAskedFor(everyPath(id), screens);
  for (const [index, path] of paths.entries()) {
    const url = newsroom.instance.url + path;
    const what = path.replace(id, "…");
    const firstBytes: number[] = [];
    for (let round = 0; round < asked; round += 1) firstBytes.push(await firstByte(url, cookie));
    const paints: number[] = [];
    for (let round = 0; round < opened; round += 1) paints.push(await largestPaint(newsroom, browser, url, cookie));
    const kilobytes = async (encoding: "br" | "gzip") => (await firstLoadBytes(url, cookie, encoding)) / 1024;
    figures.push(
      { what: `${what}: first byte p95`, value: percentile(firstBytes, 0.95), unit: "ms", budget: 200 },
      { what: `${what}: largest paint, median`, value: percentile(paints, 0.5), unit: "ms", budget: 1200 },
      { what: `${what}: script, brotli`, value: await kilobytes("br"), unit: "KB", budget: 170 },
      { what: `${what}: script, gzip`, value: await kilobytes("gzip"), unit: "KB", budget: null },
    );
    progress("open", index + 1, paths.length);
  }
  return figures;
}

async function firstByte(url: string, cookie: string): Promise<number> {
  const began = performance.now();
  const answer = await fetch(url, { headers: { cookie } });
  const reader = answer.body?.getReader();
  await reader?.read();
  const took = performance.now() - began;
  await reader?.cancel();
  if (!answer.ok) throw new Error(`${url} answered ${answer.status}`);
  return took;
}

/** Milliseconds from navigation to the largest contentful paint, in a window that has nothing kept. */
async function largestPaint({ instance }: BenchNewsroom, browser: Browser, url: string, cookie: string) {
  const context = await contextOf(browser, instance.url, cookie);
  const page = await context.newPage();
  await page.goto(url, { waitUntil: "load" });
  const paint = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let latest = Number.NaN;
        new PerformanceObserver((list) => {
          latest = list.getEntries().at(-1)?.startTime ?? latest;
        }).observe({ type: "largest-contentful-paint", buffered: true });
        setTimeout(() => resolve(latest), 500);
      }),
  );
  await context.close();
  return paint;
}
