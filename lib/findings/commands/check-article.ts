import "server-only";
import { type Checked, checkArticle } from "#lib/checks/all-checks";
import { type Transaction, transaction } from "#lib/db/client";
import { env } from "#lib/env";
import { applyDismissals } from "#lib/findings/apply-dismissals";
import { checksFor } from "#lib/findings/checks-for";
import { type ArticleToCheck, articleToCheck } from "#lib/findings/queries/article-to-check";
import type { ArticleFindings, ShownFinding } from "#lib/findings/shown-finding";

/** Readings of the articles checked last, so that the next run reads only what changed. */
const lastRuns = new Map<string, Checked>();
const mostRuns = 32;

/**
 * Checks an article's present text and stores what came out, when anything it depends on changed since the last time.
 * Rights are the caller's matter. Runs of one article wait for one another; they never make a save wait.
 */
export function checkArticleNow(articleId: string): Promise<ArticleFindings> {
  return check(articleId, store);
}

/**
 * The same, stored by whoever asked first. Telling of findings must store none: servers of two releases, whose rules
 * differ, would wake one another for ever.
 */
export function findingsNow(articleId: string): Promise<ArticleFindings> {
  return check(articleId, async () => {});
}

function check(articleId: string, keep: typeof store): Promise<ArticleFindings> {
  return transaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`findings ${articleId}`}, 0))`;
    const given = await articleToCheck(tx, articleId);
    const checks = await checksFor(given.article.targetLanguage, env().STET_LEXICONS, given.terms);
    const checked = checkArticle(given.article, lastRuns.get(articleId), given.switchedOff, checks);
    remember(articleId, checked);
    const textOf = new Map(given.article.blocks.flatMap(({ segments }) => segments.map(({ id, text }) => [id, text])));
    const findings = applyDismissals(checked.findings, given.dismissals, (id) => textOf.get(id) ?? "");
    if (given.stamp !== given.storedStamp) await keep(tx, articleId, given, findings, textOf);
    return { articleId, findings, unread: checked.reading.unread };
  });
}

function remember(articleId: string, checked: Checked): void {
  lastRuns.delete(articleId);
  lastRuns.set(articleId, checked);
  const [oldest] = lastRuns.keys();
  if (lastRuns.size > mostRuns && oldest !== undefined) lastRuns.delete(oldest);
}

async function store(
  tx: Transaction,
  articleId: string,
  given: ArticleToCheck,
  findings: readonly ShownFinding[],
  textOf: ReadonlyMap<string, string>,
): Promise<void> {
  const now = new Date();
  const rows = findings.map(({ message, forms, places, dismissal: _, ...rest }, rank) => ({
    ...rest,
    rank,
    message,
    forms,
    places,
  }));
  await tx.$executeRaw`
    INSERT INTO finding (id, article_id, key, aliases, detector, category, severity, confidence, message, forms, places, fix,
                         rank, state, first_seen_at, state_at)
    SELECT gen_random_uuid(), ${articleId}::uuid, key, aliases, detector, category, severity, confidence, message, forms, places,
           fix, rank, state, ${now}, ${now}
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      AS sent (key text, aliases text[], detector text, category text, severity text, confidence float8, message jsonb, forms jsonb,
               places jsonb, fix text, rank int, state "FindingState")
    ON CONFLICT (article_id, key) DO UPDATE
    SET aliases = EXCLUDED.aliases, severity = EXCLUDED.severity, confidence = EXCLUDED.confidence, category = EXCLUDED.category,
        message = EXCLUDED.message, forms = EXCLUDED.forms, places = EXCLUDED.places, fix = EXCLUDED.fix,
        rank = EXCLUDED.rank, state = EXCLUDED.state,
        state_at = CASE WHEN finding.state = EXCLUDED.state THEN finding.state_at ELSE EXCLUDED.state_at END`;
  await close(tx, articleId, findings, textOf, now);
  const openFindings = findings.filter(({ state }) => state === "open").length;
  await tx.article.update({
    where: { id: articleId },
    data: { checkedStamp: given.stamp, openFindings },
    select: { id: true },
  });
}

/**
 * Findings that are no more: fixed when the words they were about were changed, else stale (the sentence was joined
 * away, its detector switched off, the rules are others).
 */
async function close(
  tx: Transaction,
  articleId: string,
  findings: readonly ShownFinding[],
  textOf: ReadonlyMap<string, string>,
  now: Date,
): Promise<void> {
  const present = findings.map(({ key }) => key);
  const gone = await tx.finding.findMany({
    where: { articleId, state: { in: ["open", "dismissed"] }, key: { notIn: present } },
    select: { id: true, state: true, places: true },
  });
  const isFixed = ({ state, places }: (typeof gone)[number]) => state === "open" && hasLostWords(places, textOf);
  for (const state of ["fixed", "stale"] as const) {
    const ids = gone.filter((finding) => isFixed(finding) === (state === "fixed")).map(({ id }) => id);
    if (ids.length > 0) await tx.finding.updateMany({ where: { id: { in: ids } }, data: { state, stateAt: now } });
  }
}

/** Whether some place's segment is still there and no longer says the place's words where they stood. */
function hasLostWords(places: unknown, textOf: ReadonlyMap<string, string>): boolean {
  if (!Array.isArray(places)) return false;
  return places.some(({ segmentId, start, end, quote }) => {
    const text = textOf.get(segmentId);
    return text !== undefined && text.slice(start, end) !== quote && !text.includes(quote);
  });
}
