import { isSameMarked, type MarkedText } from "#lib/text/mark";
import { mergeMarked } from "#lib/text/merge";

/** A text on its way, and the ids of saves of the same draft that were sent before it and never answered, oldest first. */
export type IncomingSave = Readonly<{ text: MarkedText; saveId: string | null; unanswered: readonly string[] }>;

/** A version as it was before or after a save; `number` counts versions of its segment. */
export type VersionText = MarkedText & Readonly<{ number: number }>;

/** A version made by one of these saves: under whose ids, and what was sent (the version itself may be a merge). */
export type OwnVersion = Readonly<{ number: number; saveIds: readonly string[]; sent: MarkedText }>;

/**
 * What becomes of a save. `known`: it was stored before, or what followed it was; its answer was lost, and nothing is to
 * be written. `isStale`: the text goes together with what others wrote. A conflict tells what the text was typed over.
 */
export type SaveOutcome =
  | Readonly<{ kind: "known" }>
  | Readonly<{ kind: "text"; text: MarkedText; isStale: boolean }>
  | Readonly<{ kind: "conflict"; base: VersionText }>;

/**
 * Settles a save against the present text. `own` are the versions above `base` that bear an id of this save, in order:
 * a text typed over one whose answer was lost is no conflict with oneself, but goes on from what was sent then.
 */
export function settleSave(
  save: IncomingSave,
  texts: Readonly<{ base: VersionText; own: readonly OwnVersion[]; present: VersionText }>,
  language: string,
): SaveOutcome {
  const { base, own, present } = texts;
  const { saveId, unanswered, text } = save;
  if (saveId !== null && own.some(({ saveIds }) => saveIds.includes(saveId))) return { kind: "known" };
  const last = own.findLast(({ saveIds: [madeBy] }) => madeBy !== undefined && unanswered.includes(madeBy));
  const typedOver = last ? { number: last.number, ...last.sent } : base;
  if (typedOver.number === present.number && isSameMarked(typedOver, present)) {
    return { kind: "text", text, isStale: false };
  }
  const together = mergeMarked(typedOver, text, present, language);
  return together.kind === "merged"
    ? { kind: "text", text: together.text, isStale: true }
    : { kind: "conflict", base: typedOver };
}
