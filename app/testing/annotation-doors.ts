import type { Door } from "#app/rights-matrix";
import {
  annotatedArticle,
  annotateOne,
  arbitrateOne,
  blindRound,
  bringInRated,
  commentOn,
  fromFinding,
  knock,
  openPassOfOther,
} from "#app/testing/knocks-annotations";
import { comment } from "#lib/annotations/commands/comment";

const lost = { status: "deleted" } as const;

/** The doors of annotations, talk, passes and effort. */
export const annotationDoors: Readonly<Record<string, Door>> = {
  "GET /api/v1/articles/[articleId]/annotations": {
    least: "reader",
    reads: true,
    call: async (world) => {
      const { articleId } = await annotatedArticle(world);
      return knock(world, import("#app/api/v1/articles/[articleId]/annotations/route"), "GET", { articleId });
    },
  },
  "POST /api/v1/articles/annotated": { least: "reviewer", call: bringInRated },
  "POST /api/v1/articles/[articleId]/annotations/exports": {
    least: "reader",
    call: async (world) => {
      const { articleId } = await annotatedArticle(world);
      const door = import("#app/api/v1/articles/[articleId]/annotations/exports/route");
      return knock(world, door, "POST", { articleId }, { format: "marot" });
    },
  },
  "POST /api/v1/articles/[articleId]/annotations": { least: "reviewer", call: annotateOne },
  "POST /api/v1/articles/[articleId]/annotations/from-finding": { least: "reviewer", call: fromFinding },
  "POST /api/v1/annotations/[annotationId]/change": {
    least: "editor",
    call: async (world) => {
      const { annotationId } = await annotatedArticle(world);
      const door = import("#app/api/v1/annotations/[annotationId]/change/route");
      return knock(world, door, "POST", { annotationId }, { revision: 1, severity: "major" });
    },
  },
  "POST /api/v1/annotations/[annotationId]/resize": {
    least: "editor",
    call: async (world) => {
      const { annotationId } = await annotatedArticle(world);
      const door = import("#app/api/v1/annotations/[annotationId]/resize/route");
      return knock(world, door, "POST", { annotationId }, { revision: 1, target: { scope: "article" } });
    },
  },
  "POST /api/v1/annotations/[annotationId]/settle": {
    least: "editor",
    call: async (world) => {
      const { annotationId } = await annotatedArticle(world);
      const door = import("#app/api/v1/annotations/[annotationId]/settle/route");
      return knock(world, door, "POST", { annotationId }, lost);
    },
  },
  "POST /api/v1/annotations/[annotationId]/arbitrate": { least: "editor", call: arbitrateOne },
  "GET /api/v1/annotations/[annotationId]/history": {
    least: "reader",
    reads: true,
    call: async (world) => {
      const { annotationId } = await annotatedArticle(world);
      const door = import("#app/api/v1/annotations/[annotationId]/history/route");
      return knock(world, door, "GET", { annotationId });
    },
  },
  "POST /api/v1/articles/[articleId]/comments": { least: "reviewer", call: commentOn },
  "POST /api/v1/threads/[threadId]/settle": {
    least: "reviewer",
    call: async (world) => {
      const { threadId } = await thread(world);
      const door = import("#app/api/v1/threads/[threadId]/settle/route");
      return knock(world, door, "POST", { threadId }, { isResolved: true });
    },
  },
  "POST /api/v1/articles/[articleId]/read": {
    least: "reader",
    call: async (world) => {
      const { articleId, threadId } = await thread(world);
      const door = import("#app/api/v1/articles/[articleId]/read/route");
      return knock(world, door, "POST", { articleId }, { threadIds: [threadId] });
    },
  },
  "POST /api/v1/articles/[articleId]/passes": {
    least: "reviewer",
    call: async (world) => {
      const { id: articleId } = await world.article();
      const door = import("#app/api/v1/articles/[articleId]/passes/route");
      return knock(world, door, "POST", { articleId }, { kind: "first" });
    },
  },
  "POST /api/v1/articles/[articleId]/passes/blind": {
    least: "editor",
    call: async (world) => {
      const { id: articleId } = await world.article();
      const door = import("#app/api/v1/articles/[articleId]/passes/blind/route");
      const readerIds = [await world.other("reviewer"), await world.other("editor")];
      return knock(world, door, "POST", { articleId }, { readerIds });
    },
  },
  "GET /api/v1/articles/[articleId]/passes/[round]": {
    least: "reader",
    reads: true,
    call: async (world) => {
      const { articleId } = await blindRound(world);
      const door = import("#app/api/v1/articles/[articleId]/passes/[round]/route");
      return knock(world, door, "GET", { articleId, round: "1" });
    },
  },
  "POST /api/v1/passes/[passId]/finish": {
    least: "editor",
    call: async (world) => {
      const door = import("#app/api/v1/passes/[passId]/finish/route");
      return knock(world, door, "POST", { passId: await openPassOfOther(world) }, {});
    },
  },
  "POST /api/v1/articles/[articleId]/verdict": {
    least: "editor",
    call: async (world) => {
      const { id: articleId } = await world.article();
      const door = import("#app/api/v1/articles/[articleId]/verdict/route");
      return knock(world, door, "POST", { articleId }, { verdict: "pass", reason: "Read aloud." });
    },
  },
  "GET /api/v1/articles/[articleId]/effort": {
    least: "reader",
    reads: true,
    call: async (world) => {
      const { id: articleId } = await world.article();
      return knock(world, import("#app/api/v1/articles/[articleId]/effort/route"), "GET", { articleId });
    },
  },
  "POST /api/v1/articles/[articleId]/effort": {
    least: "reviewer",
    call: async (world) => {
      const { id: articleId, segments } = await world.article();
      const door = import("#app/api/v1/articles/[articleId]/effort/route");
      return knock(world, door, "POST", { articleId }, { entries: [{ segmentId: segments[0]?.id, active: 4000 }] });
    },
  },
  "POST /api/v1/segments/[segmentId]/rate": {
    least: "reviewer",
    call: async (world) => {
      const [segment] = (await world.article()).segments;
      const door = import("#app/api/v1/segments/[segmentId]/rate/route");
      return knock(world, door, "POST", { segmentId: segment?.id ?? "" }, { value: 66 });
    },
  },
  "GET /api/v1/notifications": {
    least: "signedIn",
    reads: true,
    call: (world) => knock(world, import("#app/api/v1/notifications/route"), "GET", {}),
  },
  "POST /api/v1/notifications/read": {
    least: "signedIn",
    call: (world) => knock(world, import("#app/api/v1/notifications/read/route"), "POST", {}, {}),
  },
};

async function thread(world: Parameters<Door["call"]>[0]) {
  const { id: articleId } = await world.article();
  const { threads } = await comment(await world.admin(), { articleId, text: "Look at this.", mentions: [] });
  return { articleId, threadId: threads[0]?.id ?? "" };
}
