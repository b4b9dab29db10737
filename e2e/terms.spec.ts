import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "./newsroom";

const blocks = [
  { kind: "headline", text: "Harbour council stays away" },
  { kind: "paragraph", text: "They flew to Theran with a red cloth. The men left Theran at night." },
];

test("a list is brought in, a term changed by keyboard, and the article says so", async ({ newsroom }) => {
  const page = await newsroom.signedIn(await newsroom.person("editor", "Léa Martin"));
  const id = await newsroom.article(page, { title: "Harbour council", blocks });

  await page.getByRole("link", { name: "Terms" }).click();
  await expect(page.getByText("This desk has no terms yet.")).toBeVisible();
  await page.getByRole("link", { name: "Bring in a list" }).click();
  await page.getByLabel("Language of the forms").selectOption("en");
  await page.getByLabel("Source language").selectOption("fr");
  const list = page.getByRole("textbox", { name: "The list" });
  await list.fill("Téhéran\tTehran|Teheran\nchiffon rouge\tred rag\t\tred cloth");
  await page.getByRole("button", { name: "Preview" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "Line 1, column 2" })).toBeVisible();

  await list.fill("\tTehran\t\tTheran\tAs the atlas has it.\n\tred rag\t\tred cloth");
  await page.getByRole("button", { name: "Preview" }).click();
  await expect(page.getByText("2 new, none changed, none there already.")).toBeVisible();
  await page.getByRole("button", { name: "Bring in 2 terms" }).click();
  await expect(page.getByText("2 terms were added")).toBeVisible();

  await page.goto(`/articles/${id}/review`);
  const margin = page.getByRole("complementary");
  await expect(margin.getByText("The desk does not write Theran (2×), but Tehran.")).toBeVisible();
  await page.keyboard.press("f");
  await margin.getByRole("tab", { name: "Terms" }).click();
  await expect(margin.getByRole("tabpanel").getByText("As the atlas has it.")).toBeVisible();
  await page.goto(`/articles/${id}/consistency`);
  await page
    .getByRole("region", { name: /Theran/ })
    .getByRole("button", { name: "Unify 2 places" })
    .click();
  await expect(page.getByRole("status").filter({ hasText: "2 places were changed." })).toBeVisible();

  await page.goto("/terms");
  await page.getByRole("searchbox", { name: "Search" }).fill("cloth");
  await page.keyboard.press("Enter");
  await page.waitForURL(/cloth/);
  await expect(page.getByText("1 term", { exact: true })).toBeVisible();
  await page.getByRole("button", { name: "Actions for red rag" }).focus();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog", { name: "Change a term" });
  await dialog.getByRole("button", { name: "Another form" }).press("Enter");
  await dialog.getByRole("textbox", { name: "Form 3" }).fill("red sheet");
  await page.keyboard.press("Enter");
  await expect(page.getByText("Saved. Articles are checked with it")).toBeVisible();
  await expect(page.getByRole("row", { name: /red rag/ })).toContainText("red sheet");

  await page.getByRole("button", { name: "Actions for red rag" }).click();
  await page.getByRole("menuitem", { name: "Retire" }).click();
  await expect(page.getByText("‘red rag’ is retired.")).toBeVisible();
  await page.goto(`/articles/${id}/review`);
  await expect(margin.getByText("Nothing was found that is still open.")).toBeVisible();
});

test("a retired term comes back by one undo; a reviewer reads the terms and changes none", async ({ newsroom }) => {
  const page = await newsroom.signedIn(await newsroom.person("admin"));
  await page.goto("/terms");
  await page.getByRole("button", { name: "Add a term" }).click();
  const dialog = page.getByRole("dialog", { name: "Add a term" });
  await dialog.getByLabel("Language of the forms").selectOption("en");
  await dialog.getByRole("textbox", { name: "Form 1" }).fill("Tehran");
  await dialog.getByRole("textbox", { name: "Form 2" }).fill("THR");
  await expect(dialog.getByRole("checkbox", { name: "Case counts in form 2" })).toBeChecked();
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("row", { name: /THR/ })).toBeVisible();

  await page.getByRole("button", { name: "Actions for Tehran" }).click();
  await page.getByRole("menuitem", { name: "Retire" }).click();
  await expect(page.getByText("This desk has no terms yet.")).toBeVisible();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByRole("row", { name: /THR/ })).toBeVisible();
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);

  const reader = await newsroom.signedIn(await newsroom.person("reviewer"));
  await reader.goto("/terms");
  await expect(reader.getByRole("row", { name: /THR/ })).toBeVisible();
  await expect(reader.getByRole("button", { name: "Add a term" })).toBeHidden();
  await expect(reader.getByRole("button", { name: /Actions/ })).toBeHidden();
  expect((await new AxeBuilder({ page: reader }).analyze()).violations).toEqual([]);
  expect((await reader.goto("/terms/import"))?.status()).toBe(404);
});
