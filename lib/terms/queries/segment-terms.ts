import "server-only";
import type { Viewer } from "#lib/auth/viewer";
import type { DeskTerm } from "#lib/checks/desk-term";
import { readSegment } from "#lib/checks/segment-reading";
import { termReader } from "#lib/checks/term-uses";
import { db } from "#lib/db/client";
import { Problem } from "#lib/problem";
import { requireSee } from "#lib/reviews/access";
import type { SegmentTerms } from "#lib/terms/segment-terms";
import { withoutCodes } from "#lib/text/code";
import type { StoredTerm } from "./term-rows";
import { termsToCheck } from "./terms-to-check";

/** Readers of lists of terms, as long as somebody holds the list. */
const readers = new WeakMap<readonly DeskTerm[], ReturnType<typeof termReader>>();

/** The desk's terms that a sentence or its source has: those of the source first, then in reading order. */
export async function getSegmentTerms(
  viewer: Viewer,
  { segmentId }: Readonly<{ segmentId: string }>,
): Promise<SegmentTerms> {
  const segment = await db().segment.findUnique({
    where: { id: segmentId },
    select: {
      text: true,
      source: true,
      block: { select: { kind: true } },
      article: {
        select: {
          deskId: true,
          state: true,
          sourceLanguage: true,
          targetLanguage: true,
          desk: { select: { termsVersion: true } },
        },
      },
    },
  });
  if (!segment) throw new Problem("not-found", "notFound");
  const { text, source, block, article } = segment;
  requireSee(viewer, article);
  const terms = await termsToCheck(db(), article.deskId, article.desk.termsVersion, article);
  const reader = readers.get(terms) ?? termReader(terms);
  readers.set(terms, reader);
  const { sourceLanguage, targetLanguage: language } = article;
  const words = { text: withoutCodes(text), source: source && withoutCodes(source), coded: null };
  const note = reader(readSegment({ segmentId, ...words, kind: block.kind, language, sourceLanguage, speech: [] }));
  const found = new Set<DeskTerm>([
    ...(note?.inSource ?? []),
    ...(note?.places ?? []).flatMap(({ uses }) => uses.map(({ value }) => value.term)),
  ]);
  const byTerm = new Map<DeskTerm, StoredTerm>(terms.map((term) => [term, term]));
  return { terms: [...found].flatMap((term) => byTerm.get(term) ?? []) };
}
