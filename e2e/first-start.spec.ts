import { readFileSync } from "node:fs";
import { unzipSync } from "fflate";
import { expect, type Page, test } from "playwright/test";
import { type Instance, startInstance } from "./instance";

test.setTimeout(180_000);

let instance: Instance;
test.beforeAll(async () => {
  instance = await startInstance();
});
test.afterAll(() => instance.remove());

const chief = { name: "Ines Okafor", email: "ines@stet.test", password: "seven swans swim slowly" };
const editor = { name: "Léa Martin", email: "lea@stet.test", password: "nine owls hoot at dawn" };

test("from the first start to the exported article", async ({ browser }) => {
  const first = await browser.newContext({ baseURL: instance.url });
  const page = await first.newPage();

  // The one-time link makes the first administrator, once.
  await page.goto(instance.setupLink ?? "");
  await page.getByLabel("Your name").fill(chief.name);
  await page.getByLabel("E-mail address").fill(chief.email);
  await page.getByLabel("Password").fill(chief.password);
  await page.getByLabel("Name of your desk").fill("Foreign desk");
  await page.getByRole("button", { name: "Begin" }).click();
  await expect(page.getByRole("heading", { name: "Foreign desk" })).toBeVisible();
  await page.goto(instance.setupLink ?? "");
  await expect(page.getByText("This link no longer works")).toBeVisible();

  // A colleague comes in by invitation.
  await page.goto("/people");
  await page.getByRole("button", { name: "Invite" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("E-mail address").fill(editor.email);
  await dialog.getByLabel("Role").selectOption("editor");
  await dialog.getByRole("button", { name: "Invite" }).click();
  const link = await page.getByText(/\/invitation\//).textContent();
  const second = await browser.newContext({ baseURL: instance.url });
  const colleague = await second.newPage();
  await colleague.goto(link?.trim() ?? "");
  await colleague.getByLabel("Your name").fill(editor.name);
  await colleague.getByLabel("Password").fill(editor.password);
  await colleague.getByRole("button", { name: "Join" }).click();
  await expect(colleague.getByRole("heading", { name: "Foreign desk", exact: true })).toBeVisible();

  // She brings an article in; what was recognised is shown and mended before anything is stored.
  await colleague.goto("/articles/new");
  await colleague
    .getByLabel("Machine-translated text")
    .fill("# The talks stumble\n\nThe red cloth was **waved** again. They left.\n\nIt angered the powers.");
  await colleague
    .getByLabel("Source text (optional)")
    .fill(
      "Les pourparlers achoppent\n\nLe chiffon rouge fut de nouveau agité. Ils sont partis.\n\nCela a irrité les puissances.",
    );
  await colleague.getByRole("button", { name: "See how it reads" }).click();
  await expect(colleague.getByLabel("Into")).toHaveValue("en");
  await expect(colleague.getByLabel("Translated from")).toHaveValue("fr");
  await colleague.getByLabel("Kind of block 3").selectOption("quotation");
  await colleague.getByLabel("Engine").fill("Engine A");
  await colleague.getByRole("button", { name: "Bring in" }).click();
  await colleague.waitForURL(/\/review$/);

  // She corrects a sentence and approves the article sentence by sentence.
  await colleague.getByText("The red cloth was").first().click();
  const text = colleague.getByRole("textbox").first();
  await expect(text).toBeFocused();
  await colleague.keyboard.press("ControlOrMeta+a");
  await colleague.keyboard.insertText("The red rag was waved again.");
  await expect(colleague.locator("ins", { hasText: "rag" }).or(text.getByText("rag")).first()).toBeVisible();
  await approveAll(colleague);

  // Four eyes: she wrote it, so she cannot sign it off; the chief can.
  await colleague.getByRole("button", { name: "Sign off" }).click();
  await colleague.getByRole("dialog").getByRole("button", { name: "Sign off" }).click();
  await expect(colleague.getByRole("dialog").getByText(/someone else has to/)).toBeVisible();
  await page.goto(colleague.url());
  await page.getByRole("button", { name: "Sign off" }).click();
  const signOff = page.getByRole("dialog");
  await signOff.getByRole("button", { name: "Sign off" }).click();
  const accepts = signOff.getByRole("checkbox");
  await expect(page.getByText("Signed off").or(accepts).first()).toBeVisible();
  if ((await accepts.count()) > 0) {
    for (const accept of await accepts.all()) await accept.check();
    await signOff.getByRole("textbox").fill("Read against the source.");
    await signOff.getByRole("button", { name: "Sign off" }).click();
  }
  await expect(signOff).toBeHidden();
  await expect(page.getByText("Signed off").first()).toBeVisible();

  // Taken out as Word with tracked changes, and read back with nothing of ours: reject all is the machine's text.
  const xml = await exported(page, /tracked/i);
  expect(paragraphs(xml, "accepted")).toEqual([
    "The talks stumble",
    "The red rag was waved again. They left.",
    "It angered the powers.",
  ]);
  expect(paragraphs(xml, "rejected")).toEqual([
    "The talks stumble",
    "The red cloth was waved again. They left.",
    "It angered the powers.",
  ]);
  expect(xml).toContain(`w:author="${editor.name}"`);

  // A mistake is found after it went out: opened again, mended, and readers are told what reads otherwise.
  await page.getByRole("button", { name: "Reopen" }).click();
  await page.getByRole("dialog").getByLabel("Reason").fill("They did not leave.");
  await page.getByRole("dialog").getByRole("button", { name: "Reopen" }).click();
  await expect(page.getByRole("dialog")).toBeHidden();
  await page.getByText("They left.").first().click();
  await expect(page.getByRole("textbox").first()).toBeFocused();
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.insertText("They stayed.");
  await page.keyboard.press("Escape");
  await expect(page.getByText("Saved", { exact: true }).first()).toBeVisible();
  await page.getByRole("button", { name: "Export" }).click();
  await page.getByRole("menuitem", { name: "Correction note" }).click();
  const note = page.getByRole("dialog", { name: "Correction note" });
  await expect(note.getByLabel("Note")).toHaveValue(/“They left\.” now reads “They stayed\.”/);
  await page.goto(page.url().replace(/review.*$/, "compare?view=sides&source=on&signs=on"));
  await page.getByRole("link", { name: "Show what was published" }).click();
  await expect(page.getByText(/Published: as exported on/)).toBeVisible();
  await expect(page.locator("del", { hasText: "left" })).toHaveCount(2);
  await first.close();
  await second.close();
});

async function approveAll(page: Page): Promise<void> {
  const bar = page.getByText(/\d of 4 approved/).first();
  await page.keyboard.press("Escape");
  await page.getByText("The talks stumble").last().click();
  for (let done = 0; done < 8 && !(await bar.textContent())?.startsWith("4"); done += 1) {
    await page.waitForTimeout(700);
    await page.keyboard.press("ControlOrMeta+Shift+Enter");
    await page.waitForTimeout(300);
  }
  await expect(bar).toHaveText(/4 of 4 approved/);
}

async function exported(page: Page, name: RegExp): Promise<string> {
  await page.getByRole("button", { name: "Export" }).click();
  const download = page.waitForEvent("download");
  await page.getByRole("menuitem", { name }).click();
  const file = await download;
  expect(file.suggestedFilename()).not.toContain("not-signed-off");
  const parts = unzipSync(readFileSync(await file.path()));
  return new TextDecoder().decode(parts["word/document.xml"]);
}

/** The text of each paragraph, with all changes accepted or rejected: a reader of its own, by regular expression. */
function paragraphs(xml: string, how: "accepted" | "rejected"): string[] {
  const left = how === "accepted" ? /<w:del [\s\S]*?<\/w:del>/g : /<w:ins [\s\S]*?<\/w:ins>/g;
  return [...xml.replace(left, "").matchAll(/<w:p>([\s\S]*?)<\/w:p>|<w:p [^>]*>([\s\S]*?)<\/w:p>/g)]
    .map((match) =>
      [...(match[1] ?? match[2] ?? "").matchAll(/<w:(?:t|delText)(?: [^>]*)?>([^<]*)</g)].map((run) => run[1]).join(""),
    )
    .filter((text) => text !== "");
}
