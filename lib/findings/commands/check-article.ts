import "server-only";
import { ArticleChecker, type CheckAnswer, type CheckQuestion } from "#lib/findings/article-checker";
import { CheckQueue, type Clock, type Urgency } from "#lib/findings/check-queue";
import { GivenUp } from "#lib/findings/given-up";
import { type ArticleToCheck, articleToCheck } from "#lib/findings/queries/article-to-check";
import { checkingThread } from "#lib/findings/queries/checking-thread";
import type { ArticleFindings } from "#lib/findings/shown-finding";
import { Problem } from "#lib/problem";
import { storeFindings } from "./store-findings";

const atOnce = new ArticleChecker();
const thread = process.env.NEXT_RUNTIME === "nodejs" ? checkingThread() : null;
const givenUp = new GivenUp();
/** What is stored by others meanwhile is looked at anew this often. */
const mostTries = 5;

const clock: Clock = { now: () => performance.now(), after: (milliseconds, run) => setTimeout(run, milliseconds) };
const toStore = new CheckQueue(checkAndStore, clock);
const toTell = new CheckQueue(checkAndTell, clock);

/**
 * Checks an article's present text and stores what came out, when anything it depends on changed since the last time.
 * Rights are the caller's matter. Refuses a text whose check failed; a save never waits for any of it.
 */
export function checkArticleNow(articleId: string, urgency: Urgency = "now"): Promise<ArticleFindings> {
  return toStore.ask(articleId, urgency);
}

/**
 * The same, stored by whoever asked first. Telling of findings must store none: servers of two releases, whose rules
 * differ, would wake one another for ever.
 */
export function findingsNow(articleId: string): Promise<ArticleFindings> {
  return toTell.ask(articleId, "now");
}

async function checkAndStore(articleId: string): Promise<ArticleFindings> {
  for (let tried = 1; ; tried += 1) {
    const given = await articleToCheck(articleId);
    const { answer, shown } = await checked(given, articleId);
    if (answer.stamp === given.storedStamp) return shown;
    // Whoever stored others meanwhile may have seen a newer text, or an older one.
    if ((await storeFindings(articleId, given.storedStamp, answer)) || tried === mostTries) return shown;
  }
}

async function checkAndTell(articleId: string): Promise<ArticleFindings> {
  return (await checked(await articleToCheck(articleId), articleId)).shown;
}

type CheckedNow = Readonly<{ answer: CheckAnswer; shown: ArticleFindings }>;

async function checked({ question, withTerms }: ArticleToCheck, articleId: string): Promise<CheckedNow> {
  const first = await tryCheck(question);
  const answer = first === "terms wanted" ? await tryCheck(await withTerms()) : first;
  if (answer === "terms wanted") throw new Error("Terms were sent and not taken");
  return { answer, shown: { articleId, findings: answer.findings, unread: answer.unread } };
}

async function tryCheck(question: CheckQuestion): Promise<CheckAnswer | "terms wanted"> {
  const { articleId, blocks } = question;
  if (givenUp.has(articleId, blocks, Date.now())) throw new Problem("conflict", "checkFailed");
  try {
    return await (thread ? thread.ask(question) : atOnce.check(question));
  } catch (error) {
    givenUp.note(articleId, blocks, Date.now());
    // biome-ignore lint/suspicious/noConsole: a server's standard error is its log; who asked learns that it failed, not why
    console.error(`The findings of article ${articleId} could not be worked out:`, error);
    throw new Problem("conflict", "checkFailed");
  }
}
