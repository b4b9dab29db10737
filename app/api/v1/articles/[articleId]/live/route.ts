import { readRoute } from "#lib/http/route";
import { openLive } from "#lib/live/commands";
import { liveInput } from "#lib/live/schema";

export const GET = readRoute(liveInput, (viewer, input, { signal }) => openLive(viewer, input, signal));
