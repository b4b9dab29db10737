import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "./newsroom";

test("sentences are shown beside their sources, mended by keyboard, and stored as they were mended", async ({
  newsroom,
}) => {
  const page = await newsroom.signedIn(await newsroom.person("editor"));
  await page.goto("/articles/new");
  await page.getByLabel("Machine-translated text").fill("# The talks stumble\n\nThey left at dawn. Nobody signed.");
  await page
    .getByLabel("Source text (optional)")
    .fill("Les pourparlers achoppent\n\nIls sont partis à l’aube. Il pleuvait. Personne n’a signé.");
  await page.getByRole("button", { name: "See how it reads" }).click();
  await page.getByLabel("Into").selectOption("en");
  await page.getByLabel("Translated from").selectOption("fr");
  await page.getByRole("button", { name: "Sentence by sentence" }).click();

  const row = (number: number) => page.getByRole("group", { name: `Sentence ${number}`, exact: true });
  await row(1).focus();
  await page.keyboard.press("ArrowDown");
  await expect(row(2)).toBeFocused();
  await page.keyboard.press("Alt+Shift+ArrowDown");
  await expect(row(2)).toContainText("No source");
  await expect(page.getByRole("button", { name: /1 sentence without a source/ })).toBeEnabled();
  await page.keyboard.press("Control+z");
  await expect(row(2)).toContainText("Ils sont partis à l’aube.");
  await page.keyboard.press("Alt+ArrowDown");
  await expect(row(3)).toBeFocused();
  await expect(row(3)).toContainText("Il pleuvait.");
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);

  await page.getByRole("button", { name: "Bring in" }).click();
  await page.waitForURL(/\/review$/);
  const stored = await newsroom.query(
    `SELECT segment.source FROM segment JOIN block ON block.id = segment.block_id
     JOIN article ON article.id = block.article_id WHERE article.desk_id = $1
     ORDER BY block.position, segment.position`,
    [newsroom.deskId],
  );
  expect(stored.rows.map(({ source }) => source)).toEqual([
    "Les pourparlers achoppent",
    "Ils sont partis à l’aube.",
    "Il pleuvait. Personne n’a signé.",
  ]);
});

test("a Word file with tracked changes comes in as the machine's text with its corrections", async ({ newsroom }) => {
  const page = await newsroom.signedIn(await newsroom.person("editor"));
  const id = await newsroom.article(page, { blocks: [{ kind: "paragraph", text: "It was a red cloth. They left." }] });
  const segment = await newsroom.query("SELECT id FROM segment WHERE article_id = $1 AND position = 0", [id]);
  const post = (path: string, data: object) =>
    page.request.post(`/api/v1/${path}`, { headers: { origin: newsroom.url }, data });
  const corrected = { text: "It was a red rag.", marks: [] };
  const saved = await post(`segments/${segment.rows[0].id}/save`, { baseVersion: 1, ...corrected });
  expect(saved.status()).toBe(200);
  const file = await post(`articles/${id}/exports`, { format: "docxTracked" });

  await page.goto("/articles/new");
  await page
    .locator("input[type=file]")
    .first()
    .setInputFiles({ name: "back.docx", mimeType: "application/octet-stream", buffer: await file.body() });
  await page.getByRole("button", { name: "See how it reads" }).click();
  await expect(page.getByLabel("Text of block 2")).toHaveValue("It was a red rag. They left.");
  await page.getByLabel("Bring in the text before them, with the changes as corrections").check();
  await expect(page.getByLabel("Text of block 2")).toHaveValue("It was a red cloth. They left.");
  await expect(page.locator("ins")).toHaveText("rag");
  await page.getByRole("button", { name: "Leave out" }).first().click();
  await page.getByLabel("Into").selectOption("en");
  await page.getByLabel("Translated from").selectOption("fr");
  await page.getByRole("button", { name: "Bring in" }).click();
  await page.waitForURL(/\/review$/);
  await expect(page.locator("ins")).toHaveText("rag");
  await expect(page.locator("del")).toHaveText("cloth");
});
