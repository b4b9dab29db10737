import { beforeEach, describe, expect, it } from "vitest";
import { annotationOf } from "#lib/annotations/testing/review-annotation";
import type { LiveEvents, LiveNews, Present } from "#lib/reviews/together";
import { withTold } from "./annotated";
import { waitingBeside, workingText } from "./sentence";
import { PretendDesk } from "./testing/pretend-desk";
import { Workbench } from "./workbench";

const omar = { id: "omar", name: "Omar" };

let desk: PretendDesk;
let workbench: Workbench;
let stop: () => void;

beforeEach(() => {
  desk = new PretendDesk("Red cloth for the markets.", "Talks resume on Tuesday.");
  workbench = new Workbench(desk.review(), desk.surroundings());
  stop = workbench.live.follow();
});

function say<Name extends keyof LiveEvents>(name: Name, data: LiveEvents[Name], id: number | null = null): void {
  const [stream] = desk.streams;
  if (!stream) throw new Error("no stream is open");
  stream.ears.hear({ name, data, id: id === null ? null : String(id) });
}

/** Another person saves, and the stream tells it; `cursor` is the article's change it leads to. */
function omarWrites(id: string, text: string, cursor: number | null = null): void {
  desk.someoneWrites(id, text);
  say("news", newsOf(id), cursor);
}

function newsOf(id: string): LiveNews {
  const { article, rights } = desk.review();
  const rest = { orders: [], annotations: [], threads: [], signOff: null, isMoreSaid: false, isMoreSuggested: false };
  return { ...rest, segments: [desk.segment(id)], state: "inReview", progress: article.progress, rights };
}

const here = (more: Partial<Present> = {}): Present => ({
  ...{ stream: "o1", person: omar, segmentId: null, isTyping: false },
  ...more,
});
const shown = (id: string) => {
  const sentence = workbench.store.sentence(id);
  return sentence && workingText(sentence).text;
};
const told = () => desk.requests.filter(({ path }) => path.endsWith("/presence")).map(({ body }) => body);

describe("what others write", () => {
  it("is shown at once, and the bar counts it", () => {
    omarWrites("s2", "Talks go on on Tuesday.");
    expect(shown("s2")).toBe("Talks go on on Tuesday.");
    expect(workbench.store.state.article.progress.edited).toBe(1);
  });

  it("leaves the words under the caret alone, says whose change waits, and goes together on saving", async () => {
    workbench.goTo("s1", true);
    workbench.saving.typed("s1", { text: "Red rag for the markets.", marks: [] });
    omarWrites("s1", "Red cloth for the bazaars.");
    expect(shown("s1")).toBe("Red rag for the markets.");
    const sentence = workbench.store.sentence("s1");
    expect(sentence && waitingBeside(sentence, "lea")).toEqual(omar);
    await desk.pass(1_500);
    expect(shown("s1")).toBe("Red rag for the bazaars.");
    const after = workbench.store.sentence("s1");
    expect(after && waitingBeside(after, "lea")).toBeNull();
  });

  it("is not undone by an older answer that comes late", () => {
    const late = newsOf("s2");
    omarWrites("s2", "Talks go on on Tuesday.");
    say("news", late);
    expect(shown("s2")).toBe("Talks go on on Tuesday.");
  });

  it("is passed over of an annotation that is known already: what was done since is on its way", () => {
    const deleted = { ...annotationOf("a1", []), status: "deleted" as const, change: 4 };
    const status = () => workbench.store.state.annotated.told.a1?.status;
    say("news", { ...newsOf("s2"), annotations: [deleted] });
    expect(status()).toBe("deleted");
    // Restored here, and not answered yet; then the stream tells once more what the server had before.
    const restored = { ...deleted, status: "open" as const };
    workbench.store.update((state) => ({ ...state, annotated: withTold(state.annotated, [restored]) }));
    say("news", { ...newsOf("s2"), annotations: [deleted] });
    expect(status()).toBe("open");
    say("news", { ...newsOf("s2"), annotations: [{ ...deleted, status: "rejected", change: 5 }] });
    expect(status()).toBe("rejected");
  });

  it("is read aloud seldom, several changes at once", async () => {
    const said = () => workbench.live.held.value.announcement;
    omarWrites("s2", "Talks go on on Tuesday.");
    omarWrites("s1", "Red flag for the markets.");
    expect(said()).toBeNull();
    await desk.pass(1_000);
    expect(said()).toMatchObject({ number: 1, names: ["Omar"], sentences: [2, 1] });
    omarWrites("s2", "Talks resume.");
    await desk.pass(5_000);
    expect(said()?.number).toBe(1);
    await desk.pass(3_000);
    expect(said()).toMatchObject({ number: 2, sentences: [2] });
  });
});

describe("a stream", () => {
  it("that is cut comes back from where it was, ever more seldom", async () => {
    omarWrites("s2", "Talks go on on Tuesday.", 7);
    for (const wait of [500, 1_000, 2_000, 4_000]) {
      desk.streams[0]?.ears.ended(null);
      await desk.pass(wait - 1);
      expect(desk.streams).toHaveLength(0);
      await desk.pass(1);
      expect(desk.streams.map(({ path }) => path)).toEqual(["articles/a1/live?since=7"]);
    }
  });

  it("does not come back to whoever may not see the article any more", async () => {
    desk.streams[0]?.ears.ended(404);
    await desk.pass(600_000);
    expect(desk.streams).toHaveLength(0);
  });

  it("waits for the next sign-in, without asking again and again", async () => {
    desk.trouble = "signedOut";
    say("end", { why: "signedOut" });
    await desk.pass(600_000);
    expect(desk.streams).toHaveLength(0);
    expect(workbench.store.state.line).toBe("signedOut");
    desk.trouble = "none";
    await workbench.refresh();
    expect(desk.streams).toHaveLength(1);
  });

  it("reads the article anew when too much was missed, and keeps its place when it cannot", async () => {
    desk.someoneWrites("s1", "Red flag.");
    desk.trouble = "unreachable";
    say("refresh", null, 900);
    await desk.pass(500);
    expect(desk.streams[0]?.path).toBe("articles/a1/live?since=0");
    desk.trouble = "none";
    say("refresh", null, 900);
    await desk.pass(0);
    expect(shown("s1")).toBe("Red flag.");
    desk.streams[0]?.ears.ended(null);
    await desk.pass(1_000);
    expect(desk.streams[0]?.path).toBe("articles/a1/live?since=900");
  });

  it("is closed while nobody looks, and when the page is left", () => {
    workbench.live.lookedAt(false);
    expect(desk.streams).toHaveLength(0);
    workbench.live.lookedAt(true);
    expect(desk.streams).toHaveLength(1);
    stop();
    expect(desk.streams).toHaveLength(0);
  });
});

describe("who is where", () => {
  it("is told of others, once for each, where they are most at work", () => {
    const own = { stream: "l1", person: { id: "lea", name: "Léa" }, segmentId: "s1", isTyping: true };
    say("presence", [own, here({ segmentId: "s1" }), here({ stream: "o2", segmentId: "s2", isTyping: true })]);
    expect(workbench.live.held.value.people).toMatchObject([{ stream: "o2", segmentId: "s2", isTyping: true }]);
    expect(Object.keys(workbench.live.held.value.bySegment)).toEqual(["s2"]);
  });

  it("is told to others while there are any: the sentence, that one types, that one stopped", async () => {
    say("hello", { stream: "l1" });
    workbench.goTo("s1", true);
    expect(told()).toEqual([]);
    say("presence", [here()]);
    expect(told()).toEqual([{ stream: "l1", segmentId: "s1", isTyping: false }]);
    workbench.saving.typed("s1", { text: "Red rag", marks: [] });
    await desk.pass(400);
    workbench.saving.typed("s1", { text: "Red rags", marks: [] });
    expect(told().slice(1)).toEqual([{ stream: "l1", segmentId: "s1", isTyping: true }]);
    await desk.pass(4_400);
    expect(told().slice(2)).toEqual([{ stream: "l1", segmentId: "s1", isTyping: false }]);
    for (const id of ["s2", "s1", "s2"]) workbench.goTo(id);
    await desk.pass(400);
    expect(told().at(-1)).toEqual({ stream: "l1", segmentId: "s2", isTyping: false });
    expect(told().length).toBeLessThanOrEqual(5);
  });
});
