/** Opening and typing in an article of 300 sentences: first byte, first-load JavaScript, keydown to paint at full and a quarter of the speed. */
import { performance } from "node:perf_hooks";
import { gzipSync } from "node:zlib";
import { chromium, type Page } from "playwright";
import { findBrowser } from "#scripts/browser";
import { openNewsroom, percentile, report } from "./newsroom";
import { typedInto } from "./typing";

const sentences = 300;

const newsroom = await openNewsroom();
const executablePath = findBrowser(chromium.executablePath());
const browser = await chromium.launch({
  ...(executablePath && { executablePath }),
  args: ["--no-sandbox", "--disable-background-networking"],
});
try {
  const { instance, editor, article } = newsroom;
  const cookie = await editor();
  const { id } = await article(cookie, sentences);
  const path = `/articles/${id}/review`;
  const firstBytes: number[] = [];
  for (let round = 0; round < 30; round += 1) {
    const began = performance.now();
    const answer = await fetch(instance.url + path, { headers: { cookie } });
    firstBytes.push(performance.now() - began);
    await answer.arrayBuffer();
  }
  const context = await browser.newContext();
  const [name = "", value = ""] = cookie.split("=");
  await context.addCookies([{ name, value, url: instance.url }]);
  const page = await context.newPage();
  const scripts = await firstLoad(page, instance.url + path);
  const plain = await typedInto(page, 151, 1);
  const slow = await typedInto(page, 154, 4);
  report(
    "article",
    [
      { what: "first byte p95", value: percentile(firstBytes, 0.95), unit: "ms", budget: 200 },
      { what: "first-load JavaScript, gzip, without nomodule", value: scripts, unit: "KB", budget: 170 },
      { what: "keydown to paint p50", value: percentile(plain, 0.5), unit: "ms", budget: null },
      { what: "keydown to paint p98", value: percentile(plain, 0.98), unit: "ms", budget: 16 },
      { what: "keydown to paint p98, CPU ÷ 4", value: percentile(slow, 0.98), unit: "ms", budget: 50 },
    ],
    process.argv.includes("--json"),
  );
} finally {
  await browser.close();
  await newsroom.close();
}

/** Kilobytes of script, compressed, that the page loads before anybody touches it. */
async function firstLoad(page: Page, url: string): Promise<number> {
  const bodies: Promise<Buffer>[] = [];
  page.on("response", (response) => {
    if (response.url().endsWith(".js")) bodies.push(response.body());
  });
  await page.goto(url, { waitUntil: "networkidle" });
  const sizes = (await Promise.all(bodies)).map((body) => gzipSync(body).length);
  return sizes.reduce((sum, size) => sum + size, 0) / 1024;
}
