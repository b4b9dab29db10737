export const jobKinds = ["bringIn", "export"] as const;
export type JobKind = (typeof jobKinds)[number];

export const jobStates = ["queued", "running", "done", "failed", "cancelled"] as const;
export type JobState = (typeof jobStates)[number];

export type JobUnit = "sentences" | "files" | "articles";
export type JobPartState = "waiting" | "done" | "refused" | "left";

/** Jobs one person may have open: enough for a day's agencies, too few to fill the database. */
export const mostOpen = 5;
/** Hours a result to download, or a file that could be tried again, is kept. */
export const hoursKept = 24;
/** Days a job stays in the list. */
export const daysListed = 30;
/** Parts of one job. */
export const mostParts = 2000;
/** Sentences of a file from which on it is brought in by a job: some seconds of work. */
export const manySentences = 1000;
/** Articles from which on an export is a job. */
export const manyArticles = 20;

/** A job in its owner's list; instants ISO 8601 in UTC. */
export type ShownJob = Readonly<{
  id: string;
  kind: JobKind;
  name: string;
  desk: string;
  state: JobState;
  isCancelling: boolean;
  unit: JobUnit;
  done: number;
  /** 0 until the file was read. */
  total: number;
  refused: number;
  /** Why it failed, in the reader's language. */
  message: string | null;
  createdAt: string;
  endedAt: string | null;
  /** What of it can still be had. */
  canDownload: boolean;
  canRetry: boolean;
}>;

export type ShownPart = Readonly<{
  number: number;
  name: string;
  state: JobPartState;
  articles: readonly Readonly<{ id: string; title: string }>[];
  message: string | null;
}>;

/** What a job's owner sees when they look closer. */
export type JobDetail = ShownJob & Readonly<{ parts: readonly ShownPart[] }>;

export function isOpen(state: JobState): boolean {
  return state === "queued" || state === "running";
}
