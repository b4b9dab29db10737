import { unzipSync } from "fflate";
import { beforeAll, describe, expect, it } from "vitest";
import { annotate } from "#lib/annotations/commands/annotate";
import { arbitrate } from "#lib/annotations/commands/arbitrate";
import { changeAnnotation } from "#lib/annotations/commands/change-annotation";
import { comment } from "#lib/annotations/commands/comment";
import { finishPass } from "#lib/annotations/commands/finish-pass";
import { giveBlind } from "#lib/annotations/commands/give-blind";
import { rateSegment } from "#lib/annotations/commands/rate-segment";
import { readThreads } from "#lib/annotations/commands/read-threads";
import { recordEffort } from "#lib/annotations/commands/record-effort";
import { settleAnnotation } from "#lib/annotations/commands/settle-annotation";
import { settleThread } from "#lib/annotations/commands/settle-thread";
import { listArticles } from "#lib/articles/queries/list-articles";
import { deskFilter } from "#lib/articles/schema";
import { getAudit, readAudit } from "#lib/audit/queries";
import { auditFilter } from "#lib/audit/schema";
import type { Viewer } from "#lib/auth/viewer";
import { exportFormats } from "#lib/exchange/formats";
import { makeExport } from "#lib/exports/commands";
import { getAcceptance } from "#lib/findings/queries/get-acceptance";
import { getFindings } from "#lib/findings/queries/get-findings";
import { getArticleReport } from "#lib/reports/queries/get-article-report";
import { getDeskReport } from "#lib/reports/queries/get-desk-report";
import { getHistory } from "#lib/reviews/queries/get-history";
import { getReview } from "#lib/reviews/queries/get-review";
import { newArticle, newNewsroom, segmentWith } from "#lib/reviews/testing/newsroom";
import { getArticleAnnotations } from "./article-annotations";
import { getAnnotationHistory } from "./get-annotation-history";
import { getBlindReview } from "./get-blind-review";
import { getEffort } from "./get-effort";
import { getMergePage } from "./get-merge-page";
import { getNotifications } from "./get-notifications";

const secrets = ["SECRET-COMMENT", "SECRET-SUGGESTION", "SECRET-TALK", "SECRET-REASON"] as const;
const said = { cluster: null, sourceNotSeen: false, origin: "person", originKey: null } as const;

/** Two readers; the first has marked, talked, settled, rated and lingered, the second and the editors look on. */
async function blindWorld() {
  const newsroom = await newNewsroom();
  const { desk, editor, admin, reviewer, secondReviewer } = newsroom;
  const articleId = await newArticle(editor, desk.id);
  // The admin reads the record, and is the other reader: the worst case there is.
  const { passes } = await giveBlind(editor, { articleId, readerIds: [reviewer.userId, admin.userId] });
  const segment = await segmentWith(editor, articleId, "red rag");
  const start = segment.text.indexOf("red rag");
  const place = {
    segmentId: segment.id,
    version: 1,
    basis: "text" as const,
    start,
    end: start + 7,
    quote: "red rag",
  };
  const mark = (viewer: Viewer, comment: string) =>
    annotate(viewer, {
      articleId,
      target: { scope: "words", places: [place] },
      category: "overly-literal",
      severity: "critical",
      comment,
      suggestion: "SECRET-SUGGESTION",
      ...said,
    }).then(({ annotations: [made] }) => made?.id ?? "");
  const annotationId = await mark(reviewer, "SECRET-COMMENT");
  const lostId = await mark(reviewer, "SECRET-COMMENT");
  await changeAnnotation(reviewer, { annotationId, revision: 1, severity: "major" });
  await settleAnnotation(reviewer, { annotationId: lostId, status: "rejected", reason: "SECRET-REASON" });
  const { threads } = await comment(reviewer, {
    articleId,
    annotationId,
    text: "SECRET-TALK",
    mentions: [editor.userId, admin.userId],
  });
  const threadId = threads[0]?.id ?? "";
  await settleThread(reviewer, { threadId, isResolved: true });
  await rateSegment(reviewer, { segmentId: segment.id, value: 37 });
  await recordEffort(reviewer, { articleId, entries: [{ segmentId: segment.id, active: 54_321 }] });
  const hidden = [annotationId, lostId, threadId, ...secrets];
  return { ...newsroom, articleId, passes, segment, annotationId, threadId, hidden, mark, secondReviewer };
}

let world: Awaited<ReturnType<typeof blindWorld>>;
beforeAll(async () => {
  world = await blindWorld();
});

/** Whatever a person can read, as text. */
const readings: Record<string, (viewer: Viewer) => Promise<unknown>> = {
  "the workbench": (viewer) => getReview(viewer, world.articleId),
  annotations: (viewer) => getArticleAnnotations(viewer, world),
  findings: (viewer) => getFindings(viewer, world.articleId),
  "its report": (viewer) => getArticleReport(viewer, world.articleId),
  "the desk's report": (viewer) => getDeskReport(viewer, world.desk.id, { by: "week" }),
  "what became of findings": (viewer) => getAcceptance(viewer, world.desk.id),
  "a sentence's history": (viewer) => getHistory(viewer, { segmentId: world.segment.id }),
  effort: (viewer) => getEffort(viewer, world),
  notifications: (viewer) => getNotifications(viewer, {}),
  "the list of articles": (viewer) => listArticles(viewer, world.desk.id, deskFilter.parse({ view: "all" })),
  "the record": (viewer) => getAudit(viewer, world.desk.id, auditFilter.parse({})),
  "the record as a file": async (viewer) => {
    const pieces: unknown[] = [];
    for await (const piece of readAudit(viewer, world.desk.id, auditFilter.parse({}))) pieces.push(piece);
    return pieces;
  },
  "the merge page": (viewer) => getMergePage(viewer, { articleId: world.articleId, round: 1 }),
  ...Object.fromEntries(
    exportFormats.map((format) => [
      `the export as ${format}`,
      async (viewer: Viewer) => {
        const { bytes } = await makeExport(viewer, { articleId: world.articleId, format });
        return textIn(bytes);
      },
    ]),
  ),
};

describe("while a blind review runs", () => {
  it.each(Object.entries(readings))("the other reader, an admin, finds nothing of the first in %s", async (_, read) => {
    const text = JSON.stringify(await read(world.admin));
    for (const hidden of world.hidden) expect(text).not.toContain(hidden);
    expect(text).not.toContain("54321");
    expect(text).not.toMatch(/"value":37\b/);
  });

  it.each(["workbench", "annotations"] as const)("nor does the editor who gave it, in the %s", async (what) => {
    const read =
      what === "workbench" ? getReview(world.editor, world.articleId) : getArticleAnnotations(world.editor, world);
    const text = JSON.stringify(await read);
    for (const hidden of world.hidden) expect(text).not.toContain(hidden);
  });

  it("a live score has nothing to count for others, and the list counts no open annotation", async () => {
    const { annotations, ratings } = await getReview(world.admin, world.articleId);
    expect([annotations, ratings]).toEqual([[], []]);
    const { articles } = await listArticles(world.editor, world.desk.id, deskFilter.parse({ view: "all" }));
    expect(JSON.stringify(articles)).not.toMatch(/"openAnnotations":[1-9]/);
  });

  it("the readers see their own", async () => {
    const { annotations, threads, ratings } = await getArticleAnnotations(world.reviewer, world);
    expect(annotations).toHaveLength(2);
    expect([threads[0]?.id, ratings[0]?.value]).toEqual([world.threadId, 37]);
    expect(await getEffort(world.reviewer, world)).toMatchObject([{ active: 54_321 }]);
  });

  it.each([
    ["its history", (viewer: Viewer) => getAnnotationHistory(viewer, world)],
    ["a change", (viewer: Viewer) => changeAnnotation(viewer, { ...world, revision: 2, severity: "minor" })],
    ["a decision", (viewer: Viewer) => settleAnnotation(viewer, { ...world, status: "resolved" })],
    ["a comment on it", (viewer: Viewer) => comment(viewer, { ...commentOn(), text: "Hm.", mentions: [] })],
    ["settling its talk", (viewer: Viewer) => settleThread(viewer, { threadId: world.threadId, isResolved: false })],
  ])("knocking at an annotation by its id with %s says that it is not there", async (_, knock) => {
    await expect(knock(world.admin)).rejects.toMatchObject({ code: "not-found" });
    await expect(knock(world.editor)).rejects.toMatchObject({ code: "not-found" });
  });

  it("reading its talk by the id answers nothing", async () => {
    expect(await readThreads(world.admin, { articleId: world.articleId, threadIds: [world.threadId] })).toEqual({
      annotations: [],
      threads: [],
    });
  });

  it("there is no merge view yet", async () => {
    await expect(getBlindReview(world.editor, { articleId: world.articleId, round: 1 })).rejects.toMatchObject({
      message: "articleBlind",
    });
    expect(await getMergePage(world.editor, { articleId: world.articleId, round: 1 })).toMatchObject({ review: null });
  });
});

/** What is written in a file, also in one that is an archive. */
function textIn(bytes: Uint8Array): string {
  const isArchive = bytes[0] === 0x50 && bytes[1] === 0x4b;
  const files = isArchive ? Object.values(unzipSync(bytes)) : [bytes];
  return files.map((file) => new TextDecoder().decode(file)).join("\n");
}

function commentOn() {
  return { articleId: world.articleId, annotationId: world.annotationId };
}

describe("when both are done", () => {
  it("both are told, everybody sees both, and the article carries what an arbiter accepted", async () => {
    const { admin, editor, reviewer, articleId, passes, mark, annotationId } = world;
    const twin = await mark(admin, "The same.");
    for (const { id: passId } of passes) await finishPass(editor, { passId });
    const kinds = async (viewer: Viewer) => (await getNotifications(viewer, {})).notifications.map(({ kind }) => kind);
    expect(await kinds(reviewer)).toContain("passesDone");
    const { review, arbiter } = await getMergePage(editor, { articleId, round: 1 });
    expect(arbiter).toBe("may");
    expect(review?.rows.filter(({ first, second }) => first && second)).toHaveLength(1);
    expect(review?.agreement.f1).toBeGreaterThan(0);
    expect(await getMergePage(admin, { articleId, round: 1 })).toMatchObject({ arbiter: "reader" });

    await arbitrate(editor, { annotationId, verdict: "kept" });
    await arbitrate(editor, { annotationId: twin, verdict: "rejected", duplicateOfId: annotationId });
    const { annotations } = await getReview(reviewer, articleId);
    expect(annotations.filter(({ status }) => status === "open").map(({ id }) => id)).toEqual([annotationId]);
  });
});
