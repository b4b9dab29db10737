import AxeBuilder from "@axe-core/playwright";
import type { Page } from "playwright/test";
import { expect, type Newsroom, test } from "./newsroom";
import { everyPath } from "./screen-paths";

async function everyScreen(newsroom: Newsroom, page: Page): Promise<string[]> {
  const id = await newsroom.article(page, {
    blocks: [
      { kind: "headline", text: "Talks resume in the old harbour" },
      { kind: "paragraph", text: "The red cloth was waved. Nobody signed. They met again." },
      { kind: "listItem", text: "a first point;" },
      { kind: "caption", text: "Photo: the harbour on Sunday." },
    ],
    sourceBlocks: [{ text: "Reprise des pourparlers" }, { text: "Le chiffon rouge fut agité. Personne n’a signé." }],
  });
  return [...everyPath(id), "/?view=all", `/articles/${id}/compare?view=sides`];
}

/** The rules of axe that ask for colours. */
const ofColours = ["color-contrast", "link-in-text-block"];

/** So long may one screen take on a slow machine. */
const longest = 30_000;

/** What axe says of the page as it is in this colour scheme; in a second one only what colours can change. */
async function faults(page: Page, rules: "all" | readonly string[] = "all"): Promise<string[]> {
  const axe = new AxeBuilder({ page });
  const { violations } = await (rules === "all" ? axe : axe.withRules([...rules])).analyze();
  return violations.map(({ id, nodes }) => `${new URL(page.url()).pathname} ${id}: ${nodes[0]?.html.slice(0, 200)}`);
}

for (const locale of ["en", "ar"] as const) {
  test(`every screen passes axe, light and dark, in ${locale}`, async ({ newsroom }) => {
    const page = await newsroom.signedIn(await newsroom.person("admin", "Ines Okafor", locale), { locale });
    await page.context().addCookies([{ name: "stet-locale", value: locale, url: newsroom.url }]);
    const all = await everyScreen(newsroom, page);
    test.setTimeout(all.length * longest);
    const found: string[] = [];
    for (const screen of all) {
      await page.goto(screen);
      await expect(page.locator("html")).toHaveAttribute("dir", locale === "ar" ? "rtl" : "ltr");
      for (const colorScheme of ["light", "dark"] as const) {
        await page.emulateMedia({ colorScheme });
        await expect(page.locator("html")).toHaveClass(new RegExp(`\\b${colorScheme}\\b`));
        const rules = colorScheme === "light" ? "all" : ofColours;
        found.push(...(await faults(page, rules)).map((fault) => `${colorScheme} ${fault}`));
      }
    }
    expect(found).toEqual([]);
  });
}

test("in high contrast, every text on every screen is at least 7:1, and every screen has a title of its own", async ({
  newsroom,
}) => {
  const page = await newsroom.signedIn(await newsroom.person("admin"));
  const all = await everyScreen(newsroom, page);
  test.setTimeout(all.length * longest);
  const found: string[] = [];
  const titles = new Set<string>();
  for (const screen of all) {
    await page.goto(screen);
    titles.add(await page.title());
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme, contrast: "more" });
      await expect(page.locator("html")).toHaveClass(new RegExp(`\\b${colorScheme}\\b`));
      found.push(...(await faults(page, ["color-contrast-enhanced"])).map((fault) => `${colorScheme} ${fault}`));
    }
  }
  expect(found).toEqual([]);
  // Views of one screen share its title.
  expect(titles.size).toBe(new Set(all.map((screen) => screen.replace(/\?.*/, ""))).size);
  expect([...titles].filter((title) => !title.endsWith(" · Stet"))).toEqual([]);
});

test("pages before signing in pass axe", async ({ page }) => {
  for (const screen of ["/sign-in", "/reset", "/setup/wrong", "/invitation/wrong", "/reset/wrong"]) {
    await page.goto(screen);
    expect(await faults(page)).toEqual([]);
  }
});

test("nothing is wider than a phone", async ({ newsroom }) => {
  const page = await newsroom.signedIn(await newsroom.person("admin"), {
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
  });
  for (const screen of await everyScreen(newsroom, page)) {
    await page.goto(screen);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width, screen).toBeLessThanOrEqual(390);
  }
});

test("no page breaks its own Content-Security-Policy", async ({ newsroom }) => {
  const page = await newsroom.signedIn(await newsroom.person("admin"));
  const refused: string[] = [];
  page.on("console", (message) => {
    if (/Content Security Policy/.test(message.text())) refused.push(`${page.url()} ${message.text()}`);
  });
  const ids = await everyScreen(newsroom, page);
  for (const screen of ids) {
    await page.goto(screen);
    if (screen.endsWith("/review")) await page.getByText("The red cloth was waved.").first().click();
    // What comes after the page: the editor, the margin, the bell. An open article never falls silent.
    await page.waitForTimeout(500);
  }
  expect(refused).toEqual([]);
});
