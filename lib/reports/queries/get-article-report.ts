import "server-only";
import { getEffort } from "#lib/annotations/queries/get-effort";
import type { Viewer } from "#lib/auth/viewer";
import { db } from "#lib/db/client";
import { Prisma } from "#lib/db/generated/client";
import { acceptanceWithin } from "#lib/findings/queries/get-acceptance";
import { type ArticleReport, articleReport, type FindingCounts, type PersonDeeds } from "#lib/reports/article-report";
import { getReview } from "#lib/reviews/queries/get-review";
import type { Review } from "#lib/reviews/review";

/** An article's report, as far as the viewer sees the article: who may not see others' time is told their own only. */
export async function getArticleReport(viewer: Viewer, articleId: string): Promise<ArticleReport> {
  const review = await getReview(viewer, articleId);
  const [findings, efforts, counted] = await Promise.all([
    acceptanceWithin(Prisma.sql`SELECT id, state FROM article WHERE id = ${articleId}::uuid`),
    getEffort(viewer, { articleId }),
    countsByPerson(articleId),
  ]);
  const active = new Map<string, number>();
  for (const { by, active: more } of efforts) active.set(by.id, (active.get(by.id) ?? 0) + more);
  const sums = (of: keyof FindingCounts) => findings.reduce((sum, detector) => sum + detector[of], 0);
  return articleReport({
    review,
    findings: { open: sums("open"), fixed: sums("fixed"), dismissed: sums("dismissed"), ignored: sums("ignored") },
    deeds: deedsOf(review, counted, active),
  });
}

type Counted = Readonly<{
  id: string;
  name: string;
  edits: number;
  reviewed: number;
  approved: number;
  signOffs: number;
}>;

/** Versions people wrote (not those a split or join made), decisions as they were said, and sign-offs, reopened ones too. */
function countsByPerson(articleId: string): Promise<Counted[]> {
  return db().$queryRaw<Counted[]>`
    WITH deed AS (
      SELECT v.author_id AS person, 'edit' AS deed FROM segment_version v JOIN segment s ON s.id = v.segment_id
      WHERE s.article_id = ${articleId}::uuid AND v.author_id IS NOT NULL AND v.cause NOT IN ('import', 'split', 'join')
      UNION ALL
      SELECT d.by_id, d.verdict::text FROM decision d JOIN segment s ON s.id = d.segment_id WHERE s.article_id = ${articleId}::uuid
      UNION ALL
      SELECT by_id, 'signOff' FROM sign_off WHERE article_id = ${articleId}::uuid
    )
    SELECT u.id, u.name,
           count(*) FILTER (WHERE deed = 'edit')::int AS edits,
           count(*) FILTER (WHERE deed = 'reviewed')::int AS reviewed,
           count(*) FILTER (WHERE deed = 'approved')::int AS approved,
           count(*) FILTER (WHERE deed = 'signOff')::int AS "signOffs"
    FROM deed JOIN app_user u ON u.id = deed.person
    GROUP BY u.id, u.name ORDER BY u.name, u.id`;
}

/** Everybody who did something that the viewer sees, whoever did most of the text first. */
function deedsOf(review: Review, counted: readonly Counted[], active: ReadonlyMap<string, number>): PersonDeeds[] {
  const { annotations, threads, passes } = review;
  const standing = annotations.filter(({ status }) => status !== "deleted");
  const comments = threads.flatMap(({ entries }) => entries.filter(({ kind }) => kind === "comment"));
  const people = new Map(
    [
      ...counted.map(({ id, name }) => ({ id, name })),
      ...standing.map(({ author }) => author),
      ...comments.map(({ by }) => by),
      ...passes.map(({ reader }) => reader),
    ].map((person) => [person.id, person]),
  );
  return [...people.values()]
    .map((person) => {
      const own = counted.find(({ id }) => id === person.id);
      return {
        person,
        edits: own?.edits ?? 0,
        reviewed: own?.reviewed ?? 0,
        approved: own?.approved ?? 0,
        signOffs: own?.signOffs ?? 0,
        annotations: standing.filter(({ author }) => author.id === person.id).length,
        comments: comments.filter(({ by }) => by.id === person.id).length,
        passes: passes.filter(({ reader }) => reader.id === person.id),
        active: active.get(person.id) ?? null,
      };
    })
    .toSorted((one, other) => other.edits - one.edits || one.person.name.localeCompare(other.person.name));
}
