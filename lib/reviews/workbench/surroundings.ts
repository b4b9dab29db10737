import type { ProblemAnswer } from "#lib/problem";
import type { DraftKeeper } from "./draft-keeper";
import type { StreamEvent } from "./event-reader";

/** What came of one try to reach the server. */
export type Outcome<Value> =
  | Readonly<{ kind: "done"; value: Value }>
  | Readonly<{ kind: "refused"; problem: ProblemAnswer }>
  | Readonly<{ kind: "unreachable" }>;

/** Where the events of a stream go, and how it came to an end: cut, or refused with this status. */
export type StreamEars = Readonly<{
  hear: (event: StreamEvent) => void;
  ended: (status: number | null) => void;
}>;

/** What the workbench needs of the world: the browser gives it in earnest, tests as they like. Times in milliseconds. */
export type Surroundings = Readonly<{
  /** `path` below /api/v1/. With `outlivesPage` the request goes on when the page is left. */
  post: <Value>(path: string, body: object, outlivesPage?: boolean) => Promise<Outcome<Value>>;
  get: <Value>(path: string) => Promise<Outcome<Value>>;
  /** Opens a stream of events; answers how to close it, after which nothing more is heard. `path` as for `get`. */
  listen: (path: string, ears: StreamEars) => () => void;
  /** From 0 to 1. */
  chance: () => number;
  now: () => number;
  /** The same since 1970: for what outlives the page. */
  wallClock: () => number;
  /** A name nobody else gives (UUID, version 4). */
  newId: () => string;
  /** Runs once after a while; answers how to call it off. */
  after: (milliseconds: number, run: () => void) => () => void;
  isOnline: () => boolean;
  /** Code in a file of its own, which comes when it is asked for at the latest. */
  laterDeeds: () => Promise<typeof import("./later-deeds")>;
  drafts: DraftKeeper;
}>;
