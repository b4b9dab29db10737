import "server-only";
import { createHash } from "node:crypto";
import { storedCodes } from "#lib/articles/codes-schema";
import type { CheckedArticle, CheckedBlock, CheckedSegment } from "#lib/checks/checked-article";
import type { DeskTerm } from "#lib/checks/desk-term";
import { type Detector, detectors } from "#lib/checks/finding";
import type { Transaction } from "#lib/db/client";
import type { Dismissal } from "#lib/findings/apply-dismissals";
import { Problem } from "#lib/problem";
import { termsToCheck } from "#lib/terms/queries/terms-to-check";

/** Changes whenever the rules do, so that every article is checked anew. */
const rulesVersion = 3;

export type ArticleToCheck = Readonly<{
  deskId: string;
  article: CheckedArticle;
  switchedOff: ReadonlySet<Detector>;
  /** The desk's, that are for these languages. */
  terms: readonly DeskTerm[];
  dismissals: readonly Dismissal[];
  /** Of everything the findings depend on: when it is the stored one, so are the findings. */
  stamp: string;
  storedStamp: string | null;
}>;

/** An article's present text in reading order, and what its desk wants to hear of it. */
export async function articleToCheck(tx: Transaction, articleId: string): Promise<ArticleToCheck> {
  const row = await tx.article.findUnique({
    where: { id: articleId },
    select: {
      deskId: true,
      sourceLanguage: true,
      targetLanguage: true,
      checkedStamp: true,
      desk: { select: { detectorsOff: true, termsVersion: true } },
      blocks: {
        orderBy: { position: "asc" },
        select: {
          kind: true,
          codes: true,
          segments: {
            where: { retiredAt: null },
            orderBy: { position: "asc" },
            select: { id: true, text: true, machine: true, source: true, spaceAfter: true },
          },
        },
      },
    },
  });
  if (!row) throw new Problem("not-found", "notFound");
  const dismissals = await dismissalsOf(tx, row.deskId, articleId);
  const terms = await termsToCheck(tx, row.deskId, row.desk.termsVersion, row);
  const article = {
    sourceLanguage: row.sourceLanguage,
    targetLanguage: row.targetLanguage,
    blocks: row.blocks.map(checkedBlock),
  };
  const switchedOff = new Set(detectors.filter((detector) => row.desk.detectorsOff.includes(detector)));
  const stamp = createHash("sha256")
    .update(JSON.stringify([rulesVersion, article, [...switchedOff], row.desk.termsVersion, dismissals]))
    .digest("hex");
  return { deskId: row.deskId, article, switchedOff, terms, dismissals, stamp, storedStamp: row.checkedStamp };
}

function checkedBlock({ kind, codes: column, segments }: BlockRow): CheckedBlock {
  const codes = storedCodes(column);
  if (codes.length > 0) return { kind, codes, segments };
  return { kind, segments: segments.map(({ machine: _, ...segment }) => segment) };
}

type BlockRow = Readonly<{
  kind: CheckedBlock["kind"];
  codes: unknown;
  segments: readonly (CheckedSegment & Readonly<{ machine: string }>)[];
}>;

async function dismissalsOf(tx: Transaction, deskId: string, articleId: string): Promise<Dismissal[]> {
  const rows = await tx.findingDismissal.findMany({
    where: { deskId, revokedAt: null, OR: [{ articleId }, { scope: "desk" }] },
    orderBy: [{ at: "asc" }, { id: "asc" }],
    select: { keys: true, placeKey: true, scope: true, reason: true, at: true, by: { select: { name: true } } },
  });
  return rows.map(({ by, at, ...rest }) => ({ ...rest, by: by.name, at: at.toISOString() }));
}
