import type { Door } from "#app/rights-matrix";
import { at } from "#app/testing/knocks";
import type { World } from "#app/testing/world";
import { acceptSuggestion, rejectSuggestion } from "#lib/suggestions/commands/decide-suggestion";
import { editedWord, returnedForm, returnOne } from "#lib/suggestions/testing/returned-word";

type Post = Readonly<{
  POST: (request: Request, context: { params: Promise<Record<string, string>> }) => Promise<Response>;
}>;

/** An article with an open suggestion on its first sentence. */
async function suggestedArticle(world: World) {
  const { id } = await world.article();
  const [suggestion] = await returnOne(await world.admin(), id, "red cloth", "red rag");
  if (!suggestion) throw new Error("Nothing was suggested");
  return { articleId: id, suggestionId: suggestion.id, version: suggestion.version };
}

async function knock(world: World, door: Promise<Post>, body: object, params: Record<string, string>) {
  return (await door).POST(world.request("/", body), at(params));
}

/** The doors of files that are brought back, and of what they suggest. */
export const suggestionDoors: Readonly<Record<string, Door>> = {
  "POST /api/v1/returned-files": {
    least: "reviewer",
    call: async (world) => {
      const { id } = await world.article();
      const bytes = await editedWord(await world.admin(), id, "red cloth", "red rag");
      const { POST } = await import("#app/api/v1/returned-files/route");
      return POST(world.request("/", returnedForm(id, bytes)), at({}));
    },
  },
  "GET /api/v1/articles/[articleId]/suggestions": {
    least: "reader",
    reads: true,
    call: async (world) => {
      const { articleId } = await suggestedArticle(world);
      const { GET } = await import("#app/api/v1/articles/[articleId]/suggestions/route");
      return GET(world.request("/"), at({ articleId }));
    },
  },
  "POST /api/v1/articles/[articleId]/suggestions/accept": {
    least: "reviewer",
    call: async (world) => {
      const { articleId, suggestionId } = await suggestedArticle(world);
      const door = import("#app/api/v1/articles/[articleId]/suggestions/accept/route");
      return knock(world, door, { suggestionIds: [suggestionId] }, { articleId });
    },
  },
  "POST /api/v1/articles/[articleId]/suggestions/undo": {
    least: "reviewer",
    call: async (world) => {
      const { articleId, suggestionId, version } = await suggestedArticle(world);
      await acceptSuggestion(await world.admin(), { suggestionId, version, whole: false });
      const door = import("#app/api/v1/articles/[articleId]/suggestions/undo/route");
      return knock(world, door, { stepId: suggestionId }, { articleId });
    },
  },
  "POST /api/v1/suggestions/[suggestionId]/accept": {
    least: "reviewer",
    call: async (world) => {
      const { suggestionId, version } = await suggestedArticle(world);
      return knock(world, import("#app/api/v1/suggestions/[suggestionId]/accept/route"), { version }, { suggestionId });
    },
  },
  "POST /api/v1/suggestions/[suggestionId]/reject": {
    least: "reviewer",
    call: async (world) => {
      const { suggestionId } = await suggestedArticle(world);
      return knock(world, import("#app/api/v1/suggestions/[suggestionId]/reject/route"), {}, { suggestionId });
    },
  },
  "POST /api/v1/suggestions/[suggestionId]/reopen": {
    least: "reviewer",
    call: async (world) => {
      const { suggestionId } = await suggestedArticle(world);
      await rejectSuggestion(await world.admin(), { suggestionId });
      return knock(world, import("#app/api/v1/suggestions/[suggestionId]/reopen/route"), {}, { suggestionId });
    },
  },
};
