import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { annotateFindingInput } from "#lib/annotations/schema";
import { markPlaces, onlyOne, placeOf } from "#lib/annotations/testing/marking";
import type { Viewer } from "#lib/auth/viewer";
import { db } from "#lib/db/client";
import { getFindings } from "#lib/findings/queries/get-findings";
import { Problem } from "#lib/problem";
import { signOffArticle } from "#lib/reviews/commands/sign-off";
import { approveAll, type Newsroom, newArticle, newNewsroom, save, segmentWith } from "#lib/reviews/testing/newsroom";
import { annotateFinding } from "./annotate-finding";
import { changeAnnotation } from "./change-annotation";
import { comment } from "./comment";
import { exportAnnotations } from "./export-annotations";
import { finishPass } from "./finish-pass";
import { giveBlind } from "./give-blind";
import { overrideVerdict } from "./override-verdict";
import { rateSegment } from "./rate-segment";
import { readThreads } from "./read-threads";
import { recordEffort } from "./record-effort";
import { resizeAnnotation } from "./resize-annotation";
import { settleAnnotation } from "./settle-annotation";
import { settleThread } from "./settle-thread";
import { startPass } from "./start-pass";

let room: Newsroom;
beforeAll(async () => {
  room = await newNewsroom();
});

/** An article with Karim's annotation, talk about it, and his open pass. */
async function world() {
  const articleId = await newArticle(room.reviewer, room.desk.id, [
    "The Free Harbour Council (FHC) met on Monday in Brunn. It is a red rag.",
    "“The FCH says no,” said a man. The Free Harbour Council (FCH) left.",
  ]);
  const segment = await segmentWith(room.reader, articleId, "red rag");
  const { id: annotationId } = onlyOne(await markPlaces(room.reviewer, articleId, [placeOf(segment, "red rag")]));
  const { threads } = await comment(room.reviewer, { articleId, annotationId, text: "Hm.", mentions: [] });
  const { passes } = await startPass(room.reviewer, { articleId, kind: "first" });
  const { findings } = await getFindings(room.reader, articleId);
  const threadId = threads[0]?.id ?? "";
  const passId = passes[0]?.id ?? "";
  return { articleId, segment, annotationId, threadId, passId, key: findings[0]?.key ?? "" };
}
type World = Awaited<ReturnType<typeof world>>;
type Act = (viewer: Viewer, world: World) => Promise<unknown>;

const asReaders = (): [string, string] => [room.secondReviewer.userId, room.editor.userId];
const whole = { places: [] as never[], scope: "article" as const };

/** Who may at least do it, and whether also when the article is signed off. `own`: Karim, whose annotation it is. */
const acts: readonly (readonly [string, "reader" | "reviewer" | "own" | "editor", "open" | "always", Act])[] = [
  [
    "mark",
    "reviewer",
    "open",
    (viewer, { articleId, segment }) => markPlaces(viewer, articleId, [placeOf(segment, "red")]),
  ],
  [
    "annotate a finding",
    "reviewer",
    "open",
    (viewer, { articleId, key }) => annotateFinding(viewer, annotateFindingInput.parse({ articleId, key })),
  ],
  [
    "change an annotation",
    "own",
    "open",
    (viewer, { annotationId }) => changeAnnotation(viewer, { annotationId, revision: 1, severity: "major" }),
  ],
  [
    "put it elsewhere",
    "own",
    "open",
    (viewer, { annotationId }) => resizeAnnotation(viewer, { annotationId, revision: 1, target: whole }),
  ],
  [
    "resolve it",
    "reviewer",
    "open",
    (viewer, { annotationId }) => settleAnnotation(viewer, { annotationId, status: "resolved" }),
  ],
  [
    "reject it",
    "own",
    "open",
    (viewer, { annotationId }) => settleAnnotation(viewer, { annotationId, status: "rejected", reason: "No." }),
  ],
  [
    "strike it through",
    "own",
    "open",
    (viewer, { annotationId }) => settleAnnotation(viewer, { annotationId, status: "deleted" }),
  ],
  [
    "talk about it",
    "reviewer",
    "always",
    (viewer, { articleId, annotationId }) => comment(viewer, { articleId, annotationId, text: "Hm.", mentions: [] }),
  ],
  [
    "settle a thread",
    "reviewer",
    "always",
    (viewer, { threadId }) => settleThread(viewer, { threadId, isResolved: true }),
  ],
  [
    "read threads",
    "reader",
    "always",
    (viewer, { articleId, threadId }) => readThreads(viewer, { articleId, threadIds: [threadId] }),
  ],
  [
    "rate a sentence",
    "reviewer",
    "open",
    (viewer, { segment }) => rateSegment(viewer, { segmentId: segment.id, value: 50 }),
  ],
  [
    "tell effort",
    "reviewer",
    "open",
    (viewer, { articleId, segment }) =>
      recordEffort(viewer, { articleId, entries: [{ segmentId: segment.id, active: 9 }] }),
  ],
  [
    "give a blind review",
    "editor",
    "open",
    (viewer, { articleId }) => giveBlind(viewer, { articleId, readerIds: asReaders() }),
  ],
  ["finish a pass", "own", "always", (viewer, { passId }) => finishPass(viewer, { passId })],
  [
    "put a verdict in the score's place",
    "editor",
    "always",
    (viewer, { articleId }) => overrideVerdict(viewer, { articleId, verdict: "pass", reason: "Enough." }),
  ],
  [
    "take annotations out",
    "reader",
    "always",
    (viewer, { articleId }) => exportAnnotations(viewer, { articleId, format: "json" }),
  ],
];

const may = {
  reader: ["reader", "secondReviewer", "reviewer", "editor", "admin"],
  reviewer: ["secondReviewer", "reviewer", "editor", "admin"],
  own: ["reviewer", "editor", "admin"],
  editor: ["editor", "admin"],
} as const;
const everybody = ["reader", "secondReviewer", "reviewer", "editor", "admin", "stranger"] as const;

describe("who may", () => {
  it.each(acts)("%s: %s and above", async (_name, least, _when, act) => {
    for (const who of everybody) {
      const there = await world();
      const tried = act(room[who], there);
      if (who === "stranger") await expect(tried).rejects.toMatchObject({ code: "not-found" });
      else if (may[least].some((name) => name === who)) await tried;
      else await expect(tried, who).rejects.toMatchObject({ code: "forbidden" });
    }
  });
});

describe("a signed-off article", () => {
  it.each(acts)("is closed, or not, for who would %s (%s, %s)", async (_name, _least, when, act) => {
    const there = await world();
    const { articleId } = there;
    await save(room.reviewer, there.segment, "It is a provocation.");
    await approveAll(room.editor, articleId);
    await signOffArticle(room.admin, { articleId, note: "Read.", acceptedWarnings: ["untouched", "unread"] });
    const counts = async () => [
      await db().annotation.findMany({ where: { articleId }, orderBy: { id: "asc" }, include: { places: true } }),
      await db().annotationEvent.count({ where: { annotation: { articleId } } }),
      await db().segmentRating.count({ where: { articleId } }),
      await db().segmentEffort.count({ where: { articleId } }),
    ];
    const before = await counts();
    const tried = act(room.admin, there);
    if (when === "always") await tried;
    else await expect(tried).rejects.toMatchObject({ code: "conflict", message: "articleFrozen" });
    expect(await counts()).toEqual(before);
  });
});

describe("fifty people at one article", () => {
  it("mark, talk, settle and correct at once: nothing is lost, nothing made twice, every count is right", async () => {
    const { articleId, segment, annotationId } = await world();
    const people = [room.reviewer, room.secondReviewer, room.editor, room.admin];
    const ids = Array.from({ length: 20 }, () => randomUUID());
    const person = (at: number) => people[at % people.length] ?? room.editor;
    const place = placeOf(segment, "red rag");
    const marks = ids.map((id, at) => markPlaces(person(at), articleId, [place], { id, comment: `No. ${at}` }));
    const talk = ids.slice(0, 10).map((_, at) => {
      return comment(person(at), { articleId, annotationId, text: `Talk ${at}`, mentions: [] });
    });
    const settles = ids.slice(0, 10).map((_, at) => {
      return settleAnnotation(person(at), { annotationId, status: at % 2 ? "open" : "resolved" });
    });
    const saves = ids
      .slice(0, 10)
      .map((_, at) => save(person(at), segment, `${"Well, ".repeat(at + 1)}it is a red rag.`));
    const answers = await Promise.allSettled([...marks, ...talk, ...settles, ...saves]);
    expect(answers).toHaveLength(50);
    const refused = answers.flatMap((answer) => (answer.status === "rejected" ? [answer.reason] : []));
    // Two who correct the same words, or mark words whose sentence moved on meanwhile, are told: never an error.
    expect(refused.filter((reason) => !(reason instanceof Problem && reason.code === "conflict"))).toEqual([]);
    const fulfilled = (from: number, to: number) =>
      answers.slice(from, to).filter(({ status }) => status === "fulfilled");
    expect(fulfilled(20, 40)).toHaveLength(20);
    const stored = await db().annotation.findMany({ where: { articleId }, include: { places: true, events: true } });
    expect(stored).toHaveLength(1 + fulfilled(0, 20).length);
    const { text } = await db().segment.findUniqueOrThrow({ where: { id: segment.id } });
    for (const { places, events } of stored) {
      expect(places).toHaveLength(1);
      expect(events.filter(({ deed }) => deed === "made")).toHaveLength(1);
      for (const { start, end, quote, fate } of places) if (fate === "open") expect(text.slice(start, end)).toBe(quote);
    }
    const { openAnnotations } = await db().article.findUniqueOrThrow({ where: { id: articleId } });
    expect(openAnnotations).toBe(stored.filter(({ status }) => status === "open").length);
    expect(await db().threadEntry.count({ where: { thread: { articleId } } })).toBe(11);
    expect(await db().thread.count({ where: { articleId } })).toBe(1);
  });
});
