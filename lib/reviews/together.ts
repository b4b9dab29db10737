import type { ReviewThread } from "#lib/annotations/thread";
import type { ArticleFindings } from "#lib/findings/shown-finding";
import type { Person, ReviewChange } from "./review";

/** What others changed in an article, as the viewer may see it: told like a write's answer, for any number of writes. */
export type LiveNews = Omit<ReviewChange, "order" | "wasMerged"> &
  Readonly<{
    /** The live segment ids of every block a changed segment belongs to. */
    orders: readonly Readonly<{ blockId: string; segmentIds: readonly string[] }>[];
    threads: readonly ReviewThread[];
    /** Passes, ratings, the verdict or who may annotate changed: to be read anew. */
    isMoreSaid: boolean;
    /** Suggestions of returned files came or were decided: to be read anew. */
    isMoreSuggested: boolean;
  }>;

/** Somebody who has the article open: one for each window. */
export type Present = Readonly<{
  /** The window's stream. */
  stream: string;
  person: Person;
  /** The sentence in front of them; null while there is none, and while the article is read apart. */
  segmentId: string | null;
  isTyping: boolean;
}>;

/** Why a stream was ended by the server. "stopping": come again; the others: not before something changed here. */
export const streamEnds = ["signedOut", "forbidden", "crowded", "stopping"] as const;
export type StreamEnd = (typeof streamEnds)[number];

/** Everything a stream of an article tells, by the event's name. */
export type LiveEvents = Readonly<{
  /** The stream's own name, for telling where one is. */
  hello: Readonly<{ stream: string }>;
  /** The event's id is the number of the article's change it leads to. */
  news: LiveNews;
  findings: ArticleFindings;
  presence: readonly Present[];
  /** Too much was missed, or rights changed: the article is to be read anew. */
  refresh: null;
  end: Readonly<{ why: StreamEnd }>;
}>;
