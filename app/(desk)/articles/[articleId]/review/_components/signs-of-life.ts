const signs = ["pointerdown", "keydown", "wheel", "touchmove"] as const;

/** Milliseconds in which one sign is as good as many: nobody's reading is timed by the letter. */
const lively = 1_000;

/** Tells of keys, clicks and scrolling, at most once a second. Answers how to stop. */
export function onSignsOfLife(tell: () => void): () => void {
  let toldAt = Number.NEGATIVE_INFINITY;
  const hear = ({ timeStamp }: Event) => {
    if (timeStamp - toldAt < lively) return;
    toldAt = timeStamp;
    tell();
  };
  for (const sign of signs) window.addEventListener(sign, hear, { passive: true, capture: true });
  return () => {
    for (const sign of signs) window.removeEventListener(sign, hear, { capture: true });
  };
}
