import "server-only";
import { type Detector, detectors } from "#lib/checks/finding";
import { db } from "#lib/db/client";
import { env } from "#lib/env";
import type { Dismissal } from "#lib/findings/apply-dismissals";
import type { CheckQuestion } from "#lib/findings/article-checker";
import { Problem } from "#lib/problem";
import { termsToCheck } from "#lib/terms/queries/terms-to-check";

export type ArticleToCheck = Readonly<{
  question: CheckQuestion;
  storedStamp: string | null;
  /** The question with the desk's terms for these languages. */
  withTerms: () => Promise<CheckQuestion>;
}>;

type Row = Readonly<{
  deskId: string;
  sourceLanguage: string;
  targetLanguage: string;
  storedStamp: string | null;
  detectorsOff: readonly string[];
  termsVersion: number;
  blocks: string;
  dismissals: readonly Dismissal[];
}>;

/** An article's present text in reading order, and what its desk wants to hear of it. */
export async function articleToCheck(articleId: string): Promise<ArticleToCheck> {
  const row = await rowOf(articleId);
  const { deskId, sourceLanguage, targetLanguage, storedStamp, termsVersion, blocks, dismissals } = row;
  const termsName = termsVersion === 0 ? null : [deskId, termsVersion, sourceLanguage, targetLanguage].join(" ");
  const question = {
    ...{ articleId, sourceLanguage, targetLanguage, blocks, termsName },
    switchedOff: detectors.filter((detector: Detector) => row.detectorsOff.includes(detector)),
    dismissals: dismissals.map((said) => ({ ...said, at: new Date(said.at).toISOString() })),
    lexicons: env().STET_LEXICONS,
  };
  const withTerms = async () => ({ ...question, terms: await termsToCheck(db(), deskId, termsVersion, row) });
  return { question, storedStamp, withTerms };
}

/**
 * The blocks are put together by the database: 20,000 sentences read as rows would hold the event loop. The machine's
 * text is wanted where there are codes.
 */
async function rowOf(articleId: string): Promise<Row> {
  const [row] = await db().$queryRaw<Row[]>`
    SELECT a.desk_id AS "deskId", a.source_language AS "sourceLanguage", a.target_language AS "targetLanguage",
           a.checked_stamp AS "storedStamp", d.detectors_off AS "detectorsOff", d.terms_version AS "termsVersion",
           (SELECT coalesce(json_agg(json_build_object('kind', b.kind, 'codes', b.codes,
                                                       'segments', coalesce(s.segments, '[]'))
                                     ORDER BY b.position), '[]')
            FROM block b
            LEFT JOIN (SELECT s.block_id, json_agg(json_build_object(
                           'id', s.id, 'text', s.text, 'machine', CASE WHEN b.codes <> '[]' THEN s.machine END,
                           'source', s.source, 'spaceAfter', s.space_after) ORDER BY s.position) AS segments
                  FROM segment s JOIN block b ON b.id = s.block_id
                  WHERE s.article_id = a.id AND s.retired_at IS NULL GROUP BY s.block_id) s ON s.block_id = b.id
            WHERE b.article_id = a.id)::text AS blocks,
           (SELECT coalesce(json_agg(json_build_object('keys', f.keys, 'placeKey', f.place_key, 'scope', f.scope,
                                                       'reason', f.reason, 'by', u.name, 'at', f.at)
                                     ORDER BY f.at, f.id), '[]')
            FROM finding_dismissal f JOIN app_user u ON u.id = f.by_id
            WHERE f.desk_id = a.desk_id AND f.revoked_at IS NULL
              AND (f.article_id = a.id OR f.scope = 'desk')) AS dismissals
    FROM article a JOIN desk d ON d.id = a.desk_id WHERE a.id = ${articleId}::uuid`;
  if (!row) throw new Problem("not-found", "notFound");
  return row;
}
