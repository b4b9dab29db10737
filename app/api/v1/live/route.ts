import { readRoute } from "#lib/http/route";
import { openWindow } from "#lib/live/open-window";
import { windowInput } from "#lib/live/schema";

export const GET = readRoute(windowInput, (viewer, input, { signal }) => openWindow(viewer, input, signal));
