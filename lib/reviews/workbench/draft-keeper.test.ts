import { beforeEach, describe, expect, it } from "vitest";
import { type Draft, doneWith, draftKey } from "./draft";
import { DraftKeeper } from "./draft-keeper";
import { PretendBrowser } from "./testing/pretend-browser";

const place = { personId: "lea", articleId: "a1", segmentId: "s1", id: "d1" };
const key = draftKey(place);
const draftOf = (text: string, more: Partial<Draft> = {}): Draft => ({
  place,
  basis: { version: 1, text: "Red cloth", marks: [] },
  typed: { text, marks: [] },
  ...{ unanswered: [], tabId: "one", turn: 1, typedAt: 1, title: "Red cloth", ...more },
});

let browser: PretendBrowser;
let later: (() => void)[];
beforeEach(() => {
  browser = new PretendBrowser();
  later = [];
});

function open(tabId: string): DraftKeeper {
  const after = (_: number, run: () => void) => {
    later.push(run);
    return () => {};
  };
  const keeper = new DraftKeeper({ ...browser.parts(tabId, async () => {}), after });
  keeper.begin(() => {});
  return keeper;
}

/** What waits happens, and what follows from it. */
async function pass(): Promise<void> {
  for (const run of later.splice(0)) run();
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
}

describe("a draft that is kept", () => {
  it("is in the journal at once, in the database soon, and then nowhere else", async () => {
    open("one").keep(draftOf("Red rag"));
    expect([browser.journal.size, browser.database.size]).toEqual([1, 0]);
    await pass();
    expect([browser.journal.size, browser.database.size]).toEqual([0, 1]);
  });

  it("goes to the database once for all that is typed within a moment", async () => {
    const keeper = open("one");
    for (const [turn, text] of ["R", "Re", "Red"].entries()) keeper.keep(draftOf(text, { turn: turn + 1 }));
    expect(later).toHaveLength(1);
    await pass();
    expect(browser.database.get(key)).toContain('"Red"');
    keeper.keep(draftOf("Red rag", { turn: 4 }));
    expect(later).toHaveLength(1);
  });

  it("stays in the journal where there is no database, and goes straight to it where there is no journal", async () => {
    browser.hasDatabase = false;
    const keeper = open("one");
    keeper.keep(draftOf("Red rag"));
    await pass();
    expect([browser.journal.size, keeper.isKeeping.value]).toEqual([1, true]);
    Object.assign(browser, { hasDatabase: true, hasJournal: false });
    browser.journal.clear();
    keeper.keep(draftOf("Red rags", { turn: 2 }));
    for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
    expect([browser.database.get(key)?.includes("Red rags"), keeper.isKeeping.value]).toEqual([true, true]);
  });

  it("and done with leaves nothing behind, in a browser with and without a database", async () => {
    for (const hasDatabase of [true, false]) {
      browser.hasDatabase = hasDatabase;
      const keeper = open("one");
      keeper.keep(draftOf("Red rag"));
      await pass();
      keeper.drop(place);
      await pass();
      expect([...browser.shelf]).toEqual([]);
    }
  });

  it("does not come back from an older copy when the window dies before the database has forgotten it", async () => {
    const keeper = open("one");
    keeper.keep(draftOf("Red ra"));
    await pass();
    keeper.drop(place);
    browser.kill("one");
    expect(browser.journal.get(key)).toBe(doneWith);
    browser.database.set(key, JSON.stringify({ form: 2, ...draftOf("Red ra") }));
    expect(await open("two").claim("lea", "a1")).toEqual([]);
    await pass();
    expect([...browser.shelf]).toEqual([]);
  });
});

describe("drafts of windows that are no more", () => {
  beforeEach(async () => {
    open("one").keep(draftOf("Red rag"));
    await pass();
  });

  it("are taken over once, by one", async () => {
    browser.kill("one");
    const [two, three] = [open("two"), open("three")];
    const claimed = await Promise.all([two.claim("lea", "a1"), three.claim("lea", "a1")]);
    expect(claimed.map((each) => each.map(({ typed, tabId }) => [typed.text, tabId]))).toEqual([
      [["Red rag", "two"]],
      [],
    ]);
  });

  it.each([
    ["a window that lives", "lea", "a1", false],
    ["another person", "omar", "a1", true],
    ["another article", "lea", "a2", true],
  ])("are not those of %s", async (_, personId, articleId, isDead) => {
    if (isDead) browser.kill("one");
    expect(await open("two").claim(personId, articleId)).toEqual([]);
  });

  it("are the newer of two copies", async () => {
    browser.kill("one");
    browser.journal.set(key, JSON.stringify({ form: 2, ...draftOf("Red rags", { turn: 2 }) }));
    const [claimed] = await open("two").claim("lea", "a1");
    expect([claimed?.typed.text, claimed?.turn]).toEqual(["Red rags", 3]);
  });

  it("may be of an earlier release: moved, not left behind", async () => {
    const before = "stet-draft:lea:a2:s9";
    const { basis, typed } = draftOf("Red rag");
    browser.journal.set(before, JSON.stringify({ form: 1, basis, typed }));
    const [claimed] = await open("two").claim("lea", "a2");
    expect(claimed?.typed.text).toBe("Red rag");
    expect(browser.journal.has(before)).toBe(false);
    await pass();
    expect([...browser.database.keys()]).toContain(draftKey(claimed?.place ?? place));
  });
});
