import type { CDPSession, Page } from "playwright/test";
import { expect, test } from "./newsroom";

const [first, second] = ["首相は交渉を続けると述べた。", "農家にとっては赤い布である。"] as const;

/** What an input method shows before it is done: this text, underlined, in place of what it showed before. */
async function compose(keyboard: CDPSession, text: string): Promise<void> {
  await keyboard.send("Input.imeSetComposition", { text, selectionStart: text.length, selectionEnd: text.length });
}

const editor = (page: Page) => page.locator(".cm-content");
/** The text with neither what was taken out nor what only readers of the screen are told. */
const written = (page: Page) =>
  editor(page).evaluate((content) => {
    const copy = content.cloneNode(true) as HTMLElement;
    for (const gone of copy.querySelectorAll("del")) gone.remove();
    return copy.textContent;
  });

test("an input method composes a word without being broken off, and only then its change is shown", async ({
  newsroom,
}) => {
  const lea = await newsroom.signedIn(await newsroom.person("editor"));
  const ines = await newsroom.signedIn(await newsroom.person("editor"));
  const id = await newsroom.article(lea, {
    title: "赤い布",
    targetLanguage: "ja",
    blocks: [{ kind: "paragraph", text: first + second }],
  });
  const sentence = (page: Page, text: string) => page.locator("[data-sentence]", { hasText: text });
  await lea.goto(`/articles/${id}/review`);
  await ines.goto(`/articles/${id}/review`);
  await expect(ines.locator("[data-changes][aria-busy]")).toHaveCount(0);
  await expect(lea.locator("[data-changes][aria-busy]")).toHaveCount(0);

  await sentence(lea, second).click();
  await expect(editor(lea)).toBeFocused();
  await lea.keyboard.press("Control+Home");
  await lea.evaluate(() => {
    const counts = { started: 0, ended: 0 };
    document.addEventListener("compositionstart", () => counts.started++, { capture: true });
    document.addEventListener("compositionend", () => counts.ended++, { capture: true });
    Object.assign(window, { counts });
  });
  const counts = () => lea.evaluate(() => (window as unknown as { counts: object }).counts);

  const keyboard = await lea.context().newCDPSession(lea);
  for (const text of ["t", "た", "たn", "たん", "たんb", "たんぼ"]) {
    await compose(keyboard, text);
    await expect.poll(() => written(lea)).toBe(text + second);
  }
  // What somebody else does meanwhile in another sentence is seen, and disturbs nothing.
  await sentence(ines, first).click();
  await expect(editor(ines)).toBeFocused();
  await ines.keyboard.press("Control+End");
  await ines.keyboard.type("(時事)");
  await ines.keyboard.press("Escape");
  await expect(sentence(lea, "(時事)")).toHaveCount(1);
  await compose(keyboard, "田んぼ");
  await expect.poll(() => written(lea)).toBe(`田んぼ${second}`);
  expect(await counts()).toEqual({ started: 1, ended: 0 });
  await expect(editor(lea).locator("ins")).toHaveCount(0);

  // The word is chosen: it is in, as one change.
  await keyboard.send("Input.insertText", { text: "田んぼの" });
  await expect(editor(lea).locator("ins")).toHaveText("田んぼの");
  expect(await counts()).toEqual({ started: 1, ended: 1 });
  const saved = lea.waitForResponse((response) => response.url().endsWith("/save") && response.ok());
  await lea.keyboard.press("Escape");
  await saved;
  await expect(sentence(ines, `田んぼの${second}`)).toHaveCount(1);

  // One key takes the whole word back.
  await lea.keyboard.press("e");
  await expect(editor(lea)).toBeFocused();
  await lea.keyboard.press("Control+Home");
  await compose(keyboard, "あか");
  await keyboard.send("Input.insertText", { text: "赤" });
  await expect.poll(() => written(lea)).toBe(`赤田んぼの${second}`);
  await lea.keyboard.press("Control+z");
  await expect.poll(() => written(lea)).toBe(`田んぼの${second}`);
});
