import AxeBuilder from "@axe-core/playwright";
import type { BrowserContext, Page } from "playwright/test";
import { startInstance } from "./instance";
import { expect, Newsroom, type Someone, signIn, test } from "./newsroom";

const text = "The red cloth was waved in the old harbour today.";

type Desk = Readonly<{ newsroom: Newsroom; lea: Someone; page: Page; context: BrowserContext; articleId: string }>;

/** Léa with the editor open in the one sentence of an article; the page never loads again by itself. */
async function atWork(newsroom: Newsroom): Promise<Desk> {
  const lea = await newsroom.person("editor", "Léa Martin");
  const page = await newsroom.signedIn(lea);
  const articleId = await newsroom.article(page, { title: "Harbour", blocks: [{ kind: "paragraph", text }] });
  await openSentence(page, articleId);
  return { newsroom, lea, page, context: page.context(), articleId };
}

async function openSentence(page: Page, articleId: string): Promise<void> {
  await page.goto(`/articles/${articleId}/review`);
  await page.locator("[data-changes][aria-busy]").waitFor({ state: "detached" });
  await page.locator("[data-sentence]").click();
  await expect(page.locator(".cm-content")).toBeFocused();
}

const write = (page: Page, words: string) => page.locator(".cm-content").fill(words);
const saved = (page: Page) => page.getByText("Saved", { exact: true });
const savesOf = (page: Page) => page.route("**/api/v1/segments/*/save", (route) => route.abort());

/** The texts the server has of the article's sentence, version by version. */
async function versions({ newsroom, articleId }: Desk): Promise<string[]> {
  const { rows } = await newsroom.query(
    `SELECT v.text FROM segment_version v JOIN segment s ON s.id = v.segment_id
     WHERE s.article_id = $1 ORDER BY v.number`,
    [articleId],
  );
  return rows.map((row) => row.text);
}

const revoke = ({ newsroom, lea }: Desk) =>
  newsroom.query("UPDATE session SET revoked_at = now() WHERE user_id = $1", [lea.id]);

/** As when the operating system takes its memory: nothing of the page runs any more. */
async function crash(page: Page): Promise<void> {
  const crashed = page.waitForEvent("crash");
  const devTools = await page.context().newCDPSession(page);
  // It has nobody left to answer.
  devTools.send("Page.crash").catch(() => {});
  await crashed;
}

test("offline, and back", async ({ newsroom }) => {
  const desk = await atWork(newsroom);
  await desk.context.setOffline(true);
  await write(desk.page, "The red rag was waved in the old harbour today.");
  await desk.page.keyboard.press("Control+s");
  await expect(desk.page.getByRole("button", { name: "Offline – kept here" })).toBeVisible();
  await desk.page.keyboard.type(" Really.");
  await desk.context.setOffline(false);
  await expect(saved(desk.page)).toBeVisible();
  expect((await versions(desk)).at(-1)).toBe("The red rag was waved in the old harbour today. Really.");
});

test("the session ends: signed in again in place, with the caret where it was", async ({ newsroom }) => {
  const desk = await atWork(newsroom);
  const { page, lea } = desk;
  const omar = await newsroom.signedIn(await newsroom.person("editor", "Omar Saleh"));
  await page.evaluate(() => Object.assign(window, { isStillHere: true }));
  await revoke(desk);
  await write(page, "The red rag was waved in the old harbour today.");
  for (let step = 0; step < 7; step += 1) await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("Control+s");

  const dialog = page.getByRole("dialog", { name: /Sign in again/ });
  await expect(dialog.getByLabel("Password")).toBeFocused();
  await expect(dialog).toContainText(lea.email);
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  }
  await page.keyboard.type("not the password");
  await page.keyboard.press("Enter");
  await expect(dialog.getByRole("alert")).toContainText("do not match");
  await dialog.getByLabel("Password").fill(lea.password);
  await page.keyboard.press("Enter");

  await expect(dialog).toBeHidden();
  await expect(page.locator(".cm-content")).toBeFocused();
  await page.keyboard.type(" again");
  await page.keyboard.press("Control+s");
  await expect(saved(page)).toBeVisible();
  const now = "The red rag was waved in the old harbour again today.";
  await expect.poll(() => versions(desk)).toContain(now);
  expect(await page.evaluate(() => "isStillHere" in window)).toBe(true);

  // The others are heard again, too.
  await page.keyboard.press("Escape");
  await openSentence(omar, desk.articleId);
  await write(omar, now.replace("waved", "flown"));
  await omar.keyboard.press("Escape");
  await expect(page.locator("[data-sentence]")).toContainText("flown");
});

test("a comment that met the end of the session is said once, after signing in again", async ({ newsroom }) => {
  const desk = await atWork(newsroom);
  const { page, lea } = desk;
  await page.keyboard.press("Escape");
  await page.keyboard.press("c");
  await revoke(desk);
  await page.keyboard.type("Who waved it?");
  await page.keyboard.press("Control+Enter");
  await page.getByRole("dialog").getByLabel("Password").fill(lea.password);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog")).toBeHidden();
  await expect
    .poll(async () => (await newsroom.query("SELECT text FROM thread_entry WHERE by_id = $1", [lea.id])).rows)
    .toEqual([{ text: "Who waved it?" }]);
});

test("another person signs in in the same browser: nothing is stored as theirs", async ({ newsroom }) => {
  const desk = await atWork(newsroom);
  const { page, lea, context } = desk;
  const omar = await newsroom.person("editor", "Omar Saleh");
  const other = await context.newPage();
  await context.clearCookies();
  await signIn(other, omar);
  await write(page, "The red rag was waved in the old harbour today.");
  await page.keyboard.press("Control+s");
  await expect(page.getByText("This browser is now signed in as someone else.").first()).toBeVisible();
  await expect(page.getByText("Not saved – another account")).toBeVisible();
  expect(await versions(desk)).toEqual([text]);

  // Omar is shown nothing of it, neither on the desk nor in the article.
  await other.goto("/");
  await expect(other.getByRole("heading", { name: "World desk" })).toBeVisible();
  await expect(other.getByText("You have unsaved words.")).toBeHidden();
  await page.getByRole("button", { name: "Sign in as Léa Martin" }).click();
  await page.getByRole("dialog").getByLabel("Password").fill(lea.password);
  await page.keyboard.press("Enter");
  await expect(saved(page)).toBeVisible();
  const { rows } = await newsroom.query(
    "SELECT v.text FROM segment_version v JOIN segment s ON s.id = v.segment_id WHERE s.article_id = $1 AND v.author_id = $2",
    [desk.articleId, lea.id],
  );
  expect(rows).toEqual([{ text: "The red rag was waved in the old harbour today." }]);
});

test("an answer that is lost is no second version, and no conflict with oneself", async ({ newsroom }) => {
  const desk = await atWork(newsroom);
  const { page } = desk;
  await page.route("**/api/v1/segments/*/save", async (route) => {
    await route.fetch();
    await route.abort();
  });
  const first = "The red rag was waved in the old harbour today.";
  await write(page, first);
  await page.keyboard.press("Control+s");
  await expect(page.getByRole("button", { name: "Not saved – retrying" })).toBeVisible();
  await page.keyboard.type(" Really.");
  await page.close({ runBeforeUnload: false });
  const again = await desk.context.newPage();
  await again.goto(`/articles/${desk.articleId}/review`);
  await expect(saved(again)).toBeVisible();
  await expect.poll(() => versions(desk)).toEqual([text, first, `${first} Really.`]);
});

test("the server is killed while one types, and comes back", async ({ browser }) => {
  // It starts a Stet of its own, twice.
  test.setTimeout(240_000);
  const instance = await startInstance();
  const own = await Newsroom.open(browser, instance);
  const desk = await atWork(own);
  const { page } = desk;
  await page.evaluate(() => Object.assign(window, { isStillHere: true }));
  await instance.kill();
  await write(page, "The red rag was waved in the old harbour today.");
  await page.keyboard.press("Control+s");
  await expect(page.getByRole("button", { name: "Not saved – retrying" })).toBeVisible();
  await page.keyboard.type(" Really.");
  const back = await instance.restart();
  await expect(saved(page)).toBeVisible({ timeout: 60_000 });
  expect(await page.evaluate(() => "isStillHere" in window)).toBe(true);
  const after = await Newsroom.open(browser, back);
  const now = "The red rag was waved in the old harbour today.";
  await expect.poll(() => versions({ ...desk, newsroom: after })).toEqual([text, now, `${now} Really.`]);
  await own.close().catch(() => {});
  await after.close();
  await back.remove();
});

test("a reload with unsaved words brings them back", async ({ newsroom }) => {
  const desk = await atWork(newsroom);
  const { page } = desk;
  await savesOf(page);
  await write(page, "The red rag was waved in the old harbour today.");
  page.on("dialog", (asked) => asked.accept());
  await page.reload();
  await expect(page.locator("[data-sentence]")).toContainText("rag");
  await page.unroute("**/api/v1/segments/*/save");
  await expect(saved(page)).toBeVisible();
  expect(await versions(desk)).toEqual([text, "The red rag was waved in the old harbour today."]);
});

for (const [how, end] of [
  ["whose process dies", crash],
  ["that is closed without a word", (page: Page) => page.close({ runBeforeUnload: false })],
] as const) {
  test(`the last letter typed in a window ${how} is there`, async ({ newsroom }) => {
    const desk = await atWork(newsroom);
    const { page, context } = desk;
    await savesOf(page);
    await page.keyboard.press("Control+End");
    await page.keyboard.type(" And then the lights went ou");
    await page.keyboard.press("t");
    await end(page);
    const again = await context.newPage();
    await again.goto("/");
    await expect(again.getByText("You have unsaved words.")).toBeVisible();
    expect((await new AxeBuilder({ page: again }).analyze()).violations).toEqual([]);
    await again.getByRole("link", { name: "Harbour" }).first().click();
    await expect(again.locator("[data-sentence]")).toContainText("went out");
    await expect(saved(again)).toBeVisible();
    expect((await versions(desk)).at(-1)).toBe(`${text} And then the lights went out`);
    await again.goto("/");
    await expect(again.getByRole("heading", { name: "World desk" })).toBeVisible();
    await expect(again.getByText("You have unsaved words.")).toBeHidden();
  });
}

test("two windows of one person: what one leaves unsaved, the other takes up, once", async ({ newsroom }) => {
  const desk = await atWork(newsroom);
  const { page, context, articleId } = desk;
  const second = await context.newPage();
  await openSentence(second, articleId);
  await savesOf(page);
  await write(page, "The red rag was waved in the old harbour today.");
  await page.keyboard.press("Control+s");
  await expect(page.getByRole("button", { name: "Not saved – retrying" })).toBeVisible();
  await write(second, "The red cloth was waved in the new harbour today.");
  await second.keyboard.press("Escape");
  await expect(saved(second)).toBeVisible();
  expect(await versions(desk)).toHaveLength(2);
  await page.close({ runBeforeUnload: false });
  await expect(second.locator("[data-sentence]")).toContainText("rag");
  await expect
    .poll(() => versions(desk))
    .toEqual([
      text,
      "The red cloth was waved in the new harbour today.",
      "The red rag was waved in the new harbour today.",
    ]);
});

test("a browser that keeps nothing says so, and asks before it is left", async ({ newsroom }) => {
  const desk = await atWork(newsroom);
  const { page, context, articleId } = desk;
  await context.addInitScript(() => {
    const refuse = () => {
      throw new DOMException("full", "QuotaExceededError");
    };
    Storage.prototype.setItem = refuse;
    IDBFactory.prototype.open = refuse;
  });
  await openSentence(page, articleId);
  await savesOf(page);
  await write(page, "The red rag was waved in the old harbour today.");
  await expect(page.getByText("kept only in this window").first()).toBeVisible();
  const asked = page.waitForEvent("dialog");
  await page.close({ runBeforeUnload: true });
  await (await asked).dismiss();
  await page.unroute("**/api/v1/segments/*/save");
  await page.keyboard.press("Control+s");
  await expect(saved(page)).toBeVisible();
  await expect(page.getByText("kept only in this window")).toBeHidden();
});
