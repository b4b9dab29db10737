import { at } from "#app/testing/knocks";
import type { World } from "#app/testing/world";
import { checkArticleNow } from "#lib/findings/commands/check-article";
import { unify } from "#lib/findings/commands/unify";
import { replaceInArticle } from "#lib/reviews/commands/replace";
import { save } from "#lib/reviews/testing/newsroom";

// How the rights matrix knocks at the doors of findings, and of what changes many places at once.

type Post = Readonly<{
  POST: (request: Request, context: { params: Promise<Record<string, string>> }) => Promise<Response>;
}>;

/** An article with a finding: a place under a foreign name. */
export async function articleWithFinding(world: World) {
  const { id, segments } = await world.article();
  const [first] = segments;
  if (!first) throw new Error("An article without sentences");
  await save(await world.admin(), first, "They flew to Teheran, and left.");
  const { findings } = await checkArticleNow(id);
  const finding = findings.find(({ detector }) => detector === "names");
  const place = finding?.places[0];
  if (!finding || !place) throw new Error("Nothing was found");
  return { id, key: finding.key, place: { ...place, text: "Tehran" } };
}

async function knock(world: World, door: Promise<Post>, body: object, articleId: string): Promise<Response> {
  return (await door).POST(world.request("/", body), at({ articleId }));
}

export async function dismissOne(world: World): Promise<Response> {
  const { id, key } = await articleWithFinding(world);
  return knock(world, import("#app/api/v1/articles/[articleId]/findings/dismiss/route"), { key, scope: "article" }, id);
}

export async function reviveOne(world: World): Promise<Response> {
  const { id, key } = await articleWithFinding(world);
  return knock(world, import("#app/api/v1/articles/[articleId]/findings/revive/route"), { key }, id);
}

export async function unifyOne(world: World): Promise<Response> {
  const { id, key, place } = await articleWithFinding(world);
  return knock(world, import("#app/api/v1/articles/[articleId]/unify/route"), { key, places: [place] }, id);
}

export async function undoUnifyOne(world: World): Promise<Response> {
  const { id, key, place } = await articleWithFinding(world);
  const { unifyId } = await unify(await world.admin(), { articleId: id, key, places: [place] });
  return knock(world, import("#app/api/v1/articles/[articleId]/unify/undo/route"), { unifyId }, id);
}

export async function replaceOne(world: World): Promise<Response> {
  const { id, place } = await articleWithFinding(world);
  const body = { found: "Teheran", places: [place] };
  return knock(world, import("#app/api/v1/articles/[articleId]/replace/route"), body, id);
}

export async function undoReplaceOne(world: World): Promise<Response> {
  const { id, place } = await articleWithFinding(world);
  const { replaceId } = await replaceInArticle(await world.admin(), {
    articleId: id,
    found: "Teheran",
    places: [place],
  });
  return knock(world, import("#app/api/v1/articles/[articleId]/replace/undo/route"), { replaceId }, id);
}
