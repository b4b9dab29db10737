import AxeBuilder from "@axe-core/playwright";
import type { Page } from "playwright/test";
import { expect, type Newsroom, test } from "./newsroom";

const text = "It was a red cloth to them. Nobody signed. They met again.";

/** Marks words of a sentence through the API, as this page's person. */
async function mark(newsroom: Newsroom, page: Page, articleId: string, quote: string, comment: string): Promise<void> {
  const { rows } = await newsroom.query("SELECT id, text FROM segment WHERE article_id = $1 AND text LIKE $2", [
    articleId,
    `%${quote}%`,
  ]);
  const [segment] = rows;
  const start = segment.text.indexOf(quote);
  const place = { segmentId: segment.id, version: 1, start, end: start + quote.length, quote };
  const answer = await page.request.post(`/api/v1/articles/${articleId}/annotations`, {
    headers: { origin: newsroom.url },
    data: { target: { scope: "words", places: [place] }, category: "overly-literal", severity: "major", comment },
  });
  expect(answer.status(), await answer.text()).toBe(200);
}

test("two people read apart, neither hears of the other, and an editor decides by keyboard what counts", async ({
  newsroom,
}) => {
  test.slow();
  const [karim, noor] = [await newsroom.person("reviewer", "Karim"), await newsroom.person("reviewer", "Noor")];
  const editor = await newsroom.signedIn(await newsroom.person("editor", "Léa"));
  const id = await newsroom.article(editor, { title: "Harbour talks", blocks: [{ kind: "paragraph", text }] });
  await editor.goto(`/articles/${id}/review`);
  await editor.getByRole("button", { name: "Reviews" }).click();
  await editor.getByRole("menuitem", { name: "Blind review by two people …" }).click();
  const form = editor.getByRole("dialog", { name: "Blind review by two people" });
  await form.getByLabel("First reader").selectOption({ label: "Karim" });
  await form.getByLabel("Second reader").selectOption({ label: "Karim" });
  await expect(form.getByRole("alert")).toHaveText("Choose two different people.");
  await form.getByLabel("Second reader").selectOption({ label: "Noor" });
  await form.getByRole("button", { name: "Begin" }).click();
  await expect(editor.getByText("Karim and Noor are reading this article apart.")).toBeVisible();
  await expect(editor.getByRole("button", { name: "Sign off" })).toBeHidden();

  const first = await newsroom.signedIn(karim);
  await expect(first.getByRole("button", { name: "Notifications: 1 unread" })).toBeVisible();
  await mark(newsroom, first, id, "red cloth", "KARIM-SAYS a red rag");
  await mark(newsroom, first, id, "Nobody", "KARIM-SAYS nobody at all");
  const second = await newsroom.signedIn(noor);
  await second.goto(`/articles/${id}/review`);
  await expect(second.getByText("Only you see what you mark")).toBeVisible();
  expect(await (await second.request.get(`/api/v1/articles/${id}`)).text()).not.toContain("KARIM-SAYS");
  expect(await second.content()).not.toContain("KARIM-SAYS");
  await mark(newsroom, second, id, "a red cloth", "NOOR-SAYS rag");
  await mark(newsroom, second, id, "They met", "NOOR-SAYS they have met");
  await editor.goto(`/articles/${id}/passes/1`);
  await expect(editor.getByText("The reading is still going on.")).toBeVisible();
  expect(await editor.content()).not.toMatch(/-SAYS/);

  await first.goto(`/articles/${id}/review`);
  await first.getByRole("region", { name: "Reviews" }).getByRole("button", { name: "Finish my reading" }).click();
  await expect(first.getByText("You are done.")).toBeVisible();
  expect(await (await first.request.get(`/api/v1/articles/${id}`)).text()).not.toContain("NOOR-SAYS");
  await second.getByRole("region", { name: "Reviews" }).getByRole("button", { name: "Finish my reading" }).click();
  await expect(second.getByRole("region", { name: "Reviews" })).toBeHidden();

  await editor.goto("/");
  await editor.getByRole("button", { name: "Notifications: 1 unread" }).click();
  await editor.getByRole("link", { name: /Both readings of the blind review are done/ }).click();
  await editor.waitForURL(/passes\/1$/);
  await expect(editor.getByText("Marked words (F1)")).toBeVisible();
  await expect(editor.getByText("3 places are left to decide.")).toBeVisible();
  expect((await new AxeBuilder({ page: editor }).analyze()).violations).toEqual([]);
  const rows = editor.getByRole("listitem", { name: /^Place/ });
  await rows.first().focus();
  await editor.keyboard.press("2");
  await expect(editor.getByText("2 places are left to decide.").first()).toBeVisible();
  await expect(rows.nth(1)).toBeFocused();
  await editor.keyboard.press("x");
  await editor.keyboard.type("As the source has it.");
  await editor.keyboard.press("Enter");
  await expect(rows.nth(2)).toBeFocused();
  await editor.keyboard.press("2");
  await expect(editor.getByText("Everything is decided.").first()).toBeVisible();
  await expect(rows.first()).toContainText("Same mistake as the other’s: counted once");
  const { rows: open } = await newsroom.query(
    "SELECT comment FROM annotation WHERE article_id = $1 AND status = 'open' ORDER BY comment",
    [id],
  );
  expect(open).toEqual([{ comment: "NOOR-SAYS rag" }, { comment: "NOOR-SAYS they have met" }]);

  await second.goto(`/articles/${id}/passes/1`);
  await expect(second.getByText("An editor who was neither of the readers decides.")).toBeVisible();
  await expect(second.getByRole("button", { name: /^Keep/ })).toBeHidden();
});

test("a first review is begun and finished in the bar; the second is somebody else's", async ({ newsroom }) => {
  const page = await newsroom.signedIn(await newsroom.person("reviewer", "Karim"));
  const id = await newsroom.article(page, { blocks: [{ kind: "paragraph", text }] });
  await page.goto(`/articles/${id}/review`);
  await page.getByRole("button", { name: "Reviews" }).click();
  await page.getByRole("menuitem", { name: "Begin the first review" }).click();
  const banner = page.getByRole("region", { name: "Reviews" });
  await expect(banner).toContainText("Your first review is running.");
  await banner.getByRole("button", { name: "Finish the first review" }).click();
  await expect(banner).toBeHidden();
  await page.getByRole("button", { name: "Reviews" }).click();
  await expect(page.getByText("First review: Karim, finished")).toBeVisible();
  await expect(page.getByRole("menuitem", { name: "Begin the second review" })).toBeHidden();

  const other = await newsroom.signedIn(await newsroom.person("reviewer"));
  await other.goto(`/articles/${id}/review`);
  await other.getByRole("button", { name: "Reviews" }).click();
  await other.keyboard.press("ArrowDown");
  await other.getByRole("menuitem", { name: "Begin the second review" }).press("Enter");
  await expect(other.getByRole("region", { name: "Reviews" })).toContainText("Your second review is running.");
});
