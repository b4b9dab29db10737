import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "./newsroom";

test("a passage that was moved is marked where it was and where it is, and one leads to the other", async ({
  newsroom,
}) => {
  const page = await newsroom.signedIn(await newsroom.person("editor"));
  const id = await newsroom.article(page, {
    title: "The envoys went home",
    blocks: [{ kind: "paragraph", text: "The envoys, tired of waiting, went home. Nobody signed the text." }],
  });
  await page.goto(`/articles/${id}/review`);
  const rewrite = async (step: number, text: string) => {
    await page.locator("[data-sentence]").nth(step).click();
    await expect(page.locator(".cm-content")).toBeFocused();
    await page.keyboard.press("Control+a");
    const saved = page.waitForResponse((response) => response.url().endsWith("/save") && response.ok());
    await page.keyboard.type(text);
    await page.keyboard.press("Escape");
    await saved;
  };
  await rewrite(0, "The envoys went home.");
  await rewrite(1, "Nobody, tired of waiting, signed the text.");

  await page.goto(`/articles/${id}/compare`);
  await expect(page.getByText("1 passage was moved")).toBeVisible();
  await expect(page.getByText("0% of the sentences are as the machine wrote them")).toBeVisible();
  const from = page.getByRole("link", { name: "Moved away: passage 1. Go to where it is now" });
  const to = page.getByRole("link", { name: "Moved here: passage 1. Go to where it was" });
  await expect(page.locator("del").filter({ has: from })).toContainText("tired of waiting");
  await expect(page.locator("ins").filter({ has: to })).toContainText("tired of waiting");
  await from.press("Enter");
  await expect(page).toHaveURL(/#move-1-to$/);
  for (const view of ["inline", "sides", "changes"]) {
    await page.goto(`/articles/${id}/compare?view=${view}`);
    await expect(from).toHaveCount(1);
    await expect(to).toHaveCount(1);
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  }
});
