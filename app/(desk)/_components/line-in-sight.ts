/** Milliseconds out of sight after which a page gives its line back: browsers have few for each site. */
const outOfSight = 10_000;

type Line = Readonly<{ lookedAt: (isLookedAt: boolean) => void; tryNow: () => void }>;

/** Keeps a line while somebody looks at the page, and has it tried when the network is back. Answers how to stop. */
export function keepInSight(line: Line): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const look = () => {
    clearTimeout(timer);
    if (document.visibilityState === "visible") line.lookedAt(true);
    else timer = setTimeout(() => line.lookedAt(false), outOfSight);
  };
  const onOnline = () => line.tryNow();
  look();
  document.addEventListener("visibilitychange", look);
  window.addEventListener("online", onOnline);
  return () => {
    clearTimeout(timer);
    document.removeEventListener("visibilitychange", look);
    window.removeEventListener("online", onOnline);
  };
}
