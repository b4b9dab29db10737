import type { ArticleReading } from "./article-reading";
import type { Detector, Finding } from "./finding";
import type { Subject } from "./finding-key";
import type { SegmentReading } from "./segment-reading";

/** A finding before it has its key; `subject` is what the key is made of. */
export type FoundThing = Omit<Finding, "detector" | "key" | "aliases"> &
  Readonly<{
    /**
     * What this finding is about, in words that an edit elsewhere, a split or a join leaves alone: the normalised
     * forms of a cluster, or the words at a place and around it. Two findings of one detector never share it.
     */
    subject: Subject;
  }>;

/** What a detector noted about one sentence. */
export type Noted<Note> = Readonly<{ reading: SegmentReading; note: Note }>;

/**
 * A detector in two steps. `read` notes what one sentence has to say: the expensive part, kept until the sentence
 * changes; null when it has nothing. `judge` looks at all notes in reading order and decides: the cheap part.
 */
export type CheckRule<Note> = Readonly<{
  detector: Detector;
  /** Places are in the texts with codes; every other detector reads the words alone. */
  seesCodes?: true;
  read: (reading: SegmentReading) => Note | null;
  judge: (notes: readonly Noted<Note>[], article: ArticleReading) => readonly FoundThing[];
}>;

/** A detector as the rest of Stet knows it. */
export type Check = Readonly<{
  detector: Detector;
  seesCodes?: true;
  run: (article: ArticleReading) => readonly FoundThing[];
}>;

/** Makes a detector of its rule; notes live as long as the reading they were made from. */
export function check<Note>({ detector, seesCodes, read, judge }: CheckRule<Note>): Check {
  const kept = new WeakMap<SegmentReading, { note: Note | null }>();
  const noteOf = (reading: SegmentReading): Note | null => {
    const known = kept.get(reading);
    if (known) return known.note;
    const note = read(reading);
    kept.set(reading, { note });
    return note;
  };
  return {
    detector,
    ...(seesCodes && { seesCodes }),
    run: (article) =>
      judge(
        article.segments.flatMap((reading) => {
          const note = noteOf(reading);
          return note === null ? [] : [{ reading, note }];
        }),
        article,
      ),
  };
}
