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

test("a correction asks what it mended, and one press marks it", async ({ newsroom }) => {
  const page = await newsroom.signedIn(await newsroom.person("editor"));
  const id = await openArticle(newsroom, page);
  await sentence(page, 0).click();
  await expect(page.locator(".cm-content")).toBeFocused();
  await page.keyboard.press("Control+a");
  await page.keyboard.insertText("The talks foundered on Monday.");
  await page.keyboard.press("Escape");
  const offer = page.getByRole("region", { name: "Was this an error?" });
  await expect(offer).toContainText("foundered");
  await offer.getByRole("button", { name: "Mistranslation" }).click();
  await expect(cards(page)).toContainText("fixed by an edit");
  await expect(cards(page)).toContainText("Suggested: foundered");
  const stored = () => newsroom.query("SELECT origin::text, suggestion FROM annotation WHERE article_id = $1", [id]);
  await expect.poll(async () => (await stored()).rows).toEqual([{ origin: "edit", suggestion: "foundered" }]);
});

/** Drags with the mouse from the beginning of one word to the end of another, in the text as it is drawn. */
async function drag(page: Page, from: string, to: string): Promise<void> {
  const at = (words: string, edge: "start" | "end") =>
    page.evaluate(
      ({ words, edge }) => {
        const walker = document.createTreeWalker(document.querySelector("main") ?? document.body, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          const found = node.textContent?.indexOf(words) ?? -1;
          if (found < 0 || !node.parentElement?.closest("[data-sentence]")) continue;
          const range = document.createRange();
          range.setStart(node, found);
          range.setEnd(node, found + words.length);
          const box = range.getBoundingClientRect();
          return { x: edge === "start" ? box.left + 1 : box.right - 1, y: box.top + box.height / 2 };
        }
        throw new Error(`The text does not say “${words}”`);
      },
      { words, edge },
    );
  const [start, end] = [await at(from, "start"), await at(to, "end")];
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  await page.mouse.move(end.x, end.y, { steps: 8 });
  await page.mouse.up();
}

test("words are marked by mouse, across sentences and over one another", async ({ newsroom }) => {
  const page = await newsroom.signedIn(await newsroom.person("editor"));
  const id = await openArticle(newsroom, page);
  const offer = page.getByRole("toolbar", { name: /selected/i });
  await drag(page, "stumbled", "Nobody");
  await offer.getByRole("button", { name: "Annotate" }).click();
  await expect(chosenCategory(page)).toBeFocused();
  await page.keyboard.press("c");
  await page.keyboard.press("Enter");
  await expect(cards(page)).toHaveCount(1);
  await expect(cards(page)).toContainText("stumbled on Monday.");
  await expect(cards(page)).toContainText("Nobody");

  await drag(page, "Monday", "Monday");
  await offer.getByRole("button", { name: "Annotate" }).click();
  await expect(chosenCategory(page)).toBeFocused();
  await page.keyboard.press("c");
  await page.keyboard.press("Enter");
  await expect(cards(page)).toHaveCount(2);
  const quotes = async () => {
    const { rows } = await newsroom.query(
      `SELECT annotation_place.quote FROM annotation_place JOIN annotation ON annotation.id = annotation_id
       WHERE annotation.article_id = $1 ORDER BY annotation.created_at, number`,
      [id],
    );
    return rows.map(({ quote }) => quote);
  };
  await expect.poll(quotes).toEqual(["stumbled on Monday.", "Nobody", "Monday"]);
});

test("a finding becomes an annotation by one key, once; undoing an edit opens a mark again", async ({ newsroom }) => {
  const page = await newsroom.signedIn(await newsroom.person("editor"));
  const id = await newsroom.article(page, {
    title: "River talks",
    blocks: [{ kind: "paragraph", text: "They left the the hall on Monday. Nobody signed." }],
  });
  await page.goto(`/articles/${id}/review`);
  await expect(page.getByRole("heading", { name: "1 finding in the article" })).toBeVisible();
  await page.keyboard.press("f");
  await page.keyboard.press("Shift+A");
  await page.getByRole("tab", { name: "Annotations" }).click();
  await expect(cards(page)).toHaveCount(1);
  await expect(cards(page)).toContainText("· open");

  await sentence(page, 0).click();
  await expect(page.locator(".cm-content")).toBeFocused();
  await page.keyboard.press("Control+a");
  await page.keyboard.insertText("They left the hall on Monday.");
  await page.keyboard.press("Escape");
  await expect(page.getByText("Saved", { exact: true })).toBeVisible();
  await expect(cards(page)).not.toContainText("· open");
  await page.keyboard.press("Control+z");
  await expect(cards(page)).toContainText("· open");
  expect((await newsroom.query("SELECT 1 FROM annotation WHERE article_id = $1", [id])).rowCount).toBe(1);
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
      const axe = new AxeBuilder({ page });
      // In the second scheme only colours are others.
      const { violations } = await (colorScheme === "light" ? axe : axe.withRules(["color-contrast"])).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 200)}`)).toEqual([]);
    }
  });
}
