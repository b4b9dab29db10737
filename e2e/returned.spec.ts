import AxeBuilder from "@axe-core/playwright";
import type { Page } from "playwright/test";
import { withWords } from "../lib/suggestions/testing/with-words";
import { expect, type Newsroom, test } from "./newsroom";

const blocks = [
  { kind: "headline", text: "Harbour talks resume" },
  { kind: "paragraph", text: "The long talks stumbled over water rights. Nobody signed the text." },
  { kind: "paragraph", text: "For the farmers it is a red rag. They lose the harvest." },
];

/** The article as Word, as this page's person exports it, with words of it changed outside. */
async function edited(page: Page, newsroom: Newsroom, id: string, words: Readonly<Record<string, string>>) {
  const answer = await page.request.post(`/api/v1/articles/${id}/exports`, {
    headers: { origin: newsroom.url },
    data: { format: "docx" },
  });
  expect(answer.status()).toBe(200);
  const whole = new Uint8Array(await answer.body());
  const buffer = Object.entries(words).reduce((file, [before, after]) => withWords(file, before, after), whole);
  const mimeType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
  return { name: "edited.docx", mimeType, buffer: Buffer.from(buffer) };
}

test("brings an edited Word file back, and decides by keyboard alone what becomes of it", async ({ newsroom }) => {
  const page = await newsroom.signedIn(await newsroom.person("reviewer", "Karim"));
  const id = await newsroom.article(page, { title: "Harbour talks", blocks });
  const words = { stumbled: "collapsed", signed: "read", harvest: "crop", "red rag": "red line" };
  const file = await edited(page, newsroom, id, words);

  // Meanwhile someone changes the same words in one sentence.
  const other = await newsroom.signedIn(await newsroom.person("editor", "Léa"));
  await other.goto(`/articles/${id}/review`);
  const crop = other.locator("[data-sentence]", { hasText: "They lose the harvest." });
  await crop.dblclick();
  await expect(other.locator(".cm-content")).toBeFocused();
  await other.locator(".cm-content").fill("They lose the wheat.");
  const saved = other.waitForResponse(/\/save$/);
  await other.keyboard.press("Escape");
  expect((await saved).ok()).toBe(true);

  // From the review's menu to the page of files, where this one is brought.
  await page.goto(`/articles/${id}/review`);
  await page.getByRole("button", { name: "Export" }).click();
  await page.getByRole("menuitem", { name: "Bring back an edited file" }).click();
  await page.waitForURL(`**/articles/${id}/returned`);
  await expect(page.getByText("No edited file was brought back yet.")).toBeVisible();
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await page.locator("input[type=file]").setInputFiles(file);
  await expect(page.getByText("It suggests 4 changes. 1 sentence is as it went out.")).toBeVisible();
  const rows = page
    .getByRole("list")
    .first()
    .getByRole("listitem", { name: /^Suggestion / });
  await expect(rows).toHaveCount(4);
  await expect(rows.first().locator("ins")).toHaveText("collapsed");
  await expect(rows.nth(3)).toContainText("The same words were changed here since the file went out.");
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);

  // Accepted, rejected, taken back.
  await rows.first().focus();
  await page.keyboard.press("Enter");
  await expect(page.getByText("Accepted.", { exact: true })).toBeVisible();
  await expect(rows.nth(1)).toBeFocused();
  await page.keyboard.press("x");
  await expect(page.getByText("Rejected.", { exact: true })).toBeVisible();
  await page.keyboard.press("z");
  await expect(page.getByText("Open again.", { exact: true })).toBeVisible();

  // Both texts of the one that touches are shown, and Enter does not choose between them.
  await rows.nth(3).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByText("3 suggestions are open.")).toBeVisible();

  // All that nothing stands in the way of; the other window hears of it.
  await page.getByRole("button", { name: "Accept 2 undisputed" }).click();
  await expect(page.getByText("2 suggestions were accepted. 1 is left to look at.")).toBeVisible();
  await expect(other.locator("[data-sentence] ins", { hasText: "line" })).toBeVisible();

  // The same file once more adds nothing.
  await page.locator("input[type=file]").setInputFiles(file);
  await expect(page.getByText("This file was brought back before.")).toBeVisible();

  // What is left is decided beside the text, where it is marked.
  await expect(other.getByRole("img", { name: "A file suggests a change here" })).toHaveCount(1);
  await other.locator("[data-sentence]", { hasText: "wheat" }).click();
  await other.keyboard.press("Escape");
  const beside = other.getByRole("region", { name: "1 suggestion from an edited file" });
  await expect(beside).toContainText("In the file");
  expect((await new AxeBuilder({ page: other }).analyze()).violations).toEqual([]);
  await beside.getByRole("button", { name: "Take the file’s text" }).press("Enter");
  await expect(other.locator("[data-sentence] ins", { hasText: "crop" })).toBeVisible();
  await expect(other.getByRole("img", { name: "A file suggests a change here" })).toHaveCount(0);
  await other.getByRole("tab", { name: "History" }).click();
  await expect(other.getByText("Léa accepted a suggestion by Karim")).toBeVisible();
});

test("refuses a file of another article, and says so", async ({ newsroom }) => {
  const page = await newsroom.signedIn(await newsroom.person("reviewer"));
  const one = await newsroom.article(page, { title: "Harbour talks", blocks });
  const other = await newsroom.article(page, {
    title: "Storm",
    blocks: [{ kind: "paragraph", text: "A storm closed the port. Ferries wait for the wind to turn." }],
  });
  const file = await edited(page, newsroom, other, { storm: "gale" });
  await page.goto(`/articles/${one}/returned`);
  await page.locator("input[type=file]").setInputFiles(file);
  await expect(page.getByRole("alert").getByText("This file was exported from another article.")).toBeVisible();
});
