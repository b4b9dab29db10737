import AxeBuilder from "@axe-core/playwright";
import type { Page } from "playwright/test";
import { expect, test } from "./newsroom";

const text = "The talks stumbled. Nobody signed the text. They meet again. The harbour waits.";

/** Writes into the sentence that holds these words, and waits until the server has it. */
async function rewrite(page: Page, from: string, to: string): Promise<void> {
  await page.locator("[data-sentence]", { hasText: from }).click();
  await page.locator(".cm-content").fill(to);
  await page.keyboard.press("Escape");
  await expect(page.getByText("Saved", { exact: true })).toBeVisible();
}

/** Looks at an article until the server knows that it was seen. */
async function read(page: Page, id: string): Promise<void> {
  const told = page.waitForResponse((answer) => answer.url().endsWith("/visit"));
  await page.goto(`/articles/${id}/review`);
  expect((await told).ok()).toBe(true);
}

test("what others changed while one was away is told on the desk, and gone through by key", async ({ newsroom }) => {
  const ines = await newsroom.signedIn(await newsroom.person("editor", "Ines"));
  const lea = await newsroom.signedIn(await newsroom.person("editor", "Léa"));
  const id = await newsroom.article(ines, { title: "River talks", blocks: [{ kind: "paragraph", text }] });
  const row = ines.getByRole("row", { name: /River talks/ });
  await read(ines, id);
  await rewrite(ines, "The harbour waits.", "The harbour still waits.");
  await ines.goto("/?view=all");
  await expect(row).toBeVisible();
  await expect(row).not.toContainText("since you were here");

  await lea.goto(`/articles/${id}/review`);
  await rewrite(lea, "Nobody signed", "Nobody would sign the text.");
  await rewrite(lea, "The talks", "The talks failed.");

  await ines.goto("/?view=all");
  await expect(row).toContainText("2 sentences by Léa since you were here");
  await ines.getByRole("link", { name: "Changed since I was here" }).click();
  await expect(row).toBeVisible();
  expect((await new AxeBuilder({ page: ines }).analyze()).violations).toEqual([]);
  await expect(ines.getByRole("button", { name: "Save this view" })).toBeVisible();
  await row.getByRole("link", { name: "River talks" }).focus();
  await ines.keyboard.press("Enter");
  await ines.waitForURL(/\/review$/);

  const strip = ines.getByRole("region", { name: "Since you were here" });
  await expect(strip).toContainText("2 sentences by Léa since you were here");
  await expect(ines.locator("[data-since]")).toHaveCount(2);
  expect((await new AxeBuilder({ page: ines }).analyze()).violations).toEqual([]);
  const front = ines.locator("[data-sentence][aria-current]");
  await ines.keyboard.press("Shift+N");
  await expect(front).toContainText("The talks");
  await expect(front).toHaveAccessibleDescription(/Since you were here, Léa: rewritten/);
  await ines.keyboard.press("Shift+N");
  await expect(front).toContainText("Nobody");
  await expect(strip).toContainText("1 sentence left");
  await ines.keyboard.press("Shift+N");
  await expect(ines.getByText("You have seen what others changed since you were here.").first()).toBeVisible();
  await expect(strip).toHaveCount(0);
  await expect(ines.locator("[data-since]")).toHaveCount(0);

  await ines.reload();
  await expect(strip).toHaveCount(0);
  await ines.goto("/?view=all&changed=others");
  await expect(ines.getByText("No article fits this filter.")).toBeVisible();
  await expect(row).toHaveCount(0);
});
