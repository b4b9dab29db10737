import "server-only";
import type { PlaceBasis } from "#lib/annotations/annotation";
import { followEdit } from "#lib/annotations/follow-edit";
import type { MachinePlace, TextPlace } from "#lib/annotations/place";
import { contextOf, type MarkableSegment, placeOnMachine, placeOnText, placeOnWhole } from "#lib/annotations/placing";
import { machineStartOf } from "#lib/annotations/queries/stored-places";
import type { AnnotationTarget, MarkedPlace } from "#lib/annotations/schema";
import type { Transaction } from "#lib/db/client";
import { Problem } from "#lib/problem";
import type { LockedArticle } from "#lib/reviews/commands/locked";
import { rememberedChanges } from "#lib/text/text-change";

/** A row of a place that is marked just now. */
export type NewPlace = Omit<TextPlace, "last"> &
  Readonly<{
    number: number;
    segmentId: string;
    basis: PlaceBasis;
    markedVersion: number;
    before: string;
    after: string;
    last: TextPlace["last"];
    machine: MachinePlace;
    sourceQuote: string | null;
  }>;

/**
 * Where a person's marks are in the present texts. Marks on an older version are followed to the present one; refuses
 * those that are not where they were seen, and those whose words are no longer there.
 */
export async function placeMarks(
  tx: Transaction,
  article: LockedArticle,
  target: AnnotationTarget,
): Promise<readonly NewPlace[]> {
  if (target.scope === "article") return [];
  const ids = target.scope === "segment" ? target.segmentIds : target.places.map(({ segmentId }) => segmentId);
  const segments = await markable(tx, article, ids);
  const between = rememberedChanges(article.targetLanguage);
  const segmentOf = (id: string) => {
    const segment = segments.get(id);
    if (!segment) throw new Problem("conflict", "segmentJoined");
    return segment;
  };
  if (target.scope === "segment") {
    return [...new Set(target.segmentIds)].map((id, index) => {
      const segment = segmentOf(id);
      return rowOf(placeOnWhole(segment), { segment, number: index + 1, basis: "text", sourceQuote: null });
    });
  }
  return Promise.all(target.places.map(async (mark, index) => place(mark, segmentOf(mark.segmentId), index + 1)));

  async function place(mark: MarkedPlace, segment: Markable, number: number): Promise<NewPlace> {
    const about = { segment, number, basis: mark.basis, sourceQuote: null };
    if (mark.basis === "source") {
      requireQuote(mark, segment.source ?? "");
      return rowOf(placeOnWhole(segment), { ...about, sourceQuote: mark.quote });
    }
    if (mark.basis === "machine") {
      requireQuote(mark, segment.machine);
      return rowOf(placeOnMachine(segment, mark, between), about);
    }
    const text = await seenText(tx, segment, mark.version);
    requireQuote(mark, text);
    const seen = placeOnText({ ...segment, text }, mark, between);
    const present = followEdit(seen, between(text, segment.text), between);
    if (present.fate !== "open") throw new Problem("conflict", "segmentMovedOn", {}, { version: segment.version });
    return rowOf({ ...placeOnText(segment, present, between), fate: present.fate }, about);
  }
}

type Markable = MarkableSegment & Readonly<{ version: number; source: string | null }>;

async function markable(
  tx: Transaction,
  article: LockedArticle,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Markable>> {
  const rows = await tx.segment.findMany({
    where: { id: { in: [...new Set(ids)] }, articleId: article.id, retiredAt: null },
    select: { id: true, blockId: true, position: true, text: true, machine: true, version: true, source: true },
  });
  const segments = new Map<string, Markable>();
  for (const { position, ...row } of rows) {
    const machineStart = await machineStartOf(tx, { blockId: row.blockId, position });
    segments.set(row.id, { ...row, machineStart });
  }
  return segments;
}

async function seenText(tx: Transaction, segment: Markable, version: number): Promise<string> {
  if (version === segment.version) return segment.text;
  const seen = await tx.segmentVersion.findUnique({
    where: { segmentId_number: { segmentId: segment.id, number: version } },
    select: { text: true },
  });
  if (!seen) throw new Problem("invalid", "unknownVersion", { version });
  return seen.text;
}

function requireQuote({ start, end, quote }: MarkedPlace, text: string): void {
  if (text.slice(start, end) !== quote) throw new Problem("invalid", "quoteDiffers", { quote }, { start, end, quote });
}

function rowOf(
  placed: TextPlace & Readonly<{ machine: MachinePlace }>,
  about: Readonly<{ segment: Markable; number: number; basis: PlaceBasis; sourceQuote: string | null }>,
): NewPlace {
  const { segment, ...rest } = about;
  const context = contextOf(segment.text, placed);
  return { ...placed, ...rest, ...context, segmentId: segment.id, markedVersion: segment.version };
}
