import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "./newsroom";

test("an editor finds a sentence by its words and opens it in front", async ({ newsroom }) => {
  const page = await newsroom.signedIn(await newsroom.person("editor"));
  const blocks = (text: string) => ({ blocks: [{ kind: "paragraph" as const, text }] });
  await newsroom.article(page, blocks("The talks stumbled. For the farmers it is a red rag."));
  await newsroom.article(page, blocks("A rag that is red hangs in the window."));
  await page.goto("/?view=all");
  const field = page.getByRole("searchbox", { name: "Search" });
  await field.fill('"red rag" state:inbox');
  await field.press("Enter");
  await expect(page.locator("mark")).toHaveText("red rag");
  await expect(field).toHaveValue('"red rag" state:inbox');
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await page.getByRole("link", { name: "For the farmers it is a red rag.", exact: true }).click();
  await expect(page.locator("[aria-current=true]")).toContainText("red rag");

  await page.goto(`/?view=all&q=${encodeURIComponent("state:rady")}`);
  await expect(page.getByText("Nothing is called “rady” in state.")).toBeVisible();
  await expect(page.getByText("No article fits this filter.")).toBeVisible();
});
