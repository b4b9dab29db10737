import type { Person } from "#lib/reviews/review";

export const passKinds = ["first", "second", "blind"] as const;
export type PassKind = (typeof passKinds)[number];

/** One person's reading of the article. Both passes of a blind review share a round. */
export type ReviewPass = Readonly<{
  id: string;
  kind: PassKind;
  round: number;
  reader: Person;
  givenBy: Person;
  startedAt: string;
  finishedAt: string | null;
  /** Its annotations are shown to its reader only, until both are done. */
  isHidden: boolean;
}>;

/** Whether somebody could begin this review: the second is for another person than the one who finished the first. */
export function mayBegin(kind: "first" | "second", passes: readonly ReviewPass[], viewerId: string): boolean {
  if (passes.some(({ reader, finishedAt }) => reader.id === viewerId && finishedAt === null)) return false;
  const isOthersFirst = (pass: ReviewPass) =>
    pass.kind === "first" && pass.finishedAt !== null && pass.reader.id !== viewerId;
  return kind === "first" || passes.some(isOthersFirst);
}
