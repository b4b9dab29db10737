import AxeBuilder from "@axe-core/playwright";
import type { Page } from "playwright/test";
import { expect, type Newsroom, test } from "./newsroom";

const text = "The talks stumbled on Monday. Nobody signed the text. They meet again in spring.";
const source = "Les pourparlers ont achoppé lundi. Personne n’a signé le texte. Ils se revoient au printemps.";

async function openArticle(newsroom: Newsroom, page: Page): Promise<string> {
  const id = await newsroom.article(page, {
    title: "River talks",
    blocks: [{ kind: "paragraph", text }],
    sourceBlocks: [{ text: source }],
  });
  await page.goto(`/articles/${id}/review`);
  return id;
}

const sentence = (page: Page, nth: number) => page.locator("[data-sentence]").nth(nth);
const cards = (page: Page) => page.getByRole("complementary").locator("[data-annotation-card]");

/** Where the form takes the focus: letters choose from here, Enter marks. */
const chosenCategory = (page: Page) => page.locator("[data-categories] [role=radio][tabindex='0']");

/** The first sentence comes to the front, and its second word is picked. */
async function pickSecondWord(page: Page): Promise<void> {
  await page.keyboard.press("Control+ArrowDown");
  await expect(sentence(page, 0)).toBeFocused();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
}

async function mark(page: Page, category: string): Promise<void> {
  await page.keyboard.press("a");
  await expect(chosenCategory(page)).toBeFocused();
  await page.keyboard.press(category);
  await page.keyboard.press("2");
  await page.keyboard.press("Enter");
}

test("an editor marks words by keyboard; they follow their sentence until it is written anew", async ({ newsroom }) => {
  const page = await newsroom.signedIn(await newsroom.person("editor"));
  await openArticle(newsroom, page);
  await pickSecondWord(page);
  await page.keyboard.press("Shift+ArrowRight");
  await mark(page, "c");
  await expect(cards(page)).toHaveCount(1);
  await expect(cards(page)).toContainText("Mistranslation");
  await expect(cards(page)).toContainText("talks stumbled");
  await expect(cards(page)).toContainText("Major · open");

  await page.reload();
  await page.keyboard.press("Control+ArrowDown");
  await expect(sentence(page, 0)).toBeFocused();
  await page.keyboard.press("j");
  await expect(cards(page)).toContainText("Resolve");

  // Words before the place are typed: it stands where its words stand.
  await page.keyboard.press("e");
  await expect(page.locator(".cm-content")).toBeFocused();
  await page.keyboard.press("Home");
  await page.keyboard.type("Again ");
  await page.keyboard.press("Escape");
  await expect(page.getByText("Saved", { exact: true })).toBeVisible();
  await expect(cards(page)).toContainText("Major · open");

  // All is written anew: the record says that its words do not stand as they were marked.
  await page.keyboard.press("e");
  await expect(page.locator(".cm-content")).toBeFocused();
  await page.keyboard.press("Control+a");
  await page.keyboard.type("On Monday, nothing was agreed.");
  await page.keyboard.press("Escape");
  await expect(page.getByText("Saved", { exact: true })).toBeVisible();
  await page.getByRole("tab", { name: "Annotations" }).click();
  await expect(cards(page)).toContainText(/Major · (?:check again|fixed by an edit|its words are gone)/);
});

test("an annotation is deleted and restored, resolved and reopened; the score follows", async ({ newsroom }) => {
  const page = await newsroom.signedIn(await newsroom.person("editor"));
  await openArticle(newsroom, page);
  const score = page.getByRole("button", { name: /Raw score/ });
  await expect(score).toContainText("100");
  await pickSecondWord(page);
  await mark(page, "c");
  await expect(cards(page)).toHaveCount(1);
  await expect(score).not.toContainText("100");
  await page.getByRole("button", { name: "Delete" }).click();
  await expect(score).toContainText("100");
  await page.getByRole("button", { name: "Restore" }).click();
  await expect(score).not.toContainText("100");
  await page.getByRole("button", { name: "Resolve" }).click();
  await expect(page.getByRole("button", { name: "Reopen" })).toBeVisible();
  await page.getByRole("button", { name: "Reopen" }).click();
  await expect(cards(page)).toContainText("Major · open");
});

test("something is missing, and a reader sees what was marked and changes nothing", async ({ newsroom }) => {
  const page = await newsroom.signedIn(await newsroom.person("reviewer"));
  const id = await openArticle(newsroom, page);
  await pickSecondWord(page);
  await page.keyboard.press("o");
  await expect(chosenCategory(page)).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(cards(page)).toContainText("Omission");
  await expect(cards(page)).toContainText("Something is missing");

  const reader = await newsroom.signedIn(await newsroom.person("reader"));
  await reader.goto(`/articles/${id}/review`);
  await reader.keyboard.press("Control+ArrowDown");
  await expect(sentence(reader, 0)).toBeFocused();
  await reader.keyboard.press("j");
  await expect(cards(reader)).toContainText("Omission");
  await expect(reader.getByRole("button", { name: "Resolve" })).toBeHidden();
  await reader.keyboard.press("a");
  await expect(reader.getByRole("radio")).toHaveCount(0);
});

for (const locale of ["en", "ar"] as const) {
  test(`an annotated article passes axe, light and dark, in ${locale}`, async ({ newsroom }) => {
    const page = await newsroom.signedIn(await newsroom.person("editor", "Ines Okafor", locale), { locale });
    await page.context().addCookies([{ name: "stet-locale", value: locale, url: newsroom.url }]);
    await openArticle(newsroom, page);
    await pickSecondWord(page);
    await mark(page, "c");
    await expect(cards(page)).toHaveCount(1);
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("a");
    await expect(chosenCategory(page)).toBeFocused();
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 200)}`)).toEqual([]);
    }
  });
}
