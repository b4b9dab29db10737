import * as desk from "#app/(desk)/actions";
import type { Door } from "#app/rights-matrix";
import { at } from "#app/testing/knocks";
import type { World } from "#app/testing/world";
import { countMatching } from "#lib/articles/queries/searched-articles";
import { searchedInput } from "#lib/articles/schema";

// The doors of what is done to many articles of a desk at once.

/** Every article of the desk, with the stamp of those there are now. */
async function everything(world: World) {
  await world.article();
  const search = { deskId: world.deskId, query: "view=all", language: "en" };
  const { stamp } = await countMatching(await world.admin(), searchedInput.parse(search));
  return { ...search, stamp: stamp ?? "" };
}

export const searchDoors: Readonly<Record<string, Door>> = {
  "GET /api/v1/articles/matching": {
    least: "reader",
    reads: true,
    call: async (world) => {
      const { GET } = await import("#app/api/v1/articles/matching/route");
      const { stamp: _, ...search } = await everything(world);
      return GET(world.request(`/?${new URLSearchParams(search)}`), at({}));
    },
  },
  "POST /api/v1/jobs/export/matching": {
    least: "reader",
    call: async (world) => {
      const { POST } = await import("#app/api/v1/jobs/export/matching/route");
      return POST(world.request("/", { ...(await everything(world)), format: "text" }), at({}));
    },
  },
  "action actions assignMatching": {
    least: "editor",
    call: async (world) => desk.assignMatching({ ...(await everything(world)), assigneeId: world.people.reviewer }),
  },
  "action actions assignBack": {
    least: "editor",
    call: async (world) => {
      const { id } = await world.article();
      return desk.assignBack({ given: world.people.admin, before: [{ assigneeId: null, articleIds: [id] }] });
    },
  },
};
