import type { SuggestionMatch } from "#lib/exchange/returned/suggestion-match";
import type { Person } from "#lib/reviews/review";
import { isSameMarked, type MarkedText } from "#lib/text/mark";
import { mergeMarked } from "#lib/text/merge";

export const suggestionStates = ["open", "accepted", "rejected"] as const;
export type SuggestionState = (typeof suggestionStates)[number];

/** What a returned file would have a sentence say, beside what it says today. Instants are ISO 8601 in UTC. */
export type ShownSuggestion = Readonly<{
  id: string;
  fileId: string;
  /** The sentence as it is now: the one that took in the one that went out, where it was joined. */
  segmentId: string;
  /** What went out, and what came back. */
  base: MarkedText;
  content: MarkedText;
  present: MarkedText;
  /** Of `present`. */
  version: number;
  /** The sentence was split or joined since: its text cannot be put in the present one's place. */
  isCut: boolean;
  matchedBy: SuggestionMatch;
  /** 0 to 100. */
  confidence: number;
  author: string;
  state: SuggestionState;
  decidedBy: Person | null;
  decidedAt: string | null;
}>;

/**
 * What accepting a suggestion comes to. `there`: the sentence says so already; `clean`: nobody changed it since it went
 * out; `merged`: somebody did, elsewhere in it, and both go together; `conflict`: somebody changed the same words.
 */
export type Outcome =
  | Readonly<{ kind: "clean" | "merged"; text: MarkedText }>
  | Readonly<{ kind: "there" | "conflict" }>;

type Sides = Pick<ShownSuggestion, "base" | "content" | "present">;

export function outcomeOf({ base, content, present }: Sides, language: string): Outcome {
  if (isSameMarked(present, content)) return { kind: "there" };
  if (isSameMarked(present, base)) return { kind: "clean", text: content };
  const together = mergeMarked(base, content, present, language);
  if (together.kind === "conflict") return { kind: "conflict" };
  return isSameMarked(together.text, present) ? { kind: "there" } : { kind: "merged", text: together.text };
}

/** Below this many percent of shared words an editor looks at a suggestion before it is taken. */
const sureEnough = 60;

/** Whether a suggestion may be accepted together with others, unseen: surely its sentence, and nobody's words in the way. */
export function isUndisputed(
  { matchedBy, confidence }: Pick<ShownSuggestion, "matchedBy" | "confidence">,
  outcome: Outcome,
): boolean {
  return outcome.kind !== "conflict" && matchedBy !== "position" && confidence >= sureEnough;
}
