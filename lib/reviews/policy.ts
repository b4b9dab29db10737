/** What a desk asks before an article is signed off. */
export type SignOffPolicy = Readonly<{ fourEyes: boolean; warnUnread: boolean; blockCritical: boolean }>;

/** What is so about an article when someone wants to sign it off. */
export type SignOffFacts = Readonly<{
  segments: number;
  approved: number;
  /** Who made the article's latest change of text; null when nobody changed any. */
  lastChangedBy: string | null;
  /** Live segments whose present text the signer wrote and nobody else approved. */
  ownUnseen: number;
  /** Approvals that hold and were given without reading. */
  unread: number;
  /** Paragraphs of two sentences and more of which more than half is as the machine wrote it. */
  untouchedParagraphs: number;
  /** Critical annotations that nobody resolved or rejected, whatever became of their words. */
  openCritical: number;
}>;

export const signOffBlocks = ["notAllApproved", "youChangedLast", "ownTextUnseen", "openCritical"] as const;
export const signOffWarnings = ["unread", "untouched"] as const;
export type SignOffBlock = (typeof signOffBlocks)[number];
export type SignOffWarning = (typeof signOffWarnings)[number];

/** What stands in the way of a sign-off, and what has to be accepted with a note. */
export type SignOffCheck = Readonly<{
  blocks: readonly SignOffBlock[];
  warnings: readonly Readonly<{ kind: SignOffWarning; count: number }>[];
}>;

/** Four eyes: whoever changed the article last, or wrote a text that no one else approved, cannot sign it off. */
export function checkSignOff(policy: SignOffPolicy, facts: SignOffFacts, signer: string): SignOffCheck {
  const blocks: SignOffBlock[] = [];
  if (facts.approved < facts.segments) blocks.push("notAllApproved");
  if (policy.fourEyes && facts.lastChangedBy === signer) blocks.push("youChangedLast");
  else if (policy.fourEyes && facts.ownUnseen > 0) blocks.push("ownTextUnseen");
  if (policy.blockCritical && facts.openCritical > 0) blocks.push("openCritical");
  const warnings: { kind: SignOffWarning; count: number }[] = [];
  if (policy.warnUnread && facts.unread > 0) warnings.push({ kind: "unread", count: facts.unread });
  if (policy.warnUnread && facts.untouchedParagraphs > 0) {
    warnings.push({ kind: "untouched", count: facts.untouchedParagraphs });
  }
  return { blocks, warnings };
}
