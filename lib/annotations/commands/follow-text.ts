import "server-only";
import { followEdit } from "#lib/annotations/follow-edit";
import { followJoin } from "#lib/annotations/follow-join";
import { followSplit } from "#lib/annotations/follow-split";
import type { PlacedWords } from "#lib/annotations/place";
import { machineStartOf, placesOn, type StoredPlace } from "#lib/annotations/queries/stored-places";
import type { Transaction } from "#lib/db/client";
import { rememberedChanges } from "#lib/text/text-change";

// What every change of a text does to the annotations on it, in the transaction of that change.

/** Whose change it is, and the language of the text. */
type Changer = Readonly<{ byId: string; language: string }>;

type TextEdit = Readonly<{ segmentId: string; before: string; after: string }>;

/** Follows the places on segments whose texts are others now. */
export async function followStoredEdits(
  tx: Transaction,
  { byId, language }: Changer,
  edits: readonly TextEdit[],
): Promise<void> {
  const edited = new Map(edits.filter(({ before, after }) => before !== after).map((edit) => [edit.segmentId, edit]));
  if (edited.size === 0) return;
  const places = await placesOn(tx, [...edited.keys()]);
  const between = rememberedChanges(language);
  const followed = places.map((place) => {
    const edit = edited.get(place.segmentId);
    return edit ? followEdit(place, between(edit.before, edit.after), between) : place;
  });
  await storePlaces(tx, byId, places, followed);
}

type Part = Readonly<{ corrected: Readonly<{ text: string }>; machine: Readonly<{ text: string }> }>;
type Whole = Part & Readonly<{ id: string; blockId: string; position: number }>;

/** Follows the places on a segment that was cut in two. */
export async function followStoredSplit(
  tx: Transaction,
  { byId, language }: Changer,
  whole: Whole,
  { left, right, rightId }: Readonly<{ left: Part; right: Part; rightId: string }>,
): Promise<void> {
  const places = await placesOn(tx, [whole.id]);
  if (places.length === 0) return;
  const start = await machineStartOf(tx, whole);
  const { text } = whole.corrected;
  const cut = {
    text,
    leftEnd: left.corrected.text.length,
    rightStart: text.length - right.corrected.text.length,
    rightId,
    machine: {
      leftEnd: start + left.machine.text.length,
      rightStart: start + whole.machine.text.length - right.machine.text.length,
    },
  };
  const between = rememberedChanges(language);
  for (const place of places) await storePlaces(tx, byId, [place], followSplit([place], cut, between));
}

/** Follows the places, and the talk, on two segments that were made one. */
export async function followStoredJoin(
  tx: Transaction,
  { byId }: Changer,
  first: Whole & Readonly<{ spaceAfter: string }>,
  next: Whole,
): Promise<void> {
  await tx.thread.updateMany({ where: { segmentId: next.id }, data: { segmentId: first.id } });
  const places = await placesOn(tx, [first.id, next.id]);
  if (places.length === 0) return;
  const block = await tx.block.findUniqueOrThrow({ where: { id: first.blockId }, select: { machine: true } });
  const on = (id: string) => places.filter(({ segmentId }) => segmentId === id);
  const joined = followJoin(on(first.id), on(next.id), {
    leftId: first.id,
    left: first.corrected.text,
    space: first.spaceAfter,
    right: next.corrected.text,
    machine: block.machine,
  });
  await tx.annotationPlace.deleteMany({ where: { id: { in: [...joined.goneIds] } } });
  await storePlaces(tx, byId, places, joined.places);
}

/** Stores what is another now. A place without an id is the other part of the one before it in the list. */
async function storePlaces(
  tx: Transaction,
  byId: string,
  before: readonly StoredPlace[],
  after: readonly PlacedWords[],
): Promise<void> {
  const known = new Map(before.map((place) => [place.id, place]));
  const at = new Date();
  const changed = after.flatMap((place, index) => {
    const old = known.get(place.id ?? "");
    if (old && isSame(old, place)) return [];
    const from = place.id ?? after[index - 1]?.id ?? null;
    const isNewFate = place.fate !== (old ?? known.get(from ?? ""))?.fate;
    return [
      {
        ...place,
        machine_start: place.machine?.start,
        machine_end: place.machine?.end,
        machine_quote: place.machine?.quote,
        from,
        is_new: place.id === null,
        is_new_fate: isNewFate,
      },
    ];
  });
  if (changed.length === 0) return;
  await tx.$executeRaw`
    WITH sent AS (
      SELECT * FROM jsonb_to_recordset(${JSON.stringify(changed)}::jsonb)
        AS sent ("from" uuid, "segmentId" uuid, "isWhole" boolean, "start" int, "end" int, quote text, fate "PlaceFate",
                 last jsonb, machine_start int, machine_end int, machine_quote text, is_new boolean, is_new_fate boolean)
    ), added AS (
      INSERT INTO annotation_place (id, annotation_id, number, segment_id, basis, marked_version, is_whole, range_start, range_end,
                                    quote, before, after, fate, fate_at, fate_by_id, last, block_id, machine_start, machine_end,
                                    machine_quote, source_quote)
      SELECT gen_random_uuid(), p.annotation_id, p.number, s."segmentId", p.basis, p.marked_version, s."isWhole", s."start", s."end",
             s.quote, p.before, p.after, s.fate, CASE WHEN s.is_new_fate THEN ${at} ELSE p.fate_at END,
             CASE WHEN s.is_new_fate THEN ${byId}::uuid ELSE p.fate_by_id END, NULLIF(s.last, 'null'), p.block_id,
             s.machine_start, s.machine_end, s.machine_quote, p.source_quote
      FROM sent s JOIN annotation_place p ON p.id = s."from" WHERE s.is_new
    )
    UPDATE annotation_place p
    SET segment_id = s."segmentId", is_whole = s."isWhole", range_start = s."start", range_end = s."end", quote = s.quote,
        fate = s.fate, last = NULLIF(s.last, 'null'), machine_start = s.machine_start, machine_end = s.machine_end,
        machine_quote = s.machine_quote,
        fate_at = CASE WHEN s.is_new_fate THEN ${at} ELSE p.fate_at END,
        fate_by_id = CASE WHEN s.is_new_fate THEN ${byId}::uuid ELSE p.fate_by_id END
    FROM sent s WHERE p.id = s."from" AND NOT s.is_new`;
}

function isSame(a: PlacedWords, b: PlacedWords): boolean {
  return (
    a.segmentId === b.segmentId &&
    a.start === b.start &&
    a.end === b.end &&
    a.quote === b.quote &&
    a.fate === b.fate &&
    a.isWhole === b.isWhole &&
    a.machine?.start === b.machine?.start &&
    a.machine?.end === b.machine?.end &&
    (a.last === b.last || JSON.stringify(a.last) === JSON.stringify(b.last))
  );
}
