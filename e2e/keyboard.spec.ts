import type { Page } from "playwright/test";
import { expect, test } from "./newsroom";

const text = "The talks stumbled on Monday. Nobody signed the text.";

/** Presses Tab until what has the focus is wanted: nobody takes a mouse in these stories. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press("Tab");
    const focused = page.locator(":focus");
    const label = `${await focused.getAttribute("aria-label")} ${await focused.textContent()}`;
    if (name.test(label)) return;
  }
  throw new Error(`No Tab leads to ${name}`);
}

test("from the desk to the sign-off by keyboard alone", async ({ newsroom }) => {
  const reviewer = await newsroom.signedIn(await newsroom.person("reviewer"));
  const id = await newsroom.article(reviewer, { title: "River talks", blocks: [{ kind: "paragraph", text }] });
  const page = await newsroom.signedIn(await newsroom.person("editor"));
  await page.goto("/?view=all");
  await tabTo(page, /^null River talks/);
  await page.keyboard.press("Enter");
  await page.waitForURL(`**/articles/${id}/review`);

  // The first sentence: edited, split in two, joined again, taken back.
  await page.keyboard.press("Control+ArrowDown");
  await page.keyboard.press("e");
  await expect(page.locator(".cm-content")).toBeFocused();
  await page.keyboard.press("Home");
  await page.keyboard.type("Again: ");
  await page.keyboard.press("Escape");
  await expect(page.getByText("Saved", { exact: true })).toBeVisible();
  await expect(page.locator("[data-sentence]").first()).toContainText("Again: The talks");
  await page.keyboard.press("Control+z");
  await expect(page.locator("[data-sentence]").first()).not.toContainText("Again:");
  await page.keyboard.press("Control+Shift+z");
  await expect(page.locator("[data-sentence]").first()).toContainText("Again: The talks");
  await page.keyboard.press("Control+Alt+Shift+Enter");
  await expect(page.locator("[data-sentence]")).toHaveCount(1);
  await page.keyboard.press("Control+z");
  await expect(page.locator("[data-sentence]")).toHaveCount(2);

  // The second: needs work, with a reason; then both are approved.
  await page.keyboard.press("Control+ArrowDown");
  await page.keyboard.press("Alt+r");
  await page.keyboard.type("Who did not sign?");
  await page.keyboard.press("Control+Enter");
  await expect(page.locator("textarea", { hasText: "Who did not sign?" })).toBeHidden();
  await expect(page.getByText("Who did not sign?").first()).toBeVisible();
  // Who approves faster than anybody reads is asked about it at the sign-off.
  await page.waitForTimeout(1_500);
  await page.keyboard.press("Control+Shift+Enter");
  await expect(page.getByText("1 of 2 approved")).toBeVisible();
  await page.waitForTimeout(1_500);
  await page.keyboard.press("Control+Enter");
  await expect(page.getByText("2 of 2 approved")).toBeVisible();

  // The list of keys is one of them.
  await page.keyboard.press("?");
  await expect(page.getByRole("dialog")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toBeHidden();

  // Four eyes: who wrote the last change cannot sign; another editor does, without a mouse.
  const second = await newsroom.signedIn(await newsroom.person("editor"));
  await second.goto(`/articles/${id}/review`);
  await tabTo(second, /^null Sign off/);
  await second.keyboard.press("Enter");
  await expect(second.getByRole("dialog").getByRole("textbox")).toBeFocused();
  await second.keyboard.type("Read twice.");
  await tabTo(second, /Sign off/);
  await second.keyboard.press("Enter");
  await expect(second.getByText("Signed off", { exact: true }).first()).toBeVisible();
});
