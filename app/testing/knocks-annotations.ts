import { at } from "#app/testing/knocks";
import { articleWithFinding } from "#app/testing/knocks-findings";
import type { World } from "#app/testing/world";
import { annotate } from "#lib/annotations/commands/annotate";
import { finishPass } from "#lib/annotations/commands/finish-pass";
import { giveBlind } from "#lib/annotations/commands/give-blind";
import { startPass } from "#lib/annotations/commands/start-pass";
import { viewerFor } from "#lib/auth/testing/people";

// How the rights matrix knocks at the doors of annotations.

type Handler = (request: Request, context: { params: Promise<Record<string, string>> }) => Promise<Response>;

/** Knocks at one method of a route. */
export async function knock<Method extends "GET" | "POST">(
  world: World,
  door: Promise<Readonly<Record<Method, Handler>>>,
  method: Method,
  params: Record<string, string>,
  body?: object,
): Promise<Response> {
  const request = method === "GET" ? world.request("/") : world.request("/", body ?? {});
  return (await door)[method](request, at(params));
}

const said = {
  category: "style",
  severity: "minor",
  comment: "",
  suggestion: null,
  cluster: null,
  sourceNotSeen: false,
  origin: "person",
  originKey: null,
} as const;

/** An article with an annotation of its admin. */
export async function annotatedArticle(world: World): Promise<{ articleId: string; annotationId: string }> {
  const { id: articleId } = await world.article();
  const target = { scope: "article" } as const;
  const { annotations } = await annotate(await world.admin(), { articleId, target, ...said });
  return { articleId, annotationId: annotations[0]?.id ?? "" };
}

/** A table with one annotated article. */
export async function bringInRated(world: World): Promise<Response> {
  const { POST } = await import("#app/api/v1/articles/annotated/route");
  const form = new FormData();
  const fields = { deskId: world.deskId, sourceLanguage: "fr", targetLanguage: "en", articles: "0" };
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  form.set("file", new File(["S\td\t1\t1\tr\tIl pleut.\tIt <v>rain</v>.\tFluency/Grammar\tMinor"], "rated.tsv"));
  return POST(world.request("/api/v1/articles/annotated", form), at({}));
}

export async function annotateOne(world: World): Promise<Response> {
  const { id: articleId, segments } = await world.article();
  const [segment] = segments;
  const quote = "red cloth";
  const start = segment?.text.indexOf(quote) ?? 0;
  const place = { segmentId: segment?.id, version: 1, start, end: start + quote.length, quote };
  const body = { target: { scope: "words", places: [place] }, category: "term-inconsistency", severity: "minor" };
  return knock(world, import("#app/api/v1/articles/[articleId]/annotations/route"), "POST", { articleId }, body);
}

export async function fromFinding(world: World): Promise<Response> {
  const { id: articleId, key } = await articleWithFinding(world);
  const door = import("#app/api/v1/articles/[articleId]/annotations/from-finding/route");
  return knock(world, door, "POST", { articleId }, { key });
}

export async function commentOn(world: World): Promise<Response> {
  const { articleId, annotationId } = await annotatedArticle(world);
  const door = import("#app/api/v1/articles/[articleId]/comments/route");
  return knock(world, door, "POST", { articleId }, { annotationId, text: "Why?" });
}

/** A blind review by two others, both done; one of them annotated the article. */
export async function blindRound(world: World): Promise<{ articleId: string; annotationId: string }> {
  const { id: articleId } = await world.article();
  const one = await world.other("reviewer");
  const other = await world.other("reviewer");
  const { passes } = await giveBlind(await world.admin(), { articleId, readerIds: [one, other] });
  const target = { scope: "article" } as const;
  const { annotations } = await annotate(await viewerFor(one), { articleId, target, ...said });
  for (const { id: passId } of passes) await finishPass(await world.admin(), { passId });
  return { articleId, annotationId: annotations[0]?.id ?? "" };
}

export async function arbitrateOne(world: World): Promise<Response> {
  const { annotationId } = await blindRound(world);
  const door = import("#app/api/v1/annotations/[annotationId]/arbitrate/route");
  return knock(world, door, "POST", { annotationId }, { verdict: "kept" });
}

export async function openPassOfOther(world: World): Promise<string> {
  const { id: articleId } = await world.article();
  const { passes } = await startPass(await viewerFor(await world.other("reviewer")), { articleId, kind: "first" });
  return passes[0]?.id ?? "";
}
