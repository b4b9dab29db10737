import { readFile } from "node:fs/promises";
import AxeBuilder from "@axe-core/playwright";
import type { Page } from "playwright/test";
import { expect, type Newsroom, test } from "./newsroom";

const content = (words: string, rest: string) =>
  `The <pc id="p" dataRefStart="d1" dataRefEnd="d2">${words}</pc> waits <ph id="n" canCopy="no" canDelete="no" dataRef="d3"/>${rest}`;
const xliff = `<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.1" srcLang="fr" trgLang="en"><file id="f" original="Ferry">
<unit id="u0" type="stet:headline"><segment><source>Le bac</source><target>Ferry</target></segment></unit>
<unit id="u1"><originalData><data id="d1">&lt;u></data><data id="d2">&lt;/u></data><data id="d3">{port}</data></originalData>
<segment id="s1"><source>${content("bac rouge", "au port.")}</source><target>${content("red ferry", " in the harbour.")}</target></segment></unit></file></xliff>`;

/** Brings the file in through the form, and opens the article. */
async function openFile(newsroom: Newsroom, options: Parameters<Newsroom["signedIn"]>[1] = {}): Promise<Page> {
  const page = await newsroom.signedIn(await newsroom.person("editor", "Léa Martin"), options);
  await page.goto("/articles/new");
  await page
    .locator("input[type=file]")
    .first()
    .setInputFiles({ name: "ferry.xlf", mimeType: "application/xml", buffer: Buffer.from(xliff) });
  await page.getByRole("button", { name: "See how it reads" }).click();
  await page.getByRole("button", { name: "Bring in 1 article" }).click();
  await page.getByRole("link", { name: "Ferry" }).click();
  await page.waitForURL(/\/review$/);
  return page;
}

/** Words and chips of a sentence as they are seen: "The [‹1]red ferry[1›] waits". */
function seen(page: Page): Promise<string> {
  return page.locator("[data-sentence]", { hasText: "waits" }).evaluate((row) => {
    const copy = row.cloneNode(true) as Element;
    for (const gone of copy.querySelectorAll("del, .sr-only, .cm-announced")) gone.remove();
    for (const chip of copy.querySelectorAll("[data-code]")) chip.replaceWith(`[${chip.getAttribute("data-code")}]`);
    return copy.textContent?.trim() ?? "";
  });
}

test("codes are seen, moved by keyboard, kept where the file says so, and put back by the finding", async ({
  newsroom,
}) => {
  const page = await openFile(newsroom);
  expect(await seen(page)).toBe("The [‹1]red ferry[1›] waits [2] in the harbour.");
  await expect(page.getByRole("img", { name: "Code 2: {port}" }).first()).toBeVisible();
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);

  await page.locator("[data-sentence]", { hasText: "waits" }).click({ position: { x: 4, y: 8 } });
  const editor = page.getByRole("textbox", { name: "Sentence 2 of 2" });
  await expect(editor).toBeFocused();
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);

  // The code that must stay: Backspace selects it, and again is refused; it moves by words.
  await page.keyboard.press("End");
  for (let step = 0; step < " in the harbour.".length; step += 1) await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("Backspace");
  await page.keyboard.press("Backspace");
  await expect(page.getByText("The code 2 must stay").first()).toBeVisible();
  expect(await seen(page)).toBe("The [‹1]red ferry[1›] waits [2] in the harbour.");
  await page.keyboard.press("Alt+Shift+ArrowRight");
  expect(await seen(page)).toBe("The [‹1]red ferry[1›] waits in [2] the harbour.");

  // A pair's beginning may go: two presses, and the finding says that it is lost.
  await page.keyboard.press("Home");
  for (let step = 0; step < "The ".length; step += 1) await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Delete");
  expect(await seen(page)).toContain("[‹1]");
  await page.keyboard.press("Delete");
  expect(await seen(page)).not.toContain("[‹1]");
  await page.keyboard.press("Escape");
  await expect(page.getByRole("heading", { name: "1 in this sentence" })).toBeVisible();
  await page.keyboard.press("f");
  const margin = page.getByRole("complementary");
  await expect(margin.getByText("The code ‹1 is lost: <u>")).toBeVisible();
  await page.keyboard.press("Enter");
  await expect.poll(() => seen(page)).toContain("The [‹1]red ferry[1›]");
  await expect(margin.getByText("The code ‹1 is lost: <u>")).toBeHidden();

  await page.getByRole("button", { name: "Export" }).click();
  const download = page.waitForEvent("download");
  await page.getByRole("menuitem", { name: /XLIFF 2\.1/ }).click();
  const written = await readFile(await (await download).path(), "utf8");
  expect(written).toContain(">red ferry</pc>");
  expect(written).toContain('<data id="d3">{port}</data>');
  expect(written.match(/<ph id="n"/g)).toHaveLength(2);
});

test("missing codes come back with one key, and a copied sentence brings no code of another", async ({ newsroom }) => {
  const page = await openFile(newsroom);
  await page.locator("[data-sentence]", { hasText: "waits" }).click({ position: { x: 4, y: 8 } });
  const editor = page.getByRole("textbox", { name: "Sentence 2 of 2" });
  await expect(editor).toBeFocused();
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.type("A red ferry waits here.");
  await expect(page.getByText("The code 2 must stay").first()).toBeVisible();
  expect(await seen(page)).toBe("A[2] red ferry waits here.");
  await page.keyboard.press("Alt+Shift+C");
  await expect(page.getByText("The missing codes are back.").first()).toBeVisible();
  expect(await seen(page)).toBe("A[2] [‹1]red ferry[1›] waits here.");
  await page.keyboard.press("ControlOrMeta+z");
  expect(await seen(page)).toBe("A[2] red ferry waits here.");
  await page.keyboard.press("Escape");
  await page.keyboard.press("Alt+Shift+C");
  expect(await seen(page)).toBe("A[2] [‹1]red ferry[1›] waits here.");
});

test("chips are readable in the dark, on a phone, and from right to left", async ({ newsroom }) => {
  const page = await openFile(newsroom, { colorScheme: "dark", viewport: { width: 390, height: 800 } });
  await expect(page.getByRole("img", { name: "Code 1 begins: <u>" }).first()).toBeVisible();
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
});
