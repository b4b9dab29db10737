import AxeBuilder from "@axe-core/playwright";
import { expect, type Newsroom, test } from "./newsroom";

/** As many more articles on the desk as are asked for, which nobody has. */
async function fill(newsroom: Newsroom, personId: string, count: number): Promise<void> {
  await newsroom.query(
    `INSERT INTO article (id, desk_id, title, source_language, target_language, created_by_id, splitter_version, word_count,
                          segment_count, updated_at)
     SELECT gen_random_uuid(), $1, 'Harbour no. ' || n, 'fr', 'en', $2, 1, 2, 0, now() - n * interval '1 minute'
     FROM generate_series(1, $3::int) AS n`,
    [newsroom.deskId, personId, count],
  );
}

test("rows are gone through, chosen and given free by key", async ({ newsroom }) => {
  const editor = await newsroom.person("editor");
  const page = await newsroom.signedIn(editor);
  await fill(newsroom, editor.id, 6);
  await page.goto("/?view=all");
  const box = (number: number) => page.getByRole("checkbox", { name: `Choose Harbour no. ${number}`, exact: true });
  await page.keyboard.press("?");
  const list = page.getByRole("dialog", { name: "Keys of the desk" });
  await expect(list).toContainText("Choose on, downwards");
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await page.keyboard.press("Escape");
  await expect(list).toHaveCount(0);

  await page.keyboard.press("j");
  await expect(page.getByRole("link", { name: "Harbour no. 1", exact: true })).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("x");
  await expect(box(2)).toBeChecked();
  await page.keyboard.press("Shift+ArrowDown");
  await page.keyboard.press("Shift+J");
  await expect(page.getByRole("status").filter({ hasText: "3 chosen" })).toBeVisible();
  await page.keyboard.press("Shift+ArrowUp");
  await expect(box(4)).not.toBeChecked();
  await expect(box(3)).toBeChecked();
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await box(6).click({ modifiers: ["Shift"] });
  await expect(page.getByRole("status").filter({ hasText: "5 chosen" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(box(3)).not.toBeChecked();
  await page.keyboard.press("k");
  await expect(page.getByRole("link", { name: "Harbour no. 5", exact: true })).toBeFocused();
  await page.keyboard.press("Control+k");
  await page.getByRole("combobox").fill("choose all");
  await page.getByRole("option", { name: /Choose all on this page/ }).click();
  await expect(page.getByRole("status").filter({ hasText: "6 chosen" })).toBeVisible();
  await page.keyboard.press("/");
  await expect(page.getByRole("searchbox", { name: "Search" })).toBeFocused();
});

test("all that a search finds is handed out, taken back, and not handed out when more came", async ({ newsroom }) => {
  const editor = await newsroom.person("editor", "Ines");
  await newsroom.person("reviewer", "Karim");
  const page = await newsroom.signedIn(editor);
  await fill(newsroom, editor.id, 50);
  await page.goto("/?view=all&assignee=nobody");
  const all = page.getByRole("checkbox", { name: "Choose all on this page" });
  await all.check();
  await page.getByRole("button", { name: "Choose all 50 that match" }).click();
  await expect(page.getByRole("status").filter({ hasText: "All 50 that match are chosen." })).toBeVisible();
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await page.getByLabel("Assign the chosen to").selectOption({ label: "Karim" });
  await page.getByRole("button", { name: "Assign" }).click();
  await expect(page.getByText("50 articles given to Karim.")).toBeVisible();
  await expect(page.getByText("No article fits this filter.")).toBeVisible();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByText("50 articles are back where they were.")).toBeVisible();
  await expect(page.getByRole("link", { name: "Harbour no. 1", exact: true })).toBeVisible();

  await all.check();
  await page.getByRole("button", { name: "Choose all 50 that match" }).click();
  await fill(newsroom, editor.id, 1);
  await page.getByRole("button", { name: "Assign" }).click();
  await expect(page.getByText("Other articles match by now than when you chose them.")).toBeVisible();
  const { rows } = await newsroom.query(
    "SELECT count(*)::int AS count FROM article WHERE desk_id = $1 AND assignee_id IS NULL",
    [newsroom.deskId],
  );
  expect(rows[0]?.count).toBe(51);
});
