import type { Browser, Page } from "playwright";
import { contextOf } from "./browser";
import { type BenchNewsroom, type Figure, percentile } from "./newsroom";

/** A frame a person sees as a stutter, in ms. */
const stutter = 50;

/** Scrolling through a whole article, a quarter of the window each frame; and the jump from the first sentence to the last. */
export async function measureMoving(
  newsroom: BenchNewsroom,
  browser: Browser,
  sizes: readonly number[],
): Promise<Figure[]> {
  const cookie = await newsroom.editor();
  const figures: Figure[] = [];
  for (const sentences of sizes) {
    const { id } = await newsroom.article(cookie, sentences);
    const context = await contextOf(browser, newsroom.instance.url, cookie);
    const page = await context.newPage();
    await page.goto(`${newsroom.instance.url}/articles/${id}/review`);
    await page.locator("[data-changes][aria-busy]").waitFor({ state: "detached" });
    const session = await context.newCDPSession(page);
    for (const slower of [1, 4]) {
      await session.send("Emulation.setCPUThrottlingRate", { rate: slower });
      const what = `${sentences} sentences${slower > 1 ? `, CPU ÷ ${slower}` : ""}`;
      const frames = await scrolledThrough(page);
      const slow = frames.filter((ms) => ms > stutter).length;
      figures.push({
        what: `${what}: frames of ${frames.length} over ${stutter} ms`,
        value: slow,
        unit: "",
        budget: 0,
      });
      figures.push({ what: `${what}: longest frame`, value: percentile(frames, 1), unit: "ms", budget: null });
      figures.push({ what: `${what}: first to last sentence`, value: await jumped(page), unit: "ms", budget: null });
    }
    await context.close();
  }
  return figures;
}

/** Milliseconds between the frames. */
function scrolledThrough(page: Page): Promise<number[]> {
  return page.evaluate(async () => {
    const frame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));
    window.scrollTo(0, 0);
    let last = await frame();
    const frames: number[] = [];
    for (let before = -1; before !== window.scrollY && frames.length < 2000; ) {
      before = window.scrollY;
      window.scrollBy(0, window.innerHeight / 4);
      const now = await frame();
      frames.push(now - last);
      last = now;
    }
    return frames;
  });
}

/** Milliseconds from the wish to the paint in which the last sentence is in front. */
function jumped(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const rows = () => [...document.querySelectorAll<HTMLElement>("[data-sentence]")];
    const painted = () =>
      new Promise<void>((resolve) =>
        requestAnimationFrame(() => {
          const channel = new MessageChannel();
          channel.port1.onmessage = () => resolve();
          channel.port2.postMessage(null);
        }),
      );
    window.scrollTo(0, 0);
    rows()[0]?.click();
    for (let waited = 0; waited < 10; waited += 1) await painted();
    const began = performance.now();
    const last = rows().at(-1);
    last?.scrollIntoView({ block: "center" });
    last?.click();
    while (last?.getAttribute("aria-current") !== "true") await painted();
    await painted();
    return performance.now() - began;
  });
}
