import type { BlockKind } from "#lib/articles/block-kind";
import type { PlaceKind } from "#lib/checks/finding";
import { placeKindAt } from "#lib/checks/segment-reading";
import { speechIn } from "#lib/checks/speech";
import { type Finder, type Found, findIn, type Match, mostHits } from "#lib/text/find";
import { isOverlapping, type Range } from "#lib/text/range";
import { workingText } from "./sentence";
import type { WorkbenchState } from "./workbench-state";

/** A place where what was looked for stands: in a sentence as it is on the screen, saved or not, or in its source. */
export type FindHit = Readonly<{
  /** Stays the same while its sentence does. */
  key: string;
  segmentId: string;
  /** Of the sentence, from 1. */
  number: number;
  isSource: boolean;
  kind: PlaceKind;
  match: Match;
  /** The whole text it stands in. */
  text: string;
}>;

export type FoundHits = Readonly<{ hits: readonly FindHit[]; isCut: boolean }>;

/** What one thing was found at in texts that have not changed since. */
export type FoundBefore = Map<string, Readonly<{ text: string; found: Found }>>;

export type Wanted = Readonly<{ finder: Finder; wholeWord: boolean; withSource: boolean }>;

/** All hits of the article, in reading order; a sentence's own before its source's. */
export function hitsIn(state: WorkbenchState, wanted: Wanted, before: FoundBefore, isOver: () => boolean): FoundHits {
  const hits: FindHit[] = [];
  let isCut = false;
  for (const { language, kind, speech, ...place } of textsOf(state, wanted.withSource)) {
    if (isOver() || hits.length >= mostHits) {
      isCut = true;
      break;
    }
    const name = `${place.segmentId} ${place.isSource ? "source" : "text"}`;
    const known = before.get(name);
    const isKnown = known?.text === place.text;
    const found = isKnown ? known.found : findIn({ ...place, language }, wanted.finder, wanted.wholeWord, isOver);
    if (!isOver()) before.set(name, { text: place.text, found });
    isCut ||= found.isCut;
    for (const match of found.matches) {
      const key = `${name} ${match.start} ${match.groups[0]}`;
      hits.push({ ...place, key, match, kind: place.isSource ? "body" : kindAt(kind, speech, match) });
    }
  }
  return { hits: hits.slice(0, mostHits), isCut: isCut || hits.length > mostHits };
}

type Place = Readonly<{
  segmentId: string;
  number: number;
  isSource: boolean;
  text: string;
  language: string;
  kind: BlockKind;
  speech: readonly Range[];
}>;

function* textsOf({ article, blocks, sentences }: WorkbenchState, withSource: boolean): Generator<Place> {
  let number = 0;
  for (const { kind, segmentIds } of blocks) {
    const known = segmentIds.flatMap((id) => sentences.get(id) ?? []);
    const speech = speechIn(known.map((sentence) => workingText(sentence).text));
    for (const [at, sentence] of known.entries()) {
      number += 1;
      const { id, source } = sentence.segment;
      const place = { segmentId: id, number, kind, speech: speech[at] ?? [] };
      yield { ...place, isSource: false, text: workingText(sentence).text, language: article.targetLanguage };
      if (withSource && source) yield { ...place, isSource: true, text: source, language: article.sourceLanguage };
    }
  }
}

/** What touches direct speech counts as such: it would change somebody's words. */
function kindAt(kind: BlockKind, speech: readonly Range[], match: Match): PlaceKind {
  if (speech.some((spoken) => isOverlapping(spoken, match))) return "quotation";
  return placeKindAt({ kind, speech }, match);
}
