import * as desk from "#app/(desk)/actions";
import type { Door } from "#app/rights-matrix";
import type { World } from "#app/testing/world";
import { saveView } from "#lib/views/commands";

// The doors of saved views: whoever reads a desk keeps their own; those of the whole desk are its admins'.

let made = 0;

function unusedView({ deskId }: World) {
  made += 1;
  return { deskId, name: `View ${made}`, query: "q=rag" };
}

async function sharedView(world: World): Promise<string> {
  return (await saveView(await world.admin(), { ...unusedView(world), isShared: true })).id;
}

export const viewDoors: Readonly<Record<string, Door>> = {
  "action actions saveView": {
    least: "reader",
    call: (world) => desk.saveView({ ...unusedView(world), isShared: false }),
  },
  "action actions renameView": {
    least: "admin",
    call: async (world) => desk.renameView({ viewId: await sharedView(world), name: unusedView(world).name }),
  },
  "action actions deleteView": {
    least: "admin",
    call: async (world) => desk.deleteView({ viewId: await sharedView(world) }),
  },
};
