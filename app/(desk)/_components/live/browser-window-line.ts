import { listenTo } from "#app/(desk)/_components/browser-stream";
import { browserTime } from "#app/(desk)/_components/browser-time";
import { keepInSight } from "#app/(desk)/_components/line-in-sight";
import { WindowLine } from "#lib/live/window-line";

/** This window's stream; it lives as long as the window does. */
export const browserWindowLine = new WindowLine({ listen: (path, ears) => listenTo(path, {}, ears), ...browserTime });
keepInSight(browserWindowLine);
