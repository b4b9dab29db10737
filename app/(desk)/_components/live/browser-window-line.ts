import { listenTo } from "#app/(desk)/_components/browser-stream";
import { WindowLine } from "#lib/live/window-line";

/** Milliseconds out of sight after which a page gives its line back: browsers have few for each site. */
const outOfSight = 10_000;

/** This window's stream. */
export const browserWindowLine = followed(
  new WindowLine({
    listen: (path, ears) => listenTo(path, {}, ears),
    chance: Math.random,
    now: () => performance.now(),
    after: (milliseconds, run) => {
      const timer = setTimeout(run, milliseconds);
      return () => clearTimeout(timer);
    },
  }),
);

/** It lives as long as the window does. */
function followed(line: WindowLine): WindowLine {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const look = () => {
    clearTimeout(timer);
    if (document.visibilityState === "visible") line.lookedAt(true);
    else timer = setTimeout(() => line.lookedAt(false), outOfSight);
  };
  look();
  document.addEventListener("visibilitychange", look);
  window.addEventListener("online", () => line.tryNow());
  return line;
}
