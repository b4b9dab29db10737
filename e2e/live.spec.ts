import type { Page } from "playwright/test";
import { layLine } from "./cuttable-line";
import { expect, type Newsroom, test } from "./newsroom";
import { startSecondNode } from "./second-node";

const sentences = [
  "The red cloth was waved in the old harbour.",
  "Nobody signed the text.",
  "They met again on Sunday.",
];

/** How Next ends after it has answered everything when it is asked to stop: 128 and the signal's number. */
const endedOnRequest = 143;

/** Léa at the address people know, Karim at `url`, both in one article of three sentences; neither page loads again. */
async function two(newsroom: Newsroom, url: string) {
  const lea = await newsroom.signedIn(await newsroom.person("editor", "Léa Martin"));
  const id = await newsroom.article(lea, { blocks: [{ kind: "paragraph", text: sentences.join(" ") }] });
  const someone = await newsroom.person("reviewer", "Karim Haddad");
  const karim = await newsroom.signedIn(someone);
  await lea.goto(`/articles/${id}/review`);
  await karim.goto(`${url}/articles/${id}/review`);
  await expect(lea.getByRole("list", { name: "Also in this article" })).toContainText("Karim Haddad");
  await expect(karim.getByRole("list", { name: "Also in this article" })).toContainText("Léa Martin");
  for (const page of [lea, karim]) await page.evaluate(() => Object.assign(window, { isStillHere: true }));
  return { id, lea, karim, someone };
}

const sentence = (page: Page, index: number) => page.locator("[data-sentence]").nth(index);

async function write(page: Page, index: number, words: string): Promise<void> {
  await sentence(page, index).click();
  await page.locator(".cm-content").fill(words);
  await page.keyboard.press("Escape");
}

test("two people at two servers on one database: edits, presence, a cut line, the end", async ({ newsroom }) => {
  const { STET_E2E_DATA: dataDirectory = "", DATABASE_URL: databaseUrl = "" } = process.env;
  const node = await startSecondNode({ url: newsroom.url, dataDirectory, databaseUrl });
  const line = await layLine(node.port);
  try {
    const { lea, karim, someone } = await two(newsroom, `http://localhost:${line.port}`);

    // Who types where is seen before anything is saved; then the words, the state and the figures.
    await sentence(lea, 0).click();
    await lea.locator(".cm-content").pressSequentially(" Now", { delay: 10 });
    await expect(karim.getByText("Léa Martin is typing here").first()).toBeAttached();
    await lea.locator(".cm-content").fill("The red rag was waved in the old harbour.");
    await lea.keyboard.press("Control+Enter");
    await expect(sentence(karim, 0)).toContainText("rag");
    await expect(karim.getByText("1 of 3 approved").first()).toBeVisible();

    // Both in one sentence: the words under the caret stay, and go together with the other's when they are saved.
    await sentence(karim, 1).click();
    await karim.locator(".cm-content").fill("Nobody signed the paper.");
    await write(lea, 1, "No one signed the text.");
    await expect(karim.getByText(/^Changed by Léa Martin – goes/)).toBeVisible();
    await expect(karim.locator(".cm-content")).toContainText("paper");
    await karim.keyboard.press("Escape");
    const both = /No one.*signed the.*paper/;
    await expect(sentence(lea, 1)).toContainText(both);
    await expect(sentence(karim, 1)).toContainText(both);

    // What happened while the line was cut is there when it is back.
    line.cut();
    await expect(karim.getByRole("list", { name: "Also in this article" })).toBeHidden();
    await write(lea, 2, "They met again on Monday.");
    await expect(lea.getByText("Saved", { exact: true })).toBeVisible();
    line.mend();
    await expect(sentence(karim, 2)).toContainText("Monday");
    await expect(lea.getByRole("list", { name: "Also in this article" })).toContainText("Karim Haddad");

    // A server that stops sends its readers away and waits for none; whoever is signed out hears nothing more.
    for (const page of [lea, karim]) expect(await page.evaluate(() => "isStillHere" in window)).toBe(true);
    await newsroom.query("UPDATE session SET revoked_at = now() WHERE user_id = $1", [someone.id]);
    await expect(karim.getByText("You are signed out.", { exact: false })).toBeVisible();
    await expect(lea.getByRole("list", { name: "Also in this article" })).toBeHidden();
    const isListening = lea.waitForResponse(/\/live\?since=/);
    await lea.goto(lea.url().replace(new URL(newsroom.url).host, `localhost:${line.port}`));
    expect((await isListening).status()).toBe(200);
    expect(await node.stop()).toBe(endedOnRequest);
  } finally {
    line.close();
    await node.stop();
  }
});
