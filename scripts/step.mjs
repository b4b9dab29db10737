import { log, logPath } from "./log.mjs";

const repeatEvery = 10_000;
const isTerminal = process.stdout.isTTY === true;

/** A step that could not be done: what happened, and what the person at the keyboard can do about it. */
export class StepFailure extends Error {
  /**
   * @param {string} message
   * @param {string} advice
   * @param {{ cause?: unknown }} [options]
   */
  constructor(message, advice, options) {
    super(message, options);
    this.advice = advice;
  }
}

/**
 * Runs one step of a set-up, shows that it is going on, and how long it took. A quick step shows its result only.
 * @template Result
 * @param {string} title
 * @param {() => Promise<Result>} work
 * @returns {Promise<Result>}
 */
export async function step(title, work) {
  const started = performance.now();
  const stopShowing = showProgress(title, started);
  log(`step: ${title}`);
  try {
    const result = await work();
    stopShowing();
    console.log(`  ✓ ${title} (${seconds(started)})`);
    return result;
  } catch (error) {
    stopShowing();
    console.log(`  ✗ ${title} (${seconds(started)})`);
    throw error;
  }
}

/**
 * Tells a person why a program ends, without a stack trace; the stack goes to the log.
 * @param {unknown} error
 */
export function explain(error) {
  log(`failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  if (error instanceof Error && error.cause) log(`cause: ${String(error.cause)}`);
  const isForeseen = error instanceof StepFailure;
  const message = error instanceof Error ? error.message : String(error);
  console.error(`\n${isForeseen ? message : `Something unexpected happened: ${message}`}`);
  console.error(isForeseen ? error.advice : "Start again; if it stays, report it together with the log.");
  const details = logPath();
  if (details) console.error(`Details: ${details}`);
}

/**
 * @param {string} title
 * @param {number} started
 */
function showProgress(title, started) {
  const show = () =>
    isTerminal
      ? process.stdout.write(`\r  … ${title} (${Math.round((performance.now() - started) / 1000)} s) `)
      : console.log(`  … ${title} (${seconds(started)})`);
  const first = setTimeout(show, 400);
  const again = setInterval(show, isTerminal ? 1000 : repeatEvery);
  return () => {
    clearTimeout(first);
    clearInterval(again);
    if (isTerminal) process.stdout.write("\r\x1b[2K");
  };
}

/** @param {number} started */
function seconds(started) {
  return `${((performance.now() - started) / 1000).toFixed(1)} s`;
}
