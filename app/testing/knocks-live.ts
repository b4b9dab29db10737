import { at, onArticle } from "#app/testing/knocks";
import type { World } from "#app/testing/world";

/** Opens a stream and leaves again. */
export async function streamOfOne(world: World): Promise<unknown> {
  const { GET } = await import("#app/api/v1/articles/[articleId]/live/route");
  const answer = await GET(world.request("/?since=0"), at({ articleId: (await world.article()).id }));
  if (answer.ok) await answer.body?.cancel();
  return answer;
}

export function tellPlaceInOne(world: World): Promise<unknown> {
  const place = { stream: crypto.randomUUID(), segmentId: null, isTyping: false };
  return onArticle(world, import("#app/api/v1/articles/[articleId]/presence/route"), place);
}

export function visitOne(world: World): Promise<unknown> {
  return onArticle(world, import("#app/api/v1/articles/[articleId]/visit/route"), { change: 1 });
}

/** Opens the stream of a window that shows a page of the desk, and leaves again. */
export async function streamOfWindow(world: World): Promise<unknown> {
  const { GET } = await import("#app/api/v1/live/route");
  const answer = await GET(world.request(`/?jobs=1&desk=${world.deskId}&shown=${(await world.article()).id}`), at({}));
  if (answer.ok) await answer.body?.cancel();
  return answer;
}
