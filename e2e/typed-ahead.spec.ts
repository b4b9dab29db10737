import type { Page } from "playwright/test";
import { heldBack } from "./held-back";
import { expect, test } from "./newsroom";

const blocks = [
  { kind: "headline", text: "Ferry talks" },
  { kind: "paragraph", text: "The talks stumbled on Monday. Nobody signed the text." },
];

const scripts = "**/_next/static/**/*.js";

/** The article's page with nothing of its code but what the page names itself; the rest comes when it is let through. */
async function openSlowly(page: Page, url: string): Promise<() => void> {
  const named = await (await page.request.get(url)).text();
  const letThrough = await heldBack(page, scripts, (request) => {
    const name = new URL(request.url()).pathname.split("/").at(-1) ?? "";
    return !named.includes(name);
  });
  await page.goto(url, { waitUntil: "domcontentloaded" });
  return letThrough;
}

for (const { place, key, typed, kept } of [
  { place: "a sentence", key: "e", typed: " go on", kept: "Ferry talks go on" },
  { place: "a comment", key: "c", typed: "Half a thought, fixed", kept: "Half a thought, fixed" },
  { place: "a reason", key: "Alt+r", typed: "Ask Ines", kept: "Ask Ines" },
  { place: "find", key: "Control+f", typed: "signed", kept: "signed" },
  { place: "the palette", key: "Control+k", typed: "appr", kept: "appr" },
]) {
  test(`on a slow line, what is typed before ${place} can take it waits for it`, async ({ newsroom }) => {
    const page = await newsroom.signedIn(await newsroom.person("editor"));
    const id = await newsroom.article(page, { title: "Ferry talks", blocks });
    const letThrough = await openSlowly(page, `${newsroom.url}/articles/${id}/review`);
    await page.keyboard.press("Control+ArrowDown");
    await page.keyboard.press(key);
    // A letter too many is taken back with its own key.
    await page.keyboard.type(`${typed}x`);
    await page.keyboard.press("Backspace");
    await expect(page.locator(":focus").and(page.locator("input, textarea, .cm-content"))).toHaveCount(0);
    letThrough();
    const place = page.locator("input:focus, textarea:focus, .cm-content:focus");
    await expect.poll(() => place.evaluate((field) => ("value" in field ? field.value : field.textContent))).toBe(kept);
    await page.keyboard.type("!");
    await expect
      .poll(() => place.evaluate((field) => ("value" in field ? String(field.value) : field.textContent)))
      .toContain("!");
  });
}

test("Escape gives up what was typed ahead, and keys are commands again", async ({ newsroom }) => {
  const page = await newsroom.signedIn(await newsroom.person("editor"));
  const id = await newsroom.article(page, { title: "Ferry talks", blocks });
  const letThrough = await openSlowly(page, `${newsroom.url}/articles/${id}/review`);
  await page.keyboard.press("Control+ArrowDown");
  await page.keyboard.press("c");
  await page.keyboard.type("sad");
  await page.keyboard.press("Escape");
  await page.keyboard.press("d");
  await expect(page.locator("[data-changes='off']")).toBeVisible();
  letThrough();
  await expect(page.getByLabel("Comment on this sentence")).toHaveValue("");
});

test("a place asked for while one is in it keeps no key for later", async ({ newsroom }) => {
  const page = await newsroom.signedIn(await newsroom.person("editor"));
  const id = await newsroom.article(page, { title: "Ferry talks", blocks });
  await page.goto(`/articles/${id}/review`);
  await page.keyboard.press("Control+ArrowDown");
  await page.keyboard.press("Control+f");
  const field = page.getByRole("search").getByRole("textbox", { name: "Find" });
  await expect(field).toBeFocused();
  await page.keyboard.press("Control+f");
  await page.keyboard.type("talks");
  await expect(field).toHaveValue("talks");
  await page.locator("[data-sentence]").first().focus();
  await page.keyboard.press("d");
  await expect(page.locator("[data-changes='off']")).toBeVisible();
});

test("on a slow line, what is put into a form before its scripts run is there for them", async ({ newsroom }) => {
  const page = await newsroom.signedIn(await newsroom.person("editor"));
  const letThrough = await heldBack(page, scripts);
  const opening = page.goto("/terms/import");
  const list = page.getByRole("textbox", { name: "The list" });
  await list.pressSequentially("Tehran\tTeh");
  await page.keyboard.press("ArrowLeft");
  letThrough();
  await opening;
  await expect(list).toBeFocused();
  await page.keyboard.type("ran, Te");
  await page.getByLabel("Language of the forms").selectOption("en");
  await expect(list).toHaveValue("Tehran\tTeran, Teh");
  await page.getByRole("button", { name: "Preview" }).click();
  await expect(page.getByText("1 new, none changed, none there already.")).toBeVisible();
});
