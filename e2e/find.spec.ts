import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "./newsroom";

const blocks = [
  { kind: "headline", text: "Harbour talks resume in 2024" },
  { kind: "paragraph", text: "The Red cloth was red. “A red flag,” she said. Nobody reddened." },
  { kind: "crosshead", text: "The red boat" },
  { kind: "paragraph", text: "In 1999 it came, and in 2024 it left." },
];

test("finds, ticks one off, replaces and takes back, by keyboard alone", async ({ newsroom }) => {
  const page = await newsroom.signedIn(await newsroom.person("reviewer"));
  const id = await newsroom.article(page, { title: "Harbour talks", blocks });
  await page.goto(`/articles/${id}/review`);
  const panel = page.getByRole("search");
  const ticks = panel.getByRole("list").getByRole("checkbox");

  // Words: whole ones only, from the first to the next and back; the focus stays in the field.
  await page.locator("[data-sentence]").first().click();
  await page.keyboard.press("Escape");
  await page.keyboard.press("Control+f");
  await expect(panel.getByRole("textbox", { name: "Find" })).toBeFocused();
  await page.keyboard.type("red");
  await expect(panel.getByText("5 hits")).toHaveCount(2);
  await page.keyboard.press("Alt+w");
  await expect(panel.getByText("4 hits")).toHaveCount(2);
  await page.keyboard.press("Enter");
  await page.keyboard.press("Enter");
  await expect(panel.getByText("2 of 4", { exact: true })).toBeVisible();
  await page.keyboard.press("Shift+Enter");
  await expect(panel.getByText("1 of 4", { exact: true })).toBeVisible();
  await expect(panel.getByRole("textbox", { name: "Find" })).toBeFocused();
  expect(await page.evaluate(() => [...CSS.highlights.values()].map(({ size }) => size))).toEqual([4, 1]);

  // A pattern, wrong at first; one of its hits is ticked off.
  await page.keyboard.press("Alt+r");
  await page.keyboard.press("Control+f");
  await page.keyboard.type("(\\d\\d(\\d\\d)");
  await expect(panel.getByText("A bracket “(” is never closed (character 1)")).toBeVisible();
  await page.keyboard.press("Control+f");
  await page.keyboard.type("\\d\\d(\\d\\d)");
  await expect(ticks).toHaveCount(3);
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await panel.getByRole("textbox", { name: "Replace with" }).focus();
  await page.keyboard.type("’$1");
  await expect(panel.getByRole("listitem").nth(1).locator("ins")).toHaveText("’99");
  await ticks.nth(1).focus();
  await page.keyboard.press("Space");
  await page.keyboard.press("Control+Enter");
  await expect(panel.getByText("2 places were replaced.")).toBeVisible();
  await expect(page.locator("[data-sentence] ins", { hasText: "’24" })).toHaveCount(2);
  await expect(panel.getByRole("button", { name: "Undo" })).toBeFocused();
  await page.keyboard.press("Control+z");
  await expect(page.locator("[data-sentence] ins")).toHaveCount(0);

  // Somebody's own words are ticked by hand; whoever leaves is at the hit they went to.
  await panel.getByRole("textbox", { name: "Find" }).focus();
  await page.keyboard.press("Alt+r");
  await page.keyboard.press("Control+f");
  await page.keyboard.type("red");
  await expect(ticks).toHaveCount(4);
  await expect(ticks.nth(2)).not.toBeChecked();
  await page.keyboard.press("Shift+Enter");
  await page.keyboard.press("Escape");
  await expect(panel).toBeHidden();
  await expect(page.locator("[data-sentence]:focus")).toHaveText("The red boat");
  const { rows } = await newsroom.query("SELECT action FROM audit_event WHERE article_id = $1 ORDER BY at", [id]);
  expect(rows.map(({ action }) => action).slice(-2)).toEqual(["article.replaced", "article.replaceUndone"]);
});

test("readers find and cannot replace", async ({ newsroom }) => {
  const author = await newsroom.signedIn(await newsroom.person("editor"));
  const id = await newsroom.article(author, { title: "Harbour talks", blocks });
  const page = await newsroom.signedIn(await newsroom.person("reader"));
  await page.goto(`/articles/${id}/review`);
  const panel = page.getByRole("search");
  await page.getByRole("button", { name: "Find and replace" }).click();
  await expect(panel.getByRole("textbox", { name: "Find" })).toBeFocused();
  await page.keyboard.type("2024");
  await expect(panel.getByRole("listitem")).toHaveCount(2);
  await expect(panel.getByRole("textbox")).toHaveCount(1);
  await expect(panel.getByRole("checkbox")).toHaveCount(0);
});

test("the palette goes to an article, to a sentence, and does what keys do", async ({ newsroom }) => {
  const page = await newsroom.signedIn(await newsroom.person("editor"));
  const id = await newsroom.article(page, { title: "Harbour talks", blocks });
  await page.goto("/terms");
  await page.keyboard.press("Control+k");
  const palette = page.getByRole("dialog", { name: "Go to or do" });
  await expect(palette.getByRole("combobox")).toBeFocused();
  await page.keyboard.type("harbour");
  await expect(palette.getByRole("option", { name: "Harbour talks" })).toBeVisible();
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await page.keyboard.press("Enter");
  await page.waitForURL(`**/articles/${id}/review`);

  await page.locator("[data-sentence]").first().waitFor();
  await page.keyboard.press("Control+k");
  await page.keyboard.type("the red b");
  await expect(palette.getByRole("option")).toHaveCount(1);
  await page.keyboard.press("Enter");
  await expect(palette).toBeHidden();
  await expect(page.locator("[data-sentence]:focus")).toHaveText("The red boat");

  await page.keyboard.press("Control+k");
  await page.keyboard.type("6");
  await page.keyboard.press("Enter");
  await expect(page.locator("[data-sentence]:focus")).toHaveText("In 1999 it came, and in 2024 it left.");
  await page.keyboard.press("Control+k");
  await page.keyboard.type("approve and");
  await page.keyboard.press("Enter");
  await expect(page.getByText("1 of 6 approved")).toBeVisible();
});
