import "server-only";
import { db } from "#lib/db/client";
import { Prisma } from "#lib/db/generated/client";
import type { QualityProfile } from "#lib/quality/profile";
import { validSample } from "#lib/quality/score";
import { passLimit } from "#lib/reports/pass-limit";
import { bundles, placesScored, priceColumns, type Sums } from "#lib/reports/sums";

/**
 * Everything a desk report says of scores, errors and time, summed where the articles are. What an article's errors cost
 * is worked out as lib/quality/counted-errors and lib/annotations/article-score do (a test holds them together); what is
 * marked in a blind pass that still runs is left out for everybody.
 */
export async function articleSums(articles: Prisma.Sql, profile: QualityProfile): Promise<Sums[]> {
  return db().$queryRaw<Sums[]>`
    WITH article_in AS MATERIALIZED (${articles}),
    ${pricedErrors(profile)},
    ${facts(profile)},
    told AS (
      SELECT 'all' AS kind, 'all' AS key, f.* FROM fact f
      UNION ALL SELECT 'period', period, f.* FROM fact f
      UNION ALL SELECT 'engine', engine, f.* FROM fact f
      UNION ALL SELECT 'pair', pair, f.* FROM fact f
    ),
    bundled AS (
      SELECT t.*, (row_number() OVER (PARTITION BY kind, key ORDER BY chance) % ${bundles}::int)::int AS bundle
      FROM told t
    ),
    by_dimension AS (
      SELECT b.bundle, e.dimension, sum(e.count)::float8 AS errors, sum(e.count * e.points)::float8 AS penalty
      FROM error e JOIN bundled b ON b.id = e.article_id AND b.kind = 'all'
      GROUP BY 1, 2
    )
    SELECT kind, key, bundle, count(*)::int AS articles, sum(words)::float8 AS words,
           count(*) FILTER (WHERE is_judged)::int AS judged,
           coalesce(sum(amount) FILTER (WHERE is_judged), 0)::float8 AS amount,
           coalesce(sum(scored_words) FILTER (WHERE is_judged), 0)::float8 AS "judgedWords",
           sum(penalty)::float8 AS penalty, sum(errors)::float8 AS errors,
           count(*) FILTER (WHERE is_judged AND verdict = 'pass')::int AS passed,
           count(*) FILTER (WHERE is_judged AND verdict = 'fail')::int AS failed,
           count(*) FILTER (WHERE is_judged AND verdict = 'short')::int AS "tooShort",
           count(rating)::int AS rated, coalesce(sum(rating), 0)::float8 AS ratings,
           count(active)::int AS timed, coalesce(sum(words) FILTER (WHERE active IS NOT NULL), 0)::float8 AS "timedWords",
           coalesce(sum(active), 0)::float8 AS active
    FROM bundled GROUP BY kind, key, bundle
    UNION ALL
    SELECT 'dimension', dimension, bundle, 0, 0, 0, 0, 0, penalty, errors, 0, 0, 0, 0, 0, 0, 0, 0 FROM by_dimension`;
}

/** Tables `mark` (annotations that count) and `error` (so many of them are scored, and the points of each). */
function pricedErrors(profile: QualityProfile): Prisma.Sql {
  const { categories, severities, ranks, points, dimensions } = priceColumns(profile);
  const most = placesScored(profile);
  return Prisma.sql`
    price AS MATERIALIZED (
      SELECT * FROM unnest(${categories}::text[], ${severities}::text[], ${ranks}::int[], ${points}::float8[], ${dimensions}::text[])
        AS p (category, severity, rank, points, dimension)
    ),
    mark AS MATERIALIZED (
      SELECT n.id, n.article_id, n.severity, n.cluster, p.rank, p.points, p.dimension,
             CASE WHEN ${most}::int = 1 THEN 1
                  ELSE greatest(1, (SELECT count(DISTINCT number) FROM annotation_place WHERE annotation_id = n.id)) END AS places
      FROM annotation n
      JOIN article_in a ON a.id = n.article_id
      JOIN price p ON p.category = n.category AND p.severity = n.severity
      LEFT JOIN review_pass r ON r.id = n.pass_id
      WHERE n.status IN ('open', 'resolved') AND n.duplicate_of_id IS NULL AND r.is_hidden IS NOT TRUE
    ),
    ordered AS (
      SELECT article_id, dimension, points, places,
             coalesce(sum(places) OVER (PARTITION BY article_id, cluster ORDER BY points DESC, rank DESC, id
                      ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), 0) AS before
      FROM mark WHERE cluster IS NOT NULL
    ),
    error AS MATERIALIZED (
      SELECT article_id, dimension, points, least(places, ${most}::int) AS count FROM mark WHERE cluster IS NULL
      UNION ALL
      SELECT article_id, dimension, points, least(places, ${most}::int - before) FROM ordered WHERE before < ${most}::int
    )`;
}

/** Table `fact`: an article with what it is judged by. The columns are given in full: they are summed by name. */
function facts(profile: QualityProfile): Prisma.Sql {
  const { counting: rule, pass } = profile;
  const byRating = pass.by === "rating";
  const [first, second] = [passLimit(profile, "first"), passLimit(profile, "second")];
  return Prisma.sql`
    penalty_of AS (
      SELECT article_id, sum(count) AS errors, round(sum(count * points)::numeric, 9)::float8 AS penalty
      FROM error GROUP BY 1
    ),
    marked AS (SELECT article_id, bool_or(severity = 'critical') AS is_critical FROM mark GROUP BY 1),
    pass_of AS (
      SELECT r.article_id, bool_or(r.finished_at IS NOT NULL AND NOT r.is_hidden) AS is_finished,
             (array_agg(r.kind ORDER BY r.started_at DESC, r.id DESC))[1] AS kind
      FROM review_pass r JOIN article_in a ON a.id = r.article_id GROUP BY 1
    ),
    said AS (
      SELECT DISTINCT ON (o.article_id) o.article_id, o.verdict::text AS verdict
      FROM verdict_override o JOIN article_in a ON a.id = o.article_id
      ORDER BY o.article_id, o.at DESC, o.id DESC
    ),
    rating_of AS (
      SELECT s.article_id, avg(s.value)::float8 AS rating
      FROM segment_rating s JOIN article_in a ON a.id = s.article_id LEFT JOIN review_pass r ON r.id = s.pass_id
      WHERE ${byRating} AND r.is_hidden IS NOT TRUE GROUP BY 1
    ),
    time_of AS (
      SELECT e.article_id, sum(e.active)::float8 AS active
      FROM segment_effort e JOIN article_in a ON a.id = e.article_id AND a.state IN ('signedOff', 'exported') GROUP BY 1
    ),
    counted AS (
      SELECT a.*, e.errors, e.penalty, m.is_critical, t.active, g.rating, o.verdict AS said, p.kind AS pass_kind,
             (m.article_id IS NOT NULL OR p.is_finished IS TRUE OR g.rating IS NOT NULL) AS has_judge,
             (CASE ${rule} WHEN 'source-words' THEN coalesce(source_word_count, word_count)
                           WHEN 'target-words' THEN word_count
                           WHEN 'source-characters' THEN coalesce(source_character_count, character_count)
                           ELSE character_count END)::float8 AS amount,
             (CASE WHEN ${rule} LIKE 'source-%' THEN coalesce(source_word_count, word_count) ELSE word_count END) AS scored_words
      FROM article_in a
      LEFT JOIN penalty_of e ON e.article_id = a.id LEFT JOIN marked m ON m.article_id = a.id
      LEFT JOIN pass_of p ON p.article_id = a.id LEFT JOIN said o ON o.article_id = a.id
      LEFT JOIN rating_of g ON g.article_id = a.id LEFT JOIN time_of t ON t.article_id = a.id
    ),
    fact AS MATERIALIZED (
      SELECT id, md5(id::text) AS chance, period, engine, pair, word_count AS words, scored_words, coalesce(amount, 0) AS amount, active, rating,
             coalesce(errors, 0) AS errors, coalesce(penalty, 0) AS penalty,
             (has_judge AND coalesce(amount, 0) > 0) AS is_judged,
             CASE WHEN said IS NOT NULL THEN said
                  WHEN is_critical THEN 'fail'
                  WHEN ${byRating} THEN (CASE WHEN rating >= ${pass.by === "rating" ? pass.threshold : 0}::float8 THEN 'pass'
                                              WHEN rating IS NOT NULL THEN 'fail' END)
                  WHEN coalesce(scored_words, 0) < ${validSample.least}::int THEN 'short'
                  WHEN round((coalesce(penalty, 0) * 1000 / nullif(amount, 0))::numeric, 9) <=
                       round((CASE WHEN pass_kind = 'second' THEN ${second}::float8 ELSE ${first}::float8 END)::numeric, 9) THEN 'pass'
                  ELSE 'fail' END AS verdict
      FROM counted
    )`;
}
