import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { type BrowserContextOptions, chromium, type Page } from "playwright";
import { findBrowser } from "#scripts/browser";
import { root } from "#scripts/settings";
import { startInstance } from "./instance";

// npx tsx e2e/screenshots.ts: the pictures of README.md, from a fresh demo newsroom.
const folder = join(root, "docs", "screenshots");
mkdirSync(folder, { recursive: true });

const instance = await startInstance({ isDemo: true });
const executablePath = findBrowser(chromium.executablePath());
const browser = await chromium.launch({ ...(executablePath && { executablePath }), args: ["--no-sandbox"] });
const editor = instance.people?.find(({ role }) => role === "editor");

/** Signs in as the demo's editor in a browser of this kind, does something, and takes the picture. */
async function picture(name: string, options: BrowserContextOptions, go: (page: Page) => Promise<void>): Promise<void> {
  const context = await browser.newContext({
    baseURL: instance.url,
    viewport: { width: 1360, height: 850 },
    locale: "en-GB",
    ...options,
  });
  const page = await context.newPage();
  await page.goto("/sign-in");
  await page.locator("[name=email]").fill(editor?.email ?? "");
  await page.locator("[name=password]").fill(editor?.password ?? "");
  await page.locator("button[type=submit]").click();
  await page.waitForURL((url) => url.pathname === "/");
  await go(page);
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: join(folder, `${name}.png`) });
  await context.close();
}

const openArticle =
  (title: string | RegExp, screen = "review") =>
  async (page: Page) => {
    await page.goto("/?view=all");
    const href = await page.getByRole("link", { name: title }).first().getAttribute("href");
    await page.goto((href ?? "").replace(/review$/, screen));
    await page.locator("[data-changes][aria-busy]").waitFor({ state: "detached" });
  };

const openSentence = async (page: Page) => {
  await openArticle(/dam at Orsenne/)(page);
  await page.getByText("left Valmer").first().click();
  await page.getByRole("button", { name: "Approve" }).first().waitFor();
};

/** Words of the sentence after the byline are marked, by keyboard. */
const mark = async (page: Page) => {
  await openSentence(page);
  await page.locator(".cm-content").waitFor();
  await page.keyboard.press("Escape");
  for (const key of ["ArrowRight", "ArrowRight", "a"]) await page.keyboard.press(key);
  await page.locator("[data-categories] [role=radio][tabindex='0']").waitFor();
  for (const key of ["b", "2", "Enter"]) await page.keyboard.press(key);
  await page.locator("[data-annotation-card]").first().waitFor();
};

try {
  await picture("review", {}, mark);
  await picture("review-dark", { colorScheme: "dark" }, openSentence);
  await picture(
    "review-phone",
    { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true },
    openSentence,
  );
  await picture("review-arabic", {}, openArticle(/[\u0600-\u06ff]{3}/));
  await picture("compare", {}, openArticle(/dam at Orsenne/, "compare"));
  await picture("report", {}, openArticle(/dam at Orsenne/, "report"));
  await picture("desk", {}, async (page) => {
    await page.goto("/?view=all");
  });
} finally {
  await browser.close();
  await instance.remove();
}
