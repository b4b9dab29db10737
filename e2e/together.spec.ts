import type { Page } from "playwright/test";
import { heldBack } from "./held-back";
import { expect, type Newsroom, test } from "./newsroom";

const text = "The red cloth was waved in the old harbour today.";

async function two(newsroom: Newsroom) {
  const first = await newsroom.signedIn(await newsroom.person("editor", "Léa Martin"));
  const id = await newsroom.article(first, { title: "Harbour", blocks: [{ kind: "paragraph", text }] });
  const second = await newsroom.signedIn(await newsroom.person("reviewer", "Karim Haddad"));
  for (const page of [first, second]) {
    await page.goto(`/articles/${id}/review`);
    await page.locator("[data-sentence]").click();
    await expect(page.locator(".cm-content")).toBeFocused();
  }
  return { id, first, second };
}

async function write(page: Page, words: string): Promise<void> {
  await page.locator(".cm-content").fill(words);
  await page.keyboard.press("Escape");
}

/** The other one is to be first at the server. */
const heldSaves = (page: Page) => heldBack(page, "**/api/v1/segments/*/save");

test("two people in one sentence: changes that do not touch go together", async ({ newsroom }) => {
  const { first, second } = await two(newsroom);
  const letGo = await heldSaves(second);
  await write(second, "The red cloth was waved in the new harbour today.");
  await write(first, "The red rag was waved in the old harbour today.");
  await expect(first.getByText("Saved", { exact: true })).toBeVisible();
  letGo();
  const both = "The red rag was waved in the new harbour today.";
  await expect(second.getByText("Both changes went together").first()).toBeVisible();
  await expect(second.locator("[data-sentence] ins, [data-sentence]").first()).toContainText("rag");
  await first.getByRole("button", { name: "Changes" }).click();
  await expect(first.locator("[data-sentence]")).toHaveText(both, { useInnerText: true });
});

test("changes of the same words are both shown, with the base, and nothing is lost", async ({ newsroom }) => {
  const { first, second } = await two(newsroom);
  const letGo = await heldSaves(second);
  await write(second, "The red flag was waved in the old harbour today.");
  await write(first, "The red rag was waved in the old harbour today.");
  await expect(first.getByText("Saved", { exact: true })).toBeVisible();
  letGo();
  await second.getByRole("button", { name: /Changed by Léa Martin/ }).click();
  const dialog = second.getByRole("dialog");
  await expect(dialog).toBeVisible();
  await expect(dialog).toContainText("Léa Martin");
  for (const word of ["rag", "flag", "cloth"]) await expect(dialog).toContainText(word);
});

test("what was typed outlives a closed tab while the server cannot be reached", async ({ newsroom }) => {
  const { id, second } = await two(newsroom);
  await second.route("**/api/v1/segments/**", (route) => route.abort());
  await write(second, "The red banner was waved in the old harbour today.");
  await expect(second.getByRole("button", { name: /Not saved/ })).toBeVisible();
  const again = await second.context().newPage();
  await second.close({ runBeforeUnload: false });
  await again.goto(`/articles/${id}/review`);
  await expect(again.locator("[data-sentence]")).toContainText("banner");
  await expect(again.getByText("Saved", { exact: true })).toBeVisible();
  const { rows } = await newsroom.query("SELECT text FROM segment WHERE article_id = $1", [id]);
  expect(rows).toEqual([{ text: "The red banner was waved in the old harbour today." }]);
});
