import type { LineState } from "./line";
import { isUnsaved } from "./sentence";
import type { WorkbenchState } from "./workbench-state";

/** What the bar says of saving: the worst that is true of any sentence. */
export type SaveSummary = "conflict" | Exclude<LineState, "good"> | "refused" | "saving" | "waiting" | "saved";

/** From worst to best, of what a sentence itself can be. */
const worstFirst = ["conflict", "refused", "saving", "waiting"] as const;

/** One word for the whole article; "saved" only when the server has answered for everything. */
export function summarizeSaving({ sentences, line }: Pick<WorkbenchState, "sentences" | "line">): SaveSummary {
  const kinds = new Set<string>();
  let isAnyUnsaved = false;
  for (const id in sentences) {
    const sentence = sentences[id];
    if (!sentence || (!isUnsaved(sentence) && sentence.pending === null)) continue;
    isAnyUnsaved = true;
    kinds.add(sentence.pending && sentence.save.kind === "saved" ? "saving" : sentence.save.kind);
  }
  if (kinds.has("conflict")) return "conflict";
  if (line === "signedOut" || line === "someoneElse") return line;
  if (isAnyUnsaved && line !== "good") return line;
  return worstFirst.find((kind) => kinds.has(kind)) ?? "saved";
}

/** A sentence in conflict, for the way there; null when there is none. */
export function firstConflict({ order, sentences }: Pick<WorkbenchState, "order" | "sentences">): string | null {
  return order.find((id) => sentences[id]?.save.kind === "conflict") ?? null;
}
