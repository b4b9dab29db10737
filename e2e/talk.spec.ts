import AxeBuilder from "@axe-core/playwright";
import type { Page } from "playwright/test";
import { expect, type Newsroom, test } from "./newsroom";

const blocks = [
  { kind: "headline", text: "Talks resume in the old harbour" },
  { kind: "paragraph", text: "It was a red cloth to them. Nobody signed. They met again." },
];

const bell = (page: Page) => page.getByRole("button", { name: /^Notifications/ });
const sentence = (page: Page, words: string) => page.locator("[data-sentence]", { hasText: words });

async function toFront(page: Page, words: string): Promise<void> {
  await sentence(page, words).click();
  await page.keyboard.press("Escape");
}

async function openArticle(newsroom: Newsroom, page: Page): Promise<string> {
  const id = await newsroom.article(page, { blocks });
  await page.goto(`/articles/${id}/review`);
  return id;
}

test("an editor names a colleague by keyboard; who is named hears it, goes there, answers, resolves", async ({
  newsroom,
}) => {
  const editor = await newsroom.person("editor", "Léa Martin");
  const karim = await newsroom.person("reviewer", "Karim Haddad");
  await newsroom.person("reviewer", "Karine Roy");
  const page = await newsroom.signedIn(editor);
  await openArticle(newsroom, page);
  await toFront(page, "Nobody signed");

  await page.keyboard.press("c");
  const field = page.getByLabel("Comment on this sentence");
  await expect(field).toBeFocused();
  await page.keyboard.type("Is that so? @kar");
  await expect(page.getByRole("option")).toHaveText(["Karim Haddad", "Karine Roy"]);
  await page.keyboard.press("ArrowDown");
  await expect(page.getByRole("option", { name: "Karine Roy" })).toHaveAttribute("aria-selected", "true");
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("Enter");
  await page.keyboard.type("please look.");
  await page.keyboard.press("Control+Enter");
  const conversation = page.getByRole("article", { name: "Conversation: Sentence 3" });
  await expect(conversation).toContainText("Is that so? @Karim Haddad please look.");
  await expect(field).toBeFocused();
  await expect(field).toHaveValue("");
  await page.keyboard.press("Escape");
  await expect(sentence(page, "Nobody signed")).toBeFocused();

  const other = await newsroom.signedIn(karim);
  await expect(bell(other)).toHaveAccessibleName("Notifications: 1 unread");
  await bell(other).focus();
  await other.keyboard.press("Enter");
  const told = other.getByRole("dialog", { name: "Notifications" });
  await expect(told.getByRole("link")).toContainText("Léa Martin named you");
  await told.getByRole("link").focus();
  await other.keyboard.press("Enter");
  await other.waitForURL(/review$/);
  await expect(other.getByRole("article", { name: "Conversation: Sentence 3" })).toBeFocused();
  await expect(other.locator("[data-sentence][aria-current=true]")).toContainText("Nobody signed");
  await expect(bell(other)).toHaveAccessibleName("Notifications");

  // Who has the conversation open reads what is said as it is said, and is told nothing.
  const article = page.url();
  await page.goto("/");
  await other.getByRole("button", { name: "Reply" }).click();
  await other.keyboard.type("It is. Two of them said so.");
  await other.keyboard.press("Control+Enter");
  await expect(other.getByRole("paragraph").filter({ hasText: "Two of them said so." })).toBeVisible();
  await other.getByRole("button", { name: "Resolve" }).click();
  await expect(other.getByText("Karim Haddad resolved this")).toBeVisible();

  await page.goto(article);
  await expect(bell(page)).toHaveAccessibleName("Notifications: 1 unread");
  await page.keyboard.press("Shift+C");
  await expect(conversation).toContainText("Two of them said so.");
  await expect(conversation.getByText("New")).toBeHidden();
  await conversation.getByRole("button", { name: "Reopen" }).click();
  await expect(page.getByText("Léa Martin reopened this")).toBeVisible();
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
});

test("what is written and not sent waits; the article can be talked about; readers only read", async ({ newsroom }) => {
  const page = await newsroom.signedIn(await newsroom.person("editor"));
  const id = await openArticle(newsroom, page);
  await toFront(page, "Nobody signed");
  await page.keyboard.press("c");
  await page.keyboard.type("Half a thought");
  await page.keyboard.press("Escape");
  await page.keyboard.press("ArrowDown");
  await expect(page.getByLabel("Comment on this sentence")).toHaveValue("");
  await page.keyboard.press("ArrowUp");
  await expect(page.getByLabel("Comment on this sentence")).toHaveValue("Half a thought");
  await page.getByRole("button", { name: "Comment on the article" }).click();
  await expect(page.getByLabel("Comment on the article")).toBeFocused();
  await page.keyboard.type("Runs on Sunday.");
  await page.keyboard.press("Control+Enter");
  await expect(page.getByRole("article", { name: "Conversation: The article" })).toContainText("Runs on Sunday.");

  const reader = await newsroom.signedIn(await newsroom.person("reader"));
  await reader.goto(`/articles/${id}/review`);
  await expect(reader.getByText("Runs on Sunday.")).toBeVisible();
  await expect(reader.getByRole("button", { name: "Resolve" })).toBeHidden();
  await reader.keyboard.press("c");
  await expect(reader.getByText("You cannot comment here now").last()).toBeVisible();
});

test("the desk's profile is changed where figures that do not work out are told; ESA brings its slider", async ({
  newsroom,
}) => {
  const page = await newsroom.signedIn(await newsroom.person("admin"));
  await page.goto("/settings/quality");
  await page.getByLabel("Points for Major").fill("much");
  await expect(page.getByRole("alert").first()).toHaveText("A number from 0 to 1,000.");
  await page.getByRole("button", { name: "Save the profile" }).click();
  await expect(page.getByLabel("Points for Major")).toBeFocused();
  await page.getByLabel("Points for Major").fill("7,5");
  await expect(page.getByText("10.5 points")).toBeVisible();
  await page.getByRole("button", { name: "Save the profile" }).click();
  await expect(page.getByText("Saved. Scores follow from now on.")).toBeVisible();
  await page.reload();
  await expect(page.getByText("MQM Council, with changes of its own")).toBeVisible();
  await expect(page.getByLabel("Points for Major")).toHaveValue("7.5");

  await page.getByRole("radio", { name: /ESA/ }).first().check();
  await page.getByRole("button", { name: "Save the profile" }).click();
  await expect(page.getByText("This desk scores by ESA.")).toBeVisible();
  const id = await openArticle(newsroom, page);
  await toFront(page, "Nobody signed");
  await page.keyboard.press("g");
  const slider = page.getByRole("slider", { name: "How good is this sentence?" });
  await expect(slider).toBeFocused();
  await page.keyboard.press("PageUp");
  await page.keyboard.press("ArrowRight");
  await expect(page.getByText("61 of 100")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(sentence(page, "Nobody signed")).toBeFocused();
  await expect
    .poll(async () => (await newsroom.query("SELECT value FROM segment_rating WHERE article_id = $1", [id])).rows)
    .toEqual([{ value: 61 }]);
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
});

test("effort is measured and the person sees what is recorded of their time; a paragraph left as it was is told", async ({
  newsroom,
}) => {
  const page = await newsroom.signedIn(await newsroom.person("editor"));
  const id = await openArticle(newsroom, page);
  await sentence(page, "It was a red cloth").click();
  await page.locator(".cm-content").fill("It was a red rag to them.");
  await page.keyboard.press("Escape");
  await expect(page.getByText("Saved", { exact: true })).toBeVisible();
  await page.getByRole("tab", { name: "History" }).click();
  await expect(page.getByText(/^HTER \d/)).toBeVisible();
  await page.getByRole("button", { name: "Effort" }).click();
  const view = page.getByRole("dialog", { name: "Effort" });
  await expect(view.getByRole("row", { name: /^HTER/ })).toContainText("%");
  await expect(view).toContainText("Stet records how long you are active");
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await page.keyboard.press("Escape");
  await expect(page.getByRole("button", { name: "Effort" })).toBeFocused();

  for (const words of ["to them", "Nobody signed", "They met again"]) {
    await toFront(page, words);
    await page.keyboard.press("Control+Enter");
    await expect(page.getByRole("button", { name: "Take approval back" })).toBeVisible();
  }
  await expect(page.getByText("More than half of this paragraph is as the machine wrote it").last()).toBeVisible();
  await page.goto("/");
  await expect
    .poll(async () => {
      const { rows } = await newsroom.query(
        "SELECT sum(active)::int AS sum FROM segment_effort WHERE article_id = $1",
        [id],
      );
      return rows[0].sum;
    })
    .toBeGreaterThan(0);
});
