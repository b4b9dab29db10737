import { beforeEach, describe, expect, it } from "vitest";
import { PretendDesk } from "./testing/pretend-desk";
import { Workbench } from "./workbench";

let desk: PretendDesk;
let workbench: Workbench;

beforeEach(() => {
  desk = new PretendDesk("Red cloth for the markets.", "Talks resume on Tuesday.", "He said so.");
  workbench = new Workbench(desk.review(), desk.surroundings());
});

const standing = (id: string) => workbench.store.sentence(id)?.segment.state;
const edit = (id: string, text: string) => {
  workbench.goTo(id, true);
  workbench.saving.typed(id, { text, marks: [] });
};

describe("deciding", () => {
  it("saves what was typed before it approves, and sends how long it was in front", async () => {
    edit("s1", "Red rag for the markets.");
    await desk.pass(4_000);
    await workbench.approve("stay");
    const decision = desk.requests.find(({ path }) => path === "segments/s1/decide");
    expect(decision?.body).toMatchObject({ verdict: "approved", version: 2, dwell: 4_000 });
    expect(standing("s1")).toBe("approved");
    expect(workbench.store.state.article.progress).toMatchObject({ approved: 1, edited: 0 });
  });

  it("goes on to the next open sentence at once, and round to the top", async () => {
    workbench.goTo("s2");
    await workbench.approve("goOn");
    expect(workbench.store.state.activeId).toBe("s3");
    await workbench.approve("goOn");
    expect(workbench.store.state.activeId).toBe("s1");
  });

  it("closes the editor when the text turns out to be in conflict, and shows both", async () => {
    edit("s1", "Red rag for the markets.");
    desk.someoneWrites("s1", "Red flag for the markets.");
    await desk.pass(2_000);
    expect(workbench.store.state).toMatchObject({ isEditing: false, overlay: { kind: "conflict", segmentId: "s1" } });
  });

  it("does not approve a text the server refused", async () => {
    edit("s1", "Red rag for the markets.");
    desk.someoneWrites("s1", "Red flag for the markets.");
    await workbench.approve("stay");
    expect(standing("s1")).toBe("edited");
    expect(desk.requests.filter(({ path }) => path.endsWith("decide"))).toEqual([]);
    expect(workbench.store.state.notice).toMatchObject({ key: "decisionNeedsSaving", isAlarm: true });
  });

  it("reads anew when the sentence moved on", async () => {
    workbench.goTo("s1");
    desk.someoneWrites("s1", "Red flag for the markets.");
    await workbench.approve("stay");
    expect(workbench.store.sentence("s1")?.segment.text).toBe("Red flag for the markets.");
    expect(standing("s1")).toBe("edited");
  });

  it("tells a reader why not, and sends nothing", async () => {
    const review = desk.review();
    const rights = { ...review.rights, mayEdit: false, mayApprove: false };
    workbench = new Workbench({ ...review, rights }, desk.surroundings());
    workbench.goTo("s1");
    await workbench.approve("stay");
    expect(workbench.store.state.notice?.key).toBe("readersOnly");
    expect(desk.requests).toEqual([]);
  });
});

describe("undo across the article", () => {
  it("takes back text and decisions in turn, and does them again", async () => {
    edit("s1", "Red rag for the markets.");
    workbench.goTo("s2");
    await workbench.decide("needsWork", "which Tuesday?");
    await desk.pass(0);
    await workbench.undo();
    expect(standing("s2")).toBe("machine");
    await workbench.undo();
    expect(desk.segment("s1").text).toBe("Red cloth for the markets.");
    expect(standing("s1")).toBe("machine");
    await workbench.redo();
    await workbench.redo();
    expect(desk.segment("s1").text).toBe("Red rag for the markets.");
    expect(desk.segment("s2").needsWorkReason).toBe("which Tuesday?");
    await workbench.redo();
    expect(workbench.store.state.notice?.key).toBe("nothingToRedo");
  });

  it("loses no key pressed before the server answered the one before", async () => {
    edit("s1", "Red rag for the markets.");
    workbench.goTo("s2");
    await desk.pass(0);
    await Promise.all([workbench.undo(), workbench.redo(), workbench.undo(), workbench.redo()]);
    expect(desk.segment("s1").text).toBe("Red rag for the markets.");
    expect(workbench.store.state.undo).toMatchObject({ done: [{ segmentId: "s1" }], undone: [] });
  });

  it("keeps what another wrote since elsewhere in the sentence", async () => {
    edit("s1", "Red rag for the markets.");
    workbench.goTo("s2");
    await desk.pass(0);
    desk.someoneWrites("s1", "Red rag for the stock markets.");
    await workbench.refresh();
    await workbench.undo();
    expect(desk.segment("s1").text).toBe("Red cloth for the stock markets.");
  });

  it("leaves alone what it cannot tell apart, and says so", async () => {
    edit("s1", "Red rag for the markets.");
    workbench.goTo("s2");
    await desk.pass(0);
    desk.someoneWrites("s1", "A whole other sentence.");
    await workbench.refresh();
    await workbench.undo();
    expect(desk.segment("s1").text).toBe("A whole other sentence.");
    expect(workbench.store.state.notice).toMatchObject({ key: "undoBlocked", isAlarm: true });
    expect(workbench.store.state.undo.done).toEqual([]);
  });
});

describe("the store", () => {
  it("wakes only the row that was typed in", () => {
    const woken: string[] = [];
    for (const id of ["s1", "s2", "s3"]) workbench.store.subscribeToRow(id, () => woken.push(id));
    workbench.saving.typed("s2", { text: "Talks resume on Wednesday.", marks: [] });
    expect(woken).toEqual(["s2"]);
  });

  it("moves off a sentence that another joined away, and keeps the words typed there", async () => {
    edit("s2", "Talks resume on Wednesday.");
    desk.segments = desk.segments.filter(({ id }) => id !== "s2");
    await workbench.refresh();
    expect(workbench.store.state.activeId).toBe("s1");
    expect(workbench.store.state.order).toEqual(["s1", "s3"]);
    expect(workbench.store.state.leftovers).toEqual([
      { segmentId: "s2", place: null, typed: { text: "Talks resume on Wednesday.", marks: [] } },
    ]);
  });
});
