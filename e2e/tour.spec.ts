import AxeBuilder from "@axe-core/playwright";
import type { Page } from "playwright/test";
import { expect, test } from "./newsroom";

const card = (page: Page) => page.getByRole("region", { name: "Tour" });

async function begin(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Take the tour" }).click();
  await page.waitForURL(/review$/);
  await expect(card(page)).toContainText("Step 1 of 5");
}

test("somebody new goes through a sample article in five steps, and is not asked again", async ({ newsroom }) => {
  const page = await newsroom.signedIn(await newsroom.person("editor"));
  await begin(page);
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);

  // One deed after the other; the card says what is next and never takes the focus.
  await page.keyboard.press("f");
  await expect(card(page)).toContainText("Step 2 of 5");
  await expect(page.locator("[data-sentence][aria-current=true]")).toBeFocused();
  await page.keyboard.press("e");
  await expect(page.locator(".cm-content")).toBeFocused();
  await page.keyboard.press("Control+End");
  await page.keyboard.type(" Indeed.");
  await page.keyboard.press("Escape");
  await expect(card(page)).toContainText("Step 3 of 5");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("a");
  await expect(page.locator("[data-categories] [role=radio][tabindex='0']")).toBeFocused();
  for (const key of ["c", "2", "Enter"]) await page.keyboard.press(key);
  await expect(card(page)).toContainText("Step 4 of 5");
  await card(page).getByRole("link", { name: "Open the compare view" }).click();
  await page.waitForURL(/compare$/);
  await expect(card(page)).toContainText("Step 5 of 5");
  await card(page).getByRole("link", { name: "Back to the review" }).click();
  await page.waitForURL(/review$/);
  await page.keyboard.press("Control+ArrowDown");
  await page.keyboard.press("Control+Enter");
  await expect(card(page)).toContainText("That is all");
  await card(page).getByRole("button", { name: "Done" }).click();
  await expect(card(page)).toBeHidden();

  await page.goto("/");
  await expect(page.getByRole("button", { name: "Take the tour" })).toBeHidden();
  // A sample is one more article of the desk, and none of its reports.
  const { rows } = await newsroom.query("SELECT is_sample FROM article WHERE desk_id = $1", [newsroom.deskId]);
  expect(rows).toEqual([{ is_sample: true }]);
});

test("the tour can be left by Esc, taken again from the menu, and refused", async ({ newsroom }) => {
  const page = await newsroom.signedIn(await newsroom.person("reviewer"));
  await begin(page);
  const article = page.url();
  await card(page).getByRole("button", { name: "Next" }).focus();
  await page.keyboard.press("Enter");
  await expect(card(page)).toContainText("Step 2 of 5");
  await page.reload();
  await expect(card(page)).toContainText("Step 2 of 5");
  await card(page).getByRole("button", { name: "Back" }).focus();
  await page.keyboard.press("Escape");
  await expect(card(page)).toBeHidden();

  // Again, on the same article: nothing was done on it yet.
  await page.getByRole("button", { name: /^Your account/ }).click();
  await page.getByRole("menuitem", { name: "Tour on a sample article" }).click();
  await expect(card(page)).toContainText("Step 1 of 5");
  expect(page.url()).toBe(article);

  const other = await newsroom.signedIn(await newsroom.person("editor"));
  await other.getByRole("button", { name: "Not now" }).click();
  await expect(other.getByRole("button", { name: "Take the tour" })).toBeHidden();
  await other.reload();
  await expect(other.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(other.getByRole("button", { name: "Take the tour" })).toBeHidden();

  // Who only reads brings nothing in, and is not asked.
  const reader = await newsroom.signedIn(await newsroom.person("reader"));
  await expect(reader.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(reader.getByRole("button", { name: "Take the tour" })).toBeHidden();
});
