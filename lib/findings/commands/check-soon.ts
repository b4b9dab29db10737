import "server-only";
import { refreshSoon } from "#lib/articles/commands/refresh-soon";
import { checkArticleNow } from "./check-article";

/** Milliseconds of quiet before an article is checked: many saves in a row are one. */
const quiet = 1000;

const waiting = new Map<string, NodeJS.Timeout>();

/** One article after the other: a desk full of unchecked articles leaves room for those who write. */
let running = Promise.resolve();

/**
 * Has an article checked in the background, in the running application only: scripts and tests check when they ask.
 * A check that fails is told in the log, and made up for when somebody asks for the findings.
 */
export function checkSoon(articleId: string): void {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  clearTimeout(waiting.get(articleId));
  const timer = setTimeout(() => {
    waiting.delete(articleId);
    running = running.then(() => checkOrTell(articleId));
  }, quiet);
  timer.unref();
  waiting.set(articleId, timer);
}

async function checkOrTell(articleId: string): Promise<void> {
  try {
    await checkArticleNow(articleId);
    refreshSoon();
  } catch (error) {
    // biome-ignore lint/suspicious/noConsole: a server's standard error is its log, and nobody waits for this answer
    console.error(`The findings of article ${articleId} could not be worked out:`, error);
  }
}
