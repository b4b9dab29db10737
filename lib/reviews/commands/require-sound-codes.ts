import "server-only";
import { storedCodes } from "#lib/articles/codes-schema";
import type { Transaction } from "#lib/db/client";
import { Problem } from "#lib/problem";
import { hasCodes } from "#lib/text/code";
import { codeFault } from "#lib/text/code-faults";
import { codeLabel } from "#lib/text/inline-code";
import type { MarkedText } from "#lib/text/mark";

type Change = Readonly<{ blockId: string; before: MarkedText; after: MarkedText }>;

const messages = { unknown: "codeUnknown", kept: "codeMustStay", single: "codeOnlyOnce" } as const;

/** Refuses texts with codes that their blocks do not have, without such as must stay, or with one twice that may not be. */
export async function requireSoundCodes(tx: Transaction, changes: readonly Change[]): Promise<void> {
  const coded = changes.filter(({ before, after }) => hasCodes(before.text) || hasCodes(after.text));
  if (coded.length === 0) return;
  const rows = await tx.block.findMany({
    where: { id: { in: [...new Set(coded.map(({ blockId }) => blockId))] } },
    select: { id: true, codes: true },
  });
  const codesOf = new Map(rows.map(({ id, codes }) => [id, storedCodes(codes)]));
  for (const { blockId, before, after } of coded) {
    const fault = codeFault(before.text, after.text, codesOf.get(blockId) ?? []);
    if (fault) throw new Problem("invalid", messages[fault.kind], { code: fault.code ? codeLabel(fault.code) : "?" });
  }
}
