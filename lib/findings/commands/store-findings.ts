import "server-only";
import { db, type Transaction, transaction } from "#lib/db/client";
import { Prisma } from "#lib/db/generated/client";
import type { CheckAnswer } from "#lib/findings/article-checker";
import type { ShownFinding } from "#lib/findings/shown-finding";

/**
 * Stores what a check found, unless other findings were stored since `storedStamp` was read: then answers false, and
 * stores nothing. Never makes a save wait for longer than the storing.
 */
export async function storeFindings(
  articleId: string,
  storedStamp: string | null,
  found: CheckAnswer,
): Promise<boolean> {
  if (storedStamp !== null && found.sameAs === storedStamp) return storeStamp(articleId, storedStamp, found.stamp);
  return transaction(async (tx) => {
    await tx.$executeRaw`SELECT ${lockOf(articleId)}`;
    const article = await tx.article.findUnique({ where: { id: articleId }, select: { checkedStamp: true } });
    if (article?.checkedStamp !== storedStamp) return false;
    await store(tx, articleId, found);
    return true;
  });
}

/** The findings are those that are stored: in one statement, with the lock that whoever stores findings holds. */
async function storeStamp(articleId: string, storedStamp: string, stamp: string): Promise<boolean> {
  const count = await db().$executeRaw`
    WITH held AS MATERIALIZED (SELECT ${lockOf(articleId)})
    UPDATE article SET checked_stamp = ${stamp} FROM held
    WHERE article.id = ${articleId}::uuid AND checked_stamp = ${storedStamp}`;
  return count > 0;
}

function lockOf(articleId: string): Prisma.Sql {
  return Prisma.sql`pg_advisory_xact_lock(hashtextextended(${`findings ${articleId}`}, 0))`;
}

async function store(tx: Transaction, articleId: string, { findings, stamp }: CheckAnswer): Promise<void> {
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
  await close(tx, articleId, findings, now);
  const openFindings = findings.filter(({ state }) => state === "open").length;
  await tx.article.update({
    where: { id: articleId },
    data: { checkedStamp: stamp, openFindings },
    select: { id: true },
  });
}

/**
 * Findings that are no more: fixed when the words they were about were changed, else stale (the sentence was joined
 * away, its detector switched off, the rules are others).
 */
async function close(tx: Transaction, articleId: string, findings: readonly ShownFinding[], now: Date): Promise<void> {
  const present = findings.map(({ key }) => key);
  const gone = await tx.finding.findMany({
    where: { articleId, state: { in: ["open", "dismissed"] }, key: { notIn: present } },
    select: { id: true, state: true, places: true },
  });
  const textOf = await textsOf(
    tx,
    gone.map(({ places }) => places),
  );
  const isFixed = ({ state, places }: (typeof gone)[number]) => state === "open" && hasLostWords(places, textOf);
  for (const state of ["fixed", "stale"] as const) {
    const ids = gone.filter((finding) => isFixed(finding) === (state === "fixed")).map(({ id }) => id);
    if (ids.length > 0) await tx.finding.updateMany({ where: { id: { in: ids } }, data: { state, stateAt: now } });
  }
}

async function textsOf(tx: Transaction, places: readonly unknown[]): Promise<ReadonlyMap<string, string>> {
  const ids: string[] = places.flatMap((column) =>
    Array.isArray(column) ? column.map(({ segmentId }) => segmentId) : [],
  );
  if (ids.length === 0) return new Map();
  const rows = await tx.segment.findMany({
    where: { id: { in: [...new Set(ids)] }, retiredAt: null },
    select: { id: true, text: true },
  });
  return new Map(rows.map(({ id, text }) => [id, text]));
}

/** Whether some place's segment is still there and no longer says the place's words where they stood. */
function hasLostWords(places: unknown, textOf: ReadonlyMap<string, string>): boolean {
  if (!Array.isArray(places)) return false;
  return places.some(({ segmentId, start, end, quote }) => {
    const text = textOf.get(segmentId);
    return text !== undefined && text.slice(start, end) !== quote && !text.includes(quote);
  });
}
