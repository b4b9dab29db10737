import AxeBuilder from "@axe-core/playwright";
import { expect, type Newsroom, test } from "./newsroom";

const blocks = [
  { kind: "headline", text: "Harbour council stays away" },
  { kind: "paragraph", text: "The Free Harbour Council (FHC) met on Monday. They flew to Teheran, they said." },
  { kind: "crosshead", text: "Broken vessel" },
  { kind: "paragraph", text: "“The FCH says no,” said a man. The Free Harbour Council (FCH) owns a broken ship." },
  { kind: "paragraph", text: "In the end the HFC stayed away. It left after the talks with both unions. Portuguese." },
];

async function openArticle(newsroom: Newsroom, role: "editor" | "reviewer" | "reader" = "editor") {
  const author = await newsroom.signedIn(await newsroom.person("editor"));
  const id = await newsroom.article(author, { title: "Harbour council", blocks });
  const page = role === "editor" ? author : await newsroom.signedIn(await newsroom.person(role));
  await page.goto(`/articles/${id}/review`);
  await expect(page.getByRole("heading", { name: "4 findings in the article" })).toBeVisible();
  return { id, page };
}

test("an editor goes through the findings by keyboard: fixes, joins, dismisses with a reason", async ({ newsroom }) => {
  const { id, page } = await openArticle(newsroom);
  const margin = page.getByRole("complementary");
  const card = margin.locator("li").filter({ has: page.locator("button[aria-expanded=true]") });

  await page.keyboard.press("f");
  await expect(card).toContainText("‘HFC’ is never introduced");
  await expect(page.locator("[data-sentence][aria-current=true]")).toContainText("The Free Harbour Council (FHC) met");

  await page.keyboard.press("x");
  await page.keyboard.type("Three bodies, says the port.");
  await page.keyboard.press("Enter");
  await expect(margin.getByRole("button", { name: "1 dismissed" })).toBeVisible();

  await expect(card).toContainText("‘Portuguese’ stands alone");
  await page.keyboard.press("f");
  await expect(card).toContainText("‘Broken vessel’ stands apart");
  await page.keyboard.press("Enter");
  await expect(page.locator("[data-sentence]", { hasText: "Broken ship" })).toBeVisible();
  await expect(margin.getByText("‘Broken vessel’ stands apart")).toBeHidden();

  await page.reload();
  await margin.getByRole("button", { name: "1 dismissed" }).click();
  await expect(margin.getByText("Three bodies, says the port.")).toBeVisible();
  await margin.getByRole("button", { name: /Portuguese/ }).click();
  await margin.getByRole("button", { name: "Join with the next", exact: true }).click();
  await expect(page.locator("[data-sentence]", { hasText: "unions. Portuguese." })).toBeVisible();
  const { rows } = await newsroom.query("SELECT detector, state::text FROM finding WHERE article_id = $1", [id]);
  expect(rows).toContainEqual({ detector: "echo", state: "fixed" });
  expect(rows).toContainEqual({ detector: "initialisms", state: "dismissed" });
});

test("one form everywhere, in one step that one undo takes back; what others change meanwhile is left alone", async ({
  newsroom,
}) => {
  const { id, page } = await openArticle(newsroom);
  await page.goto(`/articles/${id}/consistency`);
  const lane = page.getByRole("region", { name: /HFC/ });
  const speech = lane.getByRole("checkbox").nth(1);
  await expect(speech).not.toBeChecked();
  await speech.check();

  const other = await newsroom.signedIn(await newsroom.person("reviewer"));
  await other.goto(`/articles/${id}/review`);
  await other.locator("[data-sentence]", { hasText: "In the end" }).click();
  await other.locator(".cm-content").fill("In the end nobody stayed away.");
  await other.keyboard.press("Escape");
  await expect(other.getByText("Saved", { exact: true })).toBeVisible();

  await lane.getByRole("button", { name: "Unify 3 places" }).click();
  await expect(page.getByRole("status").filter({ hasText: /./ })).toContainText("2 places were changed.");
  await expect(page.getByRole("status").filter({ hasText: /./ })).toContainText("One place was left alone");
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByRole("status").filter({ hasText: /./ })).toContainText("Taken back.");
  await page.goto(`/articles/${id}/review`);
  await expect(page.locator("[data-sentence]", { hasText: "“The FCH says no,”" })).toBeVisible();
  await expect(page.locator("[data-sentence]", { hasText: "nobody stayed away" })).toBeVisible();
});

test("findings pass axe, in front and on the consistency page; readers see them and change nothing", async ({
  newsroom,
}) => {
  const { id, page } = await openArticle(newsroom, "reader");
  await page.keyboard.press("f");
  await expect(page.getByRole("complementary").getByText("as FHC (1×)")).toBeVisible();
  await expect(page.getByRole("button", { name: "Dismiss" })).toBeHidden();
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await page.goto(`/articles/${id}/consistency`);
  await expect(page.getByRole("region", { name: /HFC/ })).toBeVisible();
  await expect(page.getByRole("button", { name: /Unify/ })).toBeHidden();
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
});

test("a text that cannot be checked is said to be so where the findings are, until it can be", async ({ newsroom }) => {
  const author = await newsroom.signedIn(await newsroom.person("editor"));
  const id = await newsroom.article(author, { title: "Harbour council", blocks });
  const problem = { code: "conflict", message: "The text could not be checked.", data: null };
  const findings = `/api/v1/articles/${id}/findings`;
  // Worked out already: nobody tells the window of them.
  expect((await author.request.get(findings)).ok()).toBe(true);
  await author.route(`**${findings}`, (route) => route.fulfill({ status: 409, json: problem }));
  await author.goto(`/articles/${id}/review`);
  const margin = author.getByRole("complementary");
  await expect(margin.getByText(problem.message)).toBeVisible();
  await expect(margin.getByText("Reading the findings")).toBeHidden();
  const { violations } = await new AxeBuilder({ page: author }).analyze();
  expect(violations).toEqual([]);
  await author.unroute(`**${findings}`);
  await author.locator("[data-sentence]", { hasText: "They flew" }).click();
  await author.locator(".cm-content").fill("They flew to Tehran, they said.");
  await expect(margin.getByRole("heading", { name: /in this sentence/ })).toBeVisible();
  await expect(margin.getByText(problem.message)).toBeHidden();
});
