import { readFile } from "node:fs/promises";
import AxeBuilder from "@axe-core/playwright";
import type { Page } from "playwright/test";
import { expect, type Newsroom, test } from "./newsroom";

/** Sixty sentences of eleven words: enough for a verdict. */
const sentences = Array.from(
  { length: 60 },
  (_, at) => `Talk number ${at + 1} stumbled over the water of the long river.`,
);

async function send(newsroom: Newsroom, page: Page, path: string, data: object) {
  const answer = await page.request.post(`/api/v1/${path}`, { headers: { origin: newsroom.url }, data });
  expect(answer.status(), await answer.text()).toBe(200);
}

/** An article with one major error, which was mended, and a comment on it. */
async function markedArticle(newsroom: Newsroom, page: Page): Promise<string> {
  const id = await newsroom.article(page, {
    title: "Talks on the long river",
    blocks: [{ kind: "paragraph", text: sentences.join(" ") }],
  });
  const { rows } = await newsroom.query("SELECT id FROM segment WHERE article_id = $1 ORDER BY position", [id]);
  const segmentId: string = rows[0].id;
  await send(newsroom, page, `articles/${id}/annotations`, {
    target: { scope: "words", places: [{ segmentId, version: 1, start: 14, end: 27, quote: "stumbled over" }] },
    category: "mistranslation",
    severity: "major",
    comment: "Talks do not stumble over water.",
  });
  const text = "Talk number 1 foundered on the water of the long river.";
  await send(newsroom, page, `segments/${segmentId}/save`, { baseVersion: 1, text, marks: [] });
  return id;
}

test("what is marked is in the article's report, in the desk's, and in its table", async ({ newsroom }) => {
  const page = await newsroom.signedIn(await newsroom.person("editor", "Léa Martin"));
  const id = await markedArticle(newsroom, page);
  await page.goto(`/articles/${id}/review`);
  await page.getByRole("link", { name: "Report", exact: true }).click();

  // 5 points over 660 words: 100 − 500 ÷ 660.
  const verdict = page.getByRole("region", { name: "Verdict" });
  await expect(verdict).toContainText("Passes");
  await expect(verdict).toContainText("99.24");
  await expect(verdict).toContainText("660 words");
  const categories = page.getByRole("region", { name: "Errors by category and severity" });
  await expect(categories.getByRole("row", { name: /Mistranslation/ })).toHaveText(/Mistranslation115/);
  const passages = page.getByRole("region", { name: "Marked passages" });
  await expect(passages).toContainText("stumbled over");
  await expect(passages).toContainText("foundered on");
  await expect(passages).toContainText("fixed by an edit");
  await expect(passages).toContainText("Talks do not stumble over water.");
  await expect(page.getByRole("row", { name: /Léa Martin/ })).toBeVisible();
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);

  await page.getByRole("link", { name: "Reports", exact: true }).click();
  const engine = page.getByRole("region", { name: "By engine" }).getByRole("row", { name: /Engine A insufficient/ });
  await expect(engine).toContainText("99.24");
  await expect(engine).toContainText("insufficient sample");
  await expect(page.getByRole("row", { name: /French → English/ })).toContainText("100%");
  await expect(page.getByRole("row", { name: /Accuracy/ })).toContainText("1.5");
  await expect(page.getByRole("img", { name: /Raw score by week: 1 period/ })).toBeVisible();
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);

  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "Table (CSV)" }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^stet-report-.*\.csv$/);
  const table = await readFile(await download.path(), "utf8");
  expect(table).toContain(",engine,Engine A,1,660,1,yes,99.242424,");

  await page.getByLabel("From", { exact: true }).fill("2001-01-01");
  await page.getByLabel("To", { exact: true }).fill("2001-02-01");
  await page.getByRole("button", { name: "Show" }).press("Enter");
  await expect(page.getByText("No article was brought in on these days.")).toBeVisible();
});

test("a reader reads an article's report, and no desk's", async ({ newsroom }) => {
  const id = await markedArticle(newsroom, await newsroom.signedIn(await newsroom.person("editor")));
  const page = await newsroom.signedIn(await newsroom.person("reader"));
  await expect(page.getByRole("link", { name: "Reports", exact: true })).toHaveCount(0);
  await page.goto(`/articles/${id}/report`);
  await expect(page.getByRole("region", { name: "Marked passages" })).toContainText("stumbled over");
  await page.goto("/reports");
  await expect(page.getByText("There is nothing here")).toBeVisible();
  const answer = await page.request.get(`/api/v1/reports?desk=${newsroom.deskId}`);
  expect(answer.status()).toBe(403);
});

test("a report on paper has no buttons, and is dark on white from a dark screen too", async ({ newsroom }) => {
  const page = await newsroom.signedIn(await newsroom.person("editor"), { colorScheme: "dark" });
  const id = await markedArticle(newsroom, page);
  await page.goto(`/articles/${id}/report`);
  await page.emulateMedia({ media: "print", colorScheme: "dark" });
  await expect(page.getByRole("heading", { name: "Talks on the long river" })).toBeVisible();
  await expect(page.getByRole("button", { name: "Print or save as PDF" })).toBeHidden();
  await expect(page.getByRole("navigation", { name: "Stet" })).toBeHidden();
  await expect(page.getByRole("heading", { name: "Marked passages" })).toHaveCSS("color", "rgb(0, 0, 0)");
});
