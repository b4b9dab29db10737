import "server-only";
import { refreshSoon } from "#lib/articles/commands/refresh-soon";
import { Problem } from "#lib/problem";
import { checkArticleNow } from "./check-article";

/** Milliseconds of quiet before an article is checked: many saves in a row are one. */
const quiet = 1000;
/** Milliseconds after which one that never gets quiet is checked all the same. */
const patience = 10_000;

type Waiting = Readonly<{ timer: NodeJS.Timeout; since: number }>;

const waiting = new Map<string, Waiting>();

/**
 * Has an article checked in the background, in the running application only: scripts and tests check when they ask.
 * A check that fails is told in the log, and made up for when somebody asks for the findings.
 */
export function checkSoon(articleId: string): void {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const before = waiting.get(articleId);
  clearTimeout(before?.timer);
  const since = before?.since ?? Date.now();
  const pause = Math.min(quiet, Math.max(0, since + patience - Date.now()));
  const timer = setTimeout(() => {
    waiting.delete(articleId);
    void checkOrTell(articleId);
  }, pause);
  timer.unref();
  waiting.set(articleId, { timer, since });
}

async function checkOrTell(articleId: string): Promise<void> {
  try {
    await checkArticleNow(articleId, "soon");
    refreshSoon();
  } catch (error) {
    // A check that failed was told already.
    if (error instanceof Problem) return;
    // biome-ignore lint/suspicious/noConsole: a server's standard error is its log, and nobody waits for this answer
    console.error(`The findings of article ${articleId} could not be worked out:`, error);
  }
}
