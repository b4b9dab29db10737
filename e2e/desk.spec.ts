import { readFile } from "node:fs/promises";
import AxeBuilder from "@axe-core/playwright";
import { unzipSync } from "fflate";
import { expect, test } from "./newsroom";

test("a reader takes several articles out as one file, and hands out none", async ({ newsroom }) => {
  const editor = await newsroom.signedIn(await newsroom.person("editor"));
  for (const text of ["Talks resume in the harbour", "A library opens at night"])
    await newsroom.article(editor, { blocks: [{ kind: "headline", text }] });
  const page = await newsroom.signedIn(await newsroom.person("reader"));
  await page.goto("/?view=all");
  for (const box of await page.getByRole("checkbox").all()) await box.check();
  await expect(page.getByLabel("Assign the chosen to")).toBeHidden();
  await page.getByLabel("Take the chosen out as").selectOption({ label: "Plain text" });
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Export" }).click();
  const file = await download;
  expect(file.suggestedFilename()).toBe("articles.text.zip");
  const names = Object.keys(unzipSync(await readFile(await file.path())));
  expect(names.toSorted()).toEqual([
    "A-library-opens-at-night.en.not-signed-off.txt",
    "Talks-resume-in-the-harbour.en.not-signed-off.txt",
  ]);
  await editor.goto("/?view=all");
  await editor.getByRole("checkbox").first().check();
  await expect(editor.getByLabel("Assign the chosen to")).toBeVisible();
});
