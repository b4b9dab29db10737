import { endRunning } from "./child.mjs";
import { log } from "./log.mjs";

/** npm hands a terminal's Ctrl-C on to us although the terminal has sent it already: that is not a second one. */
const samePress = 800;

/** @type {(() => unknown)[]} */
const tasks = [];
/** @type {Promise<never> | null} */
let stopping = null;
/** @type {(() => void)[]} */
const forces = [];

/**
 * Has something done before the program ends; what was asked last is done first. `force`, where given, is done at
 * once when a person presses Ctrl-C again.
 * @param {() => unknown} task
 * @param {() => void} [force]
 */
export function beforeEnd(task, force) {
  tasks.push(task);
  if (force) forces.push(force);
}

/** Whether the program is on its way out: what ends now ends because of us. */
export function isStopping() {
  return stopping !== null;
}

/**
 * Ends the program in good order.
 * @param {number} code
 * @returns {Promise<never>}
 */
export function end(code) {
  stopping ??= (async () => {
    endRunning();
    for (const task of tasks.toReversed()) await task();
    process.exit(code);
  })();
  return stopping;
}

/**
 * Ctrl-C, a service manager's stop and a closed terminal end the program in good order; so does the end of a program
 * that started it over a channel (a test run that was killed leaves nothing behind).
 * @param {number} [code] what it ends with
 */
export function endOnSignals(code = 0) {
  if (process.connected) process.once("disconnect", () => void end(code));
  let first = 0;
  for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"])) {
    process.on(signal, () => {
      const now = performance.now();
      log(`${signal} received`);
      if (!stopping) {
        first = now;
        if (process.stdout.isTTY) process.stdout.write("\r\x1b[2K");
        console.log("\nStopping …");
        void end(code);
      } else if (now - first > samePress) {
        console.log("Stopping at once.");
        for (const force of forces.toReversed()) force();
        process.exit(1);
      }
    });
  }
}
