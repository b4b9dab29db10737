/** The browser's clock, its waits and its chance. Times in milliseconds. */
export const browserTime = {
  chance: Math.random,
  now: () => performance.now(),
  /** Runs once after a while; answers how to call it off. */
  after: (milliseconds: number, run: () => void): (() => void) => {
    const timer = setTimeout(run, milliseconds);
    return () => clearTimeout(timer);
  },
};
