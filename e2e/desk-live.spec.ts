import AxeBuilder from "@axe-core/playwright";
import type { Page, Request } from "playwright/test";
import { layLine } from "./cuttable-line";
import { expect, type Newsroom, test } from "./newsroom";
import { startSecondNode } from "./second-node";

const blocks = [{ kind: "paragraph", text: "It was a red cloth to them. Nobody signed. They met again." }];

const bell = (page: Page) => page.getByRole("button", { name: /^Notifications/ });
const row = (page: Page, title: string) => page.getByRole("row", { name: title });

/** Léa with an article; Ines, whose desk never loads again. */
async function two(newsroom: Newsroom, url: string, filter: string) {
  const lea = await newsroom.signedIn(await newsroom.person("editor", "Léa Martin"));
  const id = await newsroom.article(lea, { title: "Harbour talks", blocks });
  const ines = await newsroom.signedIn(await newsroom.person("admin", "Ines Costa"));
  await ines.goto(`${url}/?${filter}`);
  await expect(row(ines, "Harbour talks")).toBeVisible();
  await ines.evaluate(() => Object.assign(window, { isStillHere: true }));
  return { id, lea, ines };
}

async function name(page: Page, words: string): Promise<void> {
  await page.locator("[data-sentence]", { hasText: "Nobody signed" }).click();
  await page.keyboard.press("Escape");
  await page.keyboard.press("c");
  await expect(page.getByLabel("Comment on this sentence")).toBeFocused();
  await page.keyboard.type(words);
  await page.keyboard.press("Enter");
  await page.keyboard.press("Control+Enter");
}

test("at another server the desk shows what happens as it happens: people, rows, the bell, new articles", async ({
  newsroom,
}) => {
  const { STET_E2E_DATA: dataDirectory = "", DATABASE_URL: databaseUrl = "" } = process.env;
  const node = await startSecondNode({ url: newsroom.url, dataDirectory, databaseUrl });
  const line = await layLine(node.port);
  try {
    const { id, lea, ines } = await two(newsroom, `http://localhost:${line.port}`, "view=all");
    const harbour = row(ines, "Harbour talks");
    await expect(harbour).toContainText("Inbox");

    await lea.goto(`/articles/${id}/review`);
    await expect(harbour).toContainText("Léa Martin is here");
    await lea.locator("[data-sentence]").first().click();
    await lea.locator(".cm-content").fill("It was a red rag to them.");
    await lea.keyboard.press("Control+Enter");
    await expect(harbour).toContainText("1 of 3 approved");
    await expect(harbour).toContainText("In review");

    await name(lea, "Is that so? @ine");
    await expect(bell(ines)).toHaveAccessibleName("Notifications: 1 unread", { timeout: 2_000 });

    // What comes while the line is cut is there when it is back; nothing moves before she says so.
    line.cut();
    await newsroom.article(lea, { title: "Another one", blocks });
    line.mend();
    const show = ines.getByRole("button", { name: "1 new article – show" });
    await expect(show).toBeVisible();
    await expect(row(ines, "Another one")).toBeHidden();
    const { violations } = await new AxeBuilder({ page: ines }).analyze();
    expect(violations).toEqual([]);
    await show.click();
    await expect(row(ines, "Another one")).toBeVisible();
    await expect(show).toBeHidden();

    await lea.goto("/");
    await expect(harbour).not.toContainText("Léa Martin is here");
    expect(await ines.evaluate(() => "isStillHere" in window)).toBe(true);
  } finally {
    line.close();
    await node.stop();
  }
});

test("a row that fits the filter no more stays in its place and says so", async ({ newsroom }) => {
  const { id, lea, ines } = await two(newsroom, newsroom.url, "view=all&state=inbox");
  await lea.goto(`/articles/${id}/review`);
  await lea.locator("[data-sentence]").first().click();
  await lea.locator(".cm-content").fill("It was a red rag to them.");
  await lea.keyboard.press("Control+Enter");
  await expect(row(ines, "Harbour talks")).toContainText("No longer in this list");
  await expect(row(ines, "Harbour talks")).toContainText("In review");
});

test("a window in an article holds two lines, however it came there", async ({ newsroom }) => {
  const { id, lea } = await two(newsroom, newsroom.url, "view=all");
  const lines = new Set<Request>();
  const isStream = (request: Request) => /\/api\/v1\/(articles\/[^/]+\/)?live\b/.test(request.url());
  lea.on("request", (request) => isStream(request) && lines.add(request));
  lea.on("requestfailed", (request) => lines.delete(request));
  lea.on("requestfinished", (request) => lines.delete(request));
  await lea.goto("/?view=all");
  await lea.getByRole("link", { name: "Harbour talks" }).click();
  await lea.waitForURL(`/articles/${id}/review`);
  await expect
    .poll(() => [...lines].map((request) => new URL(request.url()).pathname).sort())
    .toEqual([`/api/v1/articles/${id}/live`, "/api/v1/live"]);
});

test("where no stream can be had the bell is read as a page is opened, and says nothing wrong", async ({
  newsroom,
}) => {
  const { lea, ines } = await two(newsroom, newsroom.url, "view=all");
  await ines.route("**/api/v1/live*", (route) => route.fulfill({ status: 503 }));
  const { rows } = await newsroom.query("SELECT id FROM article WHERE desk_id = $1", [newsroom.deskId]);
  await lea.goto(`/articles/${rows[0].id}/review`);
  await name(lea, "Is that so? @ine");
  await expect(lea.getByRole("article", { name: /^Conversation/ })).toBeVisible();
  await ines.goto("/?view=all");
  await expect(bell(ines)).toHaveAccessibleName("Notifications: 1 unread");
});
