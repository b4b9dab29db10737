import { describe, expect, it } from "vitest";
import type { WantedPlace } from "#lib/findings/placed-edits";
import { applyEdits } from "#lib/text/edit";
import { FindDesk } from "./find-desk";
import { isTicked } from "./hit-ticks";
import type { Surroundings } from "./surroundings";
import { PretendDesk } from "./testing/pretend-desk";
import { Workbench } from "./workbench";

const texts = ["The red rag was red.", "“A red flag,” she said.", "A boat came. Red."];

/** A desk whose server replaces and takes back. */
function open(...sentences: string[]) {
  const desk = new PretendDesk(...sentences);
  const before = new Map<string, string>();
  const plain = desk.surroundings();
  const answer = (ids: readonly string[], conflicts: readonly WantedPlace[] = []) => {
    const { article, rights } = desk.review();
    const segments = ids.map((id) => desk.segment(id));
    const bar = { state: article.state, progress: article.progress, rights, signOff: null, wasMerged: false };
    const change = { ...bar, segments, order: null, annotations: [] };
    return { kind: "done", value: { replaceId: ids.length > 0 ? "step" : null, change, conflicts } };
  };
  const around: Surroundings = {
    ...plain,
    post: async <Value>(path: string, body: object) => {
      if (!path.includes("replace")) return plain.post<Value>(path, body);
      desk.requests.push({ path, body: { ...body } });
      if (path.endsWith("undo")) {
        for (const [id, text] of before) desk.someoneWrites(id, text);
        return answer([...before.keys()]) as never;
      }
      const { places } = body as { places: WantedPlace[] };
      const ids = [...new Set(places.map(({ segmentId }) => segmentId))];
      for (const id of ids) {
        const { text } = desk.segment(id);
        before.set(id, text);
        const edits = places
          .filter(({ segmentId }) => segmentId === id)
          .map((place) => ({ from: place.start, to: place.end, insert: place.text }));
        desk.someoneWrites(id, applyEdits(text, edits));
      }
      return answer(ids) as never;
    },
  };
  const workbench = new Workbench(desk.review(), around);
  workbench.find.follow();
  const find = new FindDesk(workbench, around);
  find.follow();
  const said = () => find.held.value.hits.map(({ number, match, kind }) => `${number}:${match.groups[0]} ${kind}`);
  const ask = async (change: Parameters<typeof find.ask>[0]) => {
    find.ask(change);
    // The engine of patterns is loaded by and by.
    if (find.held.value.query.regex) await import("#lib/text/pattern");
    await desk.pass(500);
  };
  return { desk, workbench, find, said, ask };
}

describe("finding in an article", () => {
  it("shows every hit in reading order with what it stands in, and keeps up with what is typed", async () => {
    const { desk, workbench, said, ask } = open(...texts);
    workbench.find.open("");
    await ask({ text: "red" });
    expect(said()).toEqual(["1:red body", "1:red body", "2:red quotation", "3:Red body"]);
    workbench.saving.typed("s3", { text: "Red boats. Red.", marks: [] });
    await desk.pass(500);
    expect(said().slice(3)).toEqual(["3:Red body", "3:Red body"]);
    await ask({ caseSensitive: true });
    expect(said()).toHaveLength(3);
  });

  it("goes from the sentence in front to the next hit, round the end, and back", async () => {
    const { workbench, find, ask } = open(...texts);
    workbench.goTo("s2");
    workbench.find.open("");
    await ask({ text: "red" });
    expect([1, 1, 1, -1, -1].map((step) => find.step(step === 1 ? 1 : -1)?.number)).toEqual([2, 3, 1, 3, 2]);
    expect(workbench.store.state.activeId).toBe("s2");
  });

  it("says where a pattern is wrong, and what is put in refers to a group that is not there", async () => {
    const { workbench, find, said, ask } = open(...texts);
    workbench.find.open("");
    await ask({ text: "r(e", regex: true });
    expect([find.held.value.fault?.code, find.held.value.fault?.at, said()]).toEqual(["unclosedGroup", 1, []]);
    await ask({ text: "r(e)d" });
    expect([find.held.value.fault, said().length]).toEqual([null, 4]);
    find.replaceWith("$2");
    expect(find.held.value.replacementFault).toMatchObject({ at: 0, words: "$2" });
    find.replaceWith("b$1");
    expect(find.held.value.hits.map(({ match }) => find.textFor(match))).toEqual(["be", "be", "be", "be"]);
  });

  it("gives way to what needs its room", async () => {
    const { workbench, ask } = open(...texts);
    workbench.find.open("red");
    await ask({});
    workbench.goTo("s2");
    expect(workbench.find.held.value.isOpen).toBe(true);
    workbench.askReason(true);
    expect(workbench.find.held.value.isOpen).toBe(false);
    workbench.find.open("");
    workbench.open({ kind: "keys" });
    expect(workbench.find.held.value.isOpen).toBe(false);
  });
});

describe("replacing in an article", () => {
  it("takes direct speech only with a tick of its own, leaves what is unticked, and is one deed", async () => {
    const { desk, workbench, find, ask } = open(...texts);
    workbench.find.open("red");
    await ask({});
    find.replaceWith("blue");
    const ticks = () => find.held.value.hits.map((hit) => isTicked(find.held.value, hit));
    expect(ticks()).toEqual([true, true, false, true]);
    find.tickAll(false);
    find.tickAll(true);
    expect(ticks()).toEqual([true, true, false, true]);
    const [, second, spoken] = find.held.value.hits;
    find.tick(second?.key ?? "", false);
    find.tick(spoken?.key ?? "", true);
    await find.replace();
    expect(desk.segments.map(({ text }) => text)).toEqual([
      "The blue rag was red.",
      "“A blue flag,” she said.",
      "A boat came. blue.",
    ]);
    expect(find.held.value.outcome).toMatchObject({ places: 3, conflicts: [] });
    expect(workbench.store.state.undo.done).toHaveLength(1);
    await workbench.undo();
    expect(desk.segments.map(({ text }) => text)).toEqual(texts);
    expect(find.held.value.outcome).toBeNull();
    await workbench.redo();
    expect(desk.segment("s3").text).toBe("A boat came. blue.");
    expect(workbench.store.state.undo.done).toMatchObject([{ kind: "replace", replaceId: "step" }]);
  });

  it("saves what is typed before, and looks again", async () => {
    const { desk, workbench, find, ask } = open(...texts);
    workbench.find.open("red");
    await ask({});
    find.replaceWith("blue");
    workbench.saving.typed("s1", { text: "One red rag.", marks: [] });
    await find.replace();
    expect(desk.segment("s1").text).toBe("One blue rag.");
    expect(desk.requests.map(({ path }) => path)).toEqual(["segments/s1/save", "articles/a1/replace"]);
  });

  it("is nothing for readers", async () => {
    const { desk, workbench, find, ask } = open(...texts);
    workbench.store.update((state) => ({ ...state, rights: { ...state.rights, mayEdit: false } }));
    workbench.find.open("red");
    await ask({});
    await find.replace();
    expect(desk.requests).toEqual([]);
  });
});
