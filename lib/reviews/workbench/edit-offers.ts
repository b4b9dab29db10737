import { offerFor } from "#lib/annotations/offered-categories";
import type { StandingOffer } from "./annotated";
import { knownSegment } from "./known-segments";
import type { WorkbenchState } from "./workbench-state";

/**
 * What to offer when the server took this person's correction of the sentence in front; null when there is nothing, or
 * when the words it mended were annotated already.
 */
export function freshOffer(before: WorkbenchState, after: WorkbenchState): StandingOffer | null {
  const { activeId: id, viewer, article } = after;
  const old = id === null ? undefined : before.sentences.get(id)?.segment;
  const segment = id === null ? undefined : after.sentences.get(id)?.segment;
  if (!old || !segment || segment.version <= old.version || segment.changedBy?.id !== viewer.id) return null;
  const machine = segment.machine.text;
  const offer = offerFor({ machine, before: old.text, after: segment.text, language: article.targetLanguage });
  if (!offer || isAnnotated(after, segment.id, offer.range)) return null;
  return { ...offer, segmentId: segment.id, version: segment.version };
}

function isAnnotated(state: WorkbenchState, id: string, range: Readonly<{ start: number; end: number }>): boolean {
  const start = knownSegment(state, id)?.machineStart ?? 0;
  const { bySegment, shown } = state.annotated;
  const places = (bySegment[id] ?? []).flatMap((each) => shown[each]?.places ?? []);
  return places.some(({ segmentId, isWhole, machine }) => {
    return segmentId === id && !isWhole && machine.start <= range.end + start && range.start + start <= machine.end;
  });
}
