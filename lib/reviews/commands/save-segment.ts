import "server-only";
import { z } from "zod";
import { storedMarks } from "#lib/articles/marks-schema";
import type { Viewer } from "#lib/auth/viewer";
import type { Transaction } from "#lib/db/client";
import { Problem } from "#lib/problem";
import { requireEdit } from "#lib/reviews/access";
import type { ReviewChange, SaveConflict } from "#lib/reviews/review";
import type { saveInput } from "#lib/reviews/schema";
import { type SaveOutcome, settleSave, type VersionText } from "#lib/reviews/settle-save";
import type { MarkedText } from "#lib/text/mark";
import { changeAnswer, type LockedArticle, type LockedSegment, onSegment, storeProgress } from "./locked";
import { asJson, isSameText, storeVersion } from "./store-text";

type Save = z.output<typeof saveInput>;

/**
 * Saves a segment's text, typed over version `baseVersion`. When someone else saved meanwhile, both go together where
 * the changes do not touch; where they do, nothing is written and the conflict tells both texts and the base
 * (`SaveConflict`). A text that is there already makes no version, nor does a save that was stored before.
 */
export function saveSegment(viewer: Viewer, save: Save): Promise<ReviewChange> {
  const { segmentId, cause } = save;
  return onSegment(viewer, segmentId, requireEdit, async (tx, article, segment) => {
    const outcome = await outcomeOf(tx, article, segment, save);
    if (outcome.kind === "known") return changeAnswer(tx, viewer, article, { segmentIds: [segmentId] });
    if (outcome.kind === "conflict") throw await conflictWith(tx, segment, save, outcome.base);
    const { text, isStale } = outcome;
    let after = article;
    if (!isSameText(text, segment.corrected)) {
      const version = isStale ? ({ cause: "merge", detail: mergeDetail(save) } as const) : { cause };
      const saveIds = save.saveId ? [save.saveId, ...(save.unanswered ?? [])] : [];
      const state = await storeVersion(tx, viewer, article, segment, { corrected: text, saveIds, ...version });
      after = await storeProgress(tx, article, [segment.state], [state]);
    }
    return changeAnswer(tx, viewer, after, { segmentIds: [segmentId], wasMerged: isStale });
  });
}

async function outcomeOf(
  tx: Transaction,
  article: LockedArticle,
  segment: LockedSegment,
  { baseVersion, corrected, saveId, unanswered = [] }: Save,
): Promise<SaveOutcome> {
  if (baseVersion === segment.version) return { kind: "text", text: corrected, isStale: false };
  const { id: segmentId, version: number } = segment;
  const base = await tx.segmentVersion.findUnique({ where: { segmentId_number: { segmentId, number: baseVersion } } });
  if (!base) throw new Problem("invalid", "unknownVersion", { version: baseVersion });
  const ids = [...(saveId ? [saveId] : []), ...unanswered];
  const own = await tx.segmentVersion.findMany({
    where: { segmentId, number: { gt: baseVersion }, saveIds: { hasSome: ids } },
    orderBy: { number: "asc" },
  });
  const texts = {
    base: { number: baseVersion, text: base.text, marks: storedMarks(base.marks) },
    own: own.map((version) => ({ number: version.number, saveIds: version.saveIds, sent: sentIn(version) })),
    present: { number, ...segment.corrected },
  };
  return settleSave({ text: corrected, saveId: saveId ?? null, unanswered }, texts, article.targetLanguage);
}

/** What was sent is kept beside what came of it: whoever lost the answer types on over the one, not the other. */
function mergeDetail({ baseVersion, corrected }: Save) {
  return { base: baseVersion, sent: { text: corrected.text, marks: asJson(corrected.marks) } };
}

const merged = z.object({ sent: z.object({ text: z.string(), marks: z.unknown() }) });

function sentIn({ text, marks, detail }: Readonly<{ text: string; marks: unknown; detail: unknown }>): MarkedText {
  const { data } = merged.safeParse(detail);
  const sent = data?.sent ?? { text, marks };
  return { text: sent.text, marks: storedMarks(sent.marks) };
}

async function conflictWith(
  tx: Transaction,
  segment: LockedSegment,
  { corrected: mine }: Save,
  base: VersionText,
): Promise<Problem> {
  const { id: segmentId, version, corrected } = segment;
  const present = await tx.segmentVersion.findUniqueOrThrow({
    where: { segmentId_number: { segmentId, number: version } },
    select: { at: true, author: { select: { id: true, name: true } } },
  });
  const conflict: SaveConflict = {
    base: { version: base.number, text: base.text },
    mine,
    theirs: { version, ...corrected, by: present.author, at: present.at.toISOString() },
  };
  return new Problem("conflict", "segmentChanged", { name: present.author?.name ?? "" }, conflict);
}

/** Refuses when the segment has moved on from the version the person saw. */
export function requirePresent(segment: LockedSegment, version: number): void {
  if (segment.version !== version) throw new Problem("conflict", "segmentMovedOn", {}, { version: segment.version });
}
