import type { CDPSession, Page } from "playwright/test";
import { expect, test } from "./newsroom";

/** Keeps what live regions say, in order, those that come with their words among them. */
async function listen(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const live = "[aria-live]:not([aria-live=off]), [role=status], [role=alert]";
    const said: string[] = [];
    Object.assign(window, { said });
    const around = (target: Node) => (target instanceof Element ? target : target.parentElement)?.closest(live);
    const alerts = (added: NodeList) =>
      [...added].filter((node) => node instanceof Element && node.matches("[role=alert]"));
    const hear = (changes: MutationRecord[]) => {
      const regions = new Set(changes.flatMap(({ target, addedNodes }) => [around(target), ...alerts(addedNodes)]));
      said.push(...[...regions].map((region) => region?.textContent?.trim() ?? "").filter((words) => words !== ""));
    };
    document.addEventListener("DOMContentLoaded", () =>
      new MutationObserver(hear).observe(document.body, { subtree: true, childList: true, characterData: true }),
    );
  });
}

/** What has the focus, as the browser tells it to a screen reader. */
async function focused(session: CDPSession): Promise<string> {
  const { result } = await session.send("Runtime.evaluate", { expression: "document.activeElement" });
  const { nodes } = await session.send("Accessibility.getPartialAXTree", {
    ...(result.objectId && { objectId: result.objectId }),
    fetchRelatives: false,
  });
  const [node] = nodes;
  const description = node?.description?.value ? ` (${node.description.value})` : "";
  return `${node?.role?.value} “${node?.name?.value ?? ""}”${description}`;
}

const hears = async (page: Page, words: string | RegExp) => {
  const said = () => page.evaluate(() => (window as unknown as { said: string[] }).said.join("\n"));
  await expect.poll(said).toMatch(words instanceof RegExp ? words : new RegExp(words.replace(/[.?()]/g, "\\$&")));
  await page.evaluate(() => (window as unknown as { said: string[] }).said.splice(0));
};

test("what a screen reader is told on the way through a review by keyboard", async ({ newsroom }) => {
  const page = await newsroom.signedIn(await newsroom.person("editor"));
  await listen(page);
  const id = await newsroom.article(page, {
    title: "River talks",
    blocks: [{ kind: "paragraph", text: "The talks stumbled. Nobody signed the the text. They meet again." }],
    sourceBlocks: [{ text: "Les pourparlers ont achoppé. Personne n’a signé le texte. Ils se revoient." }],
  });
  await page.goto(`/articles/${id}/review`);
  const session = await page.context().newCDPSession(page);
  const press = async (key: string, expected: string) => {
    await page.keyboard.press(key);
    await expect.poll(() => focused(session), key).toBe(expected);
  };
  const first = "group “The talks stumbled.”";
  const second = "group “Nobody signed the the text.”";
  await expect(page.getByRole("group", { name: "Source" })).toBeVisible();

  // Sentences are groups whose name is what they say now, described by how they stand.
  await press("Control+ArrowDown", `${first} (Machine)`);
  await press("Control+ArrowDown", `${second} (Machine)`);
  await press("Control+ArrowUp", `${first} (Machine)`);

  // A finding says what it is about; the focus goes to its sentence.
  await press("f", `${second} (Machine)`);
  await hears(page, "‘the’ stands twice in a row.");

  // Words picked by keyboard are said; so is a choice that is missing, and that the words are marked.
  await page.keyboard.press("ArrowRight");
  await hears(page, "Nobody");
  await page.keyboard.press("Shift+ArrowRight");
  await hears(page, "Nobody signed");
  await page.keyboard.press("a");
  await expect.poll(() => focused(session)).toMatch(/^radio “/);
  await page.keyboard.press("Enter");
  await hears(page, "Choose a category");
  await page.keyboard.press("c");
  await press("Enter", `${second} (Machine 1 open annotation)`);
  await hears(page, "Marked.");

  // The editor is a text field with the number of its sentence; leaving it gives the sentence its new name.
  await press("e", "textbox “Sentence 2 of 3”");
  await page.keyboard.press("Control+End");
  await page.keyboard.type(" Yet");
  await press("Escape", "group “Nobody signed the the text. Yet” (Edited 1 open annotation)");
  await press("Control+Enter", "group “Nobody signed the the text. Yet” (Approved 1 open annotation)");
  await hears(page, "Sentence 2: approved.");

  // Whatever lies over the page gives the focus back.
  const sentence = "group “Nobody signed the the text. Yet” (Approved 1 open annotation)";
  for (const key of ["?", "Control+k", "Control+f"]) {
    await page.keyboard.press(key);
    await expect.poll(() => focused(session), key).not.toBe(sentence);
    await press("Escape", sentence);
  }
  await press("Alt+r", "textbox “What needs work?”");
  await press("Escape", sentence);
});
