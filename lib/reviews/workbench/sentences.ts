import type { Sentence } from "./sentence";

/** Sentences of a run. A keystroke copies one run, and the list of them. */
const runLength = 64;

type Run = readonly Sentence[];

/**
 * The sentences of an article, found by their ids. A collection never changes: one with other sentences shares with it
 * the runs in which nothing changed, so that in an article of any length a keystroke costs the same.
 */
export class Sentences implements Iterable<Sentence> {
  /** In reading order as of when they came; kept as they are while nothing in them changes. */
  readonly runs: readonly Run[];
  readonly #places: ReadonlyMap<string, number>;

  private constructor(runs: readonly Run[], places: ReadonlyMap<string, number>) {
    this.runs = runs;
    this.#places = places;
  }

  static of(sentences: readonly Sentence[]): Sentences {
    const runs: Run[] = [];
    for (let start = 0; start < sentences.length; start += runLength) {
      runs.push(sentences.slice(start, start + runLength));
    }
    return new Sentences(runs, new Map(sentences.map(({ segment }, place) => [segment.id, place])));
  }

  get(id: string): Sentence | undefined {
    const place = this.#places.get(id);
    return place === undefined ? undefined : this.runs[Math.floor(place / runLength)]?.[place % runLength];
  }

  has(id: string): boolean {
    return this.#places.has(id);
  }

  *[Symbol.iterator](): Iterator<Sentence> {
    for (const run of this.runs) yield* run;
  }

  /** With these in the places of those with their ids; whichever are new come last. */
  with(changed: readonly Sentence[]): Sentences {
    const copies = new Map<number, Sentence[]>();
    const fresh = new Map<string, Sentence>();
    for (const sentence of changed) {
      const place = this.#places.get(sentence.segment.id);
      if (place === undefined) {
        fresh.set(sentence.segment.id, sentence);
        continue;
      }
      const at = Math.floor(place / runLength);
      const copy = copies.get(at) ?? [...(this.runs[at] ?? [])];
      copy[place % runLength] = sentence;
      copies.set(at, copy);
    }
    if (copies.size === 0 && fresh.size === 0) return this;
    const runs = this.runs.map((run, at) => copies.get(at) ?? run);
    return fresh.size === 0 ? new Sentences(runs, this.#places) : Sentences.of([...runs.flat(), ...fresh.values()]);
  }

  /** Without those whose ids are not among these. */
  only(ids: ReadonlySet<string>): Sentences {
    const kept = [...this].filter(({ segment }) => ids.has(segment.id));
    return kept.length === this.#places.size ? this : Sentences.of(kept);
  }

  /** Those that were not among the others, or other ones. */
  changedSince(before: Sentences): readonly Sentence[] {
    if (before.#places !== this.#places) return [...this].filter((each) => before.get(each.segment.id) !== each);
    return this.runs.flatMap((run, at) => {
      const old = before.runs[at];
      return old === run ? [] : run.filter((sentence, index) => sentence !== old?.[index]);
    });
  }
}
