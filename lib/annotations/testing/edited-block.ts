import { followEdit } from "#lib/annotations/follow-edit";
import { followJoin } from "#lib/annotations/follow-join";
import { followSplit } from "#lib/annotations/follow-split";
import type { PlacedWords } from "#lib/annotations/place";
import { splitText } from "#lib/reviews/split";
import { graphemeStart } from "#lib/text/grapheme";
import { rememberedChanges } from "#lib/text/text-change";
import { joinLetters, type Letters, newLetters, sliceLetters, spliceLetters } from "./letters";

/** A segment of the pretended block; `versions` since its last split or join, the present one last. */
export type PretendSegment = Readonly<{
  id: string;
  machine: string;
  machineSpace: string;
  letters: Letters;
  space: Letters;
  versions: readonly Letters[];
}>;

type Splice = Readonly<{ at: number; cut: number; insert: string }>;
export type Step =
  | Readonly<{ act: "edit"; which: number; splices: readonly Splice[] }>
  | Readonly<{ act: "unify"; which: number; insert: string }>
  | Readonly<{ act: "restore" | "split"; which: number; at: number }>
  | Readonly<{ act: "join"; which: number }>;

/** A block as its record would hold it: what people do to it, and where its annotations are. */
export class EditedBlock {
  readonly machine: string;
  segments: PretendSegment[];
  places: PlacedWords[] = [];
  hasJoined = false;
  #cuts = 0;
  readonly #between: ReturnType<typeof rememberedChanges>;

  constructor(
    sentences: readonly string[],
    readonly language: string,
  ) {
    this.machine = sentences.join(" ");
    this.segments = sentences.map((machine, index) => {
      const letters = newLetters(machine);
      const machineSpace = index < sentences.length - 1 ? " " : "";
      return { id: `s${index}`, machine, machineSpace, letters, space: newLetters(machineSpace), versions: [letters] };
    });
    this.#between = rememberedChanges(language);
  }

  segment(id: string): PretendSegment {
    const found = this.segments.find((segment) => segment.id === id);
    if (!found) throw new Error(`no segment ${id}`);
    return found;
  }

  /** Where a segment's machine text begins in the block's. */
  machineStart(id: string): number {
    const before = this.segments.slice(0, this.#index(id));
    return before.reduce((sum, { machine, machineSpace }) => sum + machine.length + machineSpace.length, 0);
  }

  run(step: Step): void {
    const segment = this.segments[step.which % this.segments.length];
    if (!segment) return;
    if (step.act === "edit") this.#write(segment, step.splices.reduce(spliced, segment.letters));
    else if (step.act === "unify") this.#unify(segment, step);
    else if (step.act === "restore") {
      this.#write(segment, segment.versions[step.at % segment.versions.length] ?? segment.letters);
    } else if (step.act === "split") this.#split(segment, step.at);
    else this.#join(segment);
  }

  #write(segment: PretendSegment, letters: Letters): void {
    const change = this.#between(segment.letters.text, letters.text);
    if (change.before === change.after) return;
    this.#put({ ...segment, letters, versions: [...segment.versions, letters] });
    this.places = this.places.map((place) =>
      place.segmentId === segment.id ? followEdit(place, change, this.#between) : place,
    );
  }

  /** The first long word of the segment becomes another one, wherever it stands. */
  #unify(segment: PretendSegment, { insert }: Readonly<{ insert: string }>): void {
    const word = /\p{L}{3,}/u.exec(segment.letters.text)?.[0];
    if (!word) return;
    for (const each of this.segments) {
      let { letters } = each;
      for (let at = letters.text.indexOf(word); at >= 0; at = letters.text.indexOf(word, at + insert.length)) {
        letters = spliceLetters(letters, at, word.length, insert);
      }
      this.#write(each, letters);
    }
  }

  #split(segment: PretendSegment, at: number): void {
    const { letters, space, machine, machineSpace } = segment;
    const whole = {
      source: null,
      machine: { text: machine, marks: [] },
      machineSpaceAfter: machineSpace,
      corrected: { text: letters.text, marks: [] },
      spaceAfter: space.text,
    };
    const parts = splitText(whole, at % (letters.text.length + 1), this.language);
    if (!parts) return;
    const [left, right] = parts;
    this.#cuts += 1;
    const rightId = `${segment.id}-${this.#cuts}`;
    const leftEnd = left.corrected.text.length;
    const rightStart = letters.text.length - right.corrected.text.length;
    const start = this.machineStart(segment.id);
    const cut = {
      text: letters.text,
      leftEnd,
      rightStart,
      rightId,
      machine: {
        leftEnd: start + left.machine.text.length,
        rightStart: start + machine.length - right.machine.text.length,
      },
    };
    const own = this.places.filter(({ segmentId }) => segmentId === segment.id);
    const after = followSplit(own, cut, this.#between);
    this.places = [...this.places.filter((place) => !own.includes(place)), ...this.#stored(after)];
    const parted = [
      { id: segment.id, part: left, letters: sliceLetters(letters, 0, leftEnd) },
      { id: rightId, part: right, letters: sliceLetters(letters, rightStart) },
    ].map(({ id, part, letters: own }, index) => ({
      id,
      machine: part.machine.text,
      machineSpace: part.machineSpaceAfter,
      letters: own,
      space: index === 0 ? sliceLetters(letters, leftEnd, rightStart) : space,
      versions: [own],
    }));
    this.segments.splice(this.#index(segment.id), 1, ...parted);
  }

  #join(segment: PretendSegment): void {
    const next = this.segments[this.#index(segment.id) + 1];
    if (!next) return;
    this.hasJoined = true;
    const of = (id: string) => this.places.filter(({ segmentId }) => segmentId === id);
    const { places } = followJoin(of(segment.id), of(next.id), {
      leftId: segment.id,
      left: segment.letters.text,
      space: segment.space.text,
      right: next.letters.text,
      machine: this.machine,
    });
    const others = this.places.filter(({ segmentId }) => segmentId !== segment.id && segmentId !== next.id);
    this.places = [...others, ...places];
    const letters = joinLetters(segment.letters, segment.space, next.letters);
    const machine = segment.machine + segment.machineSpace + next.machine;
    const whole = { ...next, id: segment.id, machine, letters, versions: [letters] };
    this.segments.splice(this.#index(segment.id), 2, whole);
  }

  #stored(places: readonly PlacedWords[]): PlacedWords[] {
    return places.map((place, index) => ({ ...place, id: place.id ?? `p${this.#cuts}-${index}` }));
  }

  #put(segment: PretendSegment): void {
    this.segments[this.#index(segment.id)] = segment;
  }

  #index(id: string): number {
    return this.segments.findIndex((segment) => segment.id === id);
  }
}

function spliced(letters: Letters, { at, cut, insert }: Splice): Letters {
  const from = graphemeStart(letters.text, at % (letters.text.length + 1));
  const to = graphemeStart(letters.text, Math.min(letters.text.length, from + cut));
  return spliceLetters(letters, from, Math.max(0, to - from), insert);
}
