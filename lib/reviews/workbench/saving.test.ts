import { beforeEach, describe, expect, it } from "vitest";
import { workingText } from "./sentence";
import { PretendDesk } from "./testing/pretend-desk";
import { Workbench } from "./workbench";

const plain = (text: string) => ({ text, marks: [] });

let desk: PretendDesk;
let workbench: Workbench;

function open(...texts: string[]): void {
  desk = new PretendDesk(...texts);
  workbench = new Workbench(desk.review(), desk.surroundings());
}

const type = (id: string, text: string) => workbench.saving.typed(id, plain(text));
const save = (id: string) => workbench.store.sentence(id)?.save.kind;
const shown = (id: string) => {
  const sentence = workbench.store.sentence(id);
  return sentence && workingText(sentence).text;
};
const saves = () => desk.requests.filter(({ path }) => path.endsWith("/save"));

beforeEach(() => open("Red cloth for the markets.", "Talks resume on Tuesday."));

describe("saving", () => {
  it("waits for a pause, keeps every keystroke, and says saved only after the answer", async () => {
    type("s1", "Red rag");
    await desk.pass(1_000);
    type("s1", "Red rag for the markets.");
    await desk.pass(1_000);
    expect(saves()).toHaveLength(0);
    expect(save("s1")).toBe("waiting");
    expect([...desk.browser.shelf.values()][0]).toContain("Red rag for the markets.");
    await desk.pass(600);
    expect(saves()).toHaveLength(1);
    expect(save("s1")).toBe("saved");
    expect(desk.segment("s1").text).toBe("Red rag for the markets.");
    expect(desk.browser.shelf.size).toBe(0);
  });

  it("has nothing to save when one types back to what was there", async () => {
    type("s1", "Red");
    type("s1", "Red cloth for the markets.");
    await desk.pass(5_000);
    expect(saves()).toHaveLength(0);
    expect(desk.browser.shelf.size).toBe(0);
    expect(save("s1")).toBe("saved");
  });

  it("sends one save of a sentence at a time, and what was typed meanwhile after it", async () => {
    type("s1", "Red rag for the markets.");
    const settled = workbench.saving.settle("s1");
    type("s1", "Red rag for all markets.");
    expect(saves()).toHaveLength(1);
    expect(await settled).toBe(true);
    expect(saves().map(({ body }) => body.baseVersion)).toEqual([1, 2]);
    expect(desk.segment("s1").text).toBe("Red rag for all markets.");
  });

  it("tries again, ever more seldom, and keeps the draft meanwhile", async () => {
    desk.trouble = "unreachable";
    type("s1", "Red rag for the markets.");
    await desk.pass(1_500);
    expect(workbench.store.state.line).toBe("retrying");
    await desk.pass(3_500);
    expect(saves()).toHaveLength(4);
    expect(desk.browser.shelf.size).toBe(1);
    desk.trouble = "none";
    await desk.pass(8_000);
    expect(workbench.store.state.line).toBe("good");
    expect(save("s1")).toBe("saved");
    expect(desk.browser.shelf.size).toBe(0);
  });

  it("says offline when the browser is, and saves at once when the network is back", async () => {
    desk.trouble = "offline";
    type("s1", "Red rag for the markets.");
    await desk.pass(20_000);
    expect(workbench.store.state.line).toBe("offline");
    desk.trouble = "none";
    workbench.tryNow();
    await desk.pass(0);
    expect(save("s1")).toBe("saved");
  });

  it("waits for the same person to sign in again", async () => {
    desk.trouble = "signedOut";
    type("s1", "Red rag for the markets.");
    await desk.pass(60_000);
    expect(workbench.store.state.line).toBe("signedOut");
    expect(saves()).toHaveLength(1);
    desk.trouble = "none";
    await workbench.refresh();
    await desk.pass(0);
    expect(desk.segment("s1").text).toBe("Red rag for the markets.");
  });

  it("sends nothing of one person's under another's session", async () => {
    desk.trouble = "signedOut";
    type("s1", "Red rag for the markets.");
    await desk.pass(2_000);
    desk.trouble = "none";
    desk.viewer = { id: "omar", name: "Omar" };
    await workbench.refresh();
    await desk.pass(60_000);
    expect(workbench.store.state.line).toBe("someoneElse");
    expect(saves()).toHaveLength(1);
    expect(desk.browser.shelf.size).toBe(1);
  });

  it("goes together with what another wrote elsewhere in the sentence", async () => {
    type("s1", "Red rag for the markets.");
    desk.someoneWrites("s1", "Red cloth for the stock markets.");
    await desk.pass(1_500);
    expect(shown("s1")).toBe("Red rag for the stock markets.");
    expect(workbench.store.state.notice?.key).toBe("merged");
  });

  it("carries what was typed during the save over to a merged answer", async () => {
    type("s1", "Red rag for the markets.");
    desk.someoneWrites("s1", "Red cloth for the stock markets.");
    const settled = workbench.saving.settle("s1");
    type("s1", "Red rag for the markets today.");
    expect(await settled).toBe(true);
    expect(desk.segment("s1").text).toBe("Red rag for the stock markets today.");
  });

  it("says so when the browser keeps nothing, and is content with either of its stores", async () => {
    workbench.saving.begin();
    desk.browser.hasJournal = false;
    type("s1", "Red rag for the markets.");
    await desk.pass(0);
    expect(workbench.store.state.isKeepingDrafts).toBe(true);
    desk.browser.hasDatabase = false;
    type("s1", "Red rag for all markets.");
    await desk.pass(0);
    expect(workbench.store.state.isKeepingDrafts).toBe(false);
    expect(workbench.store.state.notice?.key).toBe("draftsNotKept");
    desk.browser.hasJournal = true;
    type("s1", "Red rag for most markets.");
    expect(workbench.store.state.isKeepingDrafts).toBe(true);
  });
});

describe("a conflict", () => {
  beforeEach(async () => {
    type("s1", "Red rag for the markets.");
    desk.someoneWrites("s1", "Red flag for the markets.");
    await desk.pass(1_500);
  });

  it("shows both with the base, and loses neither", () => {
    const save = workbench.store.sentence("s1")?.save;
    expect(save?.kind === "conflict" && save.conflict).toMatchObject({
      base: { version: 1, text: "Red cloth for the markets." },
      mine: { text: "Red rag for the markets." },
      theirs: { version: 2, text: "Red flag for the markets.", by: { name: "Omar" } },
    });
    expect(desk.browser.shelf.size).toBe(1);
  });

  it.each([
    ["mine", plain("Red rag for the markets."), "Red rag for the markets."],
    ["theirs", null, "Red flag for the markets."],
    ["a third text", plain("A red rag for the markets."), "A red rag for the markets."],
  ])("ends with %s", async (_, choice, expected) => {
    workbench.resolveConflict("s1", choice);
    await desk.pass(2_000);
    expect(desk.segment("s1").text).toBe(expected);
    expect(shown("s1")).toBe(expected);
    expect(save("s1")).toBe("saved");
    expect(desk.browser.shelf.size).toBe(0);
  });
});

describe("drafts of an earlier visit", () => {
  function comeBack(): Promise<number> {
    workbench = new Workbench(desk.review(), desk.surroundings());
    return workbench.saving.resume();
  }

  beforeEach(() => type("s1", "Red rag for the markets."));

  it("are put back and saved", async () => {
    expect(await comeBack()).toBe(1);
    expect(shown("s1")).toBe("Red rag for the markets.");
    await desk.pass(0);
    expect(desk.segment("s1").text).toBe("Red rag for the markets.");
    expect(desk.browser.shelf.size).toBe(0);
  });

  it("go together with newer text where they do not touch it", async () => {
    desk.someoneWrites("s1", "Red cloth for the stock markets.");
    await comeBack();
    await desk.pass(0);
    expect(desk.segment("s1").text).toBe("Red rag for the stock markets.");
  });

  it("never overwrite newer text, but show both", async () => {
    desk.someoneWrites("s1", "Red flag for the markets.");
    await comeBack();
    await desk.pass(10_000);
    expect(save("s1")).toBe("conflict");
    expect(desk.segment("s1").text).toBe("Red flag for the markets.");
  });

  it("are dropped when the server has them already", async () => {
    desk.someoneWrites("s1", "Red rag for the markets.");
    expect(await comeBack()).toBe(0);
    await desk.pass(0);
    expect(desk.browser.shelf.size).toBe(0);
  });

  it("are offered as they are when their sentence is gone", async () => {
    desk.segments = desk.segments.slice(1);
    expect(await comeBack()).toBe(1);
    const [leftover] = workbench.store.state.leftovers;
    expect(leftover).toMatchObject({ segmentId: "s1", typed: plain("Red rag for the markets.") });
    if (leftover) workbench.saving.dropLeftover(leftover);
    await desk.pass(0);
    expect(desk.browser.shelf.size).toBe(0);
  });
});
