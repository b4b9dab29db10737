import type { ProblemAnswer } from "#lib/problem";

/** What came of one try to reach the server. */
export type Outcome<Value> =
  | Readonly<{ kind: "done"; value: Value }>
  | Readonly<{ kind: "refused"; problem: ProblemAnswer }>
  | Readonly<{ kind: "unreachable" }>;

/** Where drafts outlive the tab. `keep` answers whether there was room. */
export type DraftShelf = Readonly<{
  keep: (key: string, draft: string) => boolean;
  read: (key: string) => string | null;
  drop: (key: string) => void;
  keys: () => readonly string[];
}>;

/** What the workbench needs of the world: the browser gives it in earnest, tests as they like. Times in milliseconds. */
export type Surroundings = Readonly<{
  /** `path` below /api/v1/. With `outlivesPage` the request goes on when the page is left. */
  post: <Value>(path: string, body: object, outlivesPage?: boolean) => Promise<Outcome<Value>>;
  get: <Value>(path: string) => Promise<Outcome<Value>>;
  now: () => number;
  /** A name nobody else gives (UUID, version 4). */
  newId: () => string;
  /** Runs once after a while; answers how to call it off. */
  after: (milliseconds: number, run: () => void) => () => void;
  isOnline: () => boolean;
  drafts: DraftShelf;
}>;
