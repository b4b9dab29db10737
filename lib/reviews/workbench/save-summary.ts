import type { LineState } from "./line";
import { isUnsaved, type SaveState, type Sentence } from "./sentence";
import type { WorkbenchState } from "./workbench-state";

/** What the bar says of saving: the worst that is true of any sentence. */
export type SaveSummary = "conflict" | Exclude<LineState, "good"> | "refused" | "saving" | "waiting" | "saved";

/** From worst to best, of what a sentence itself can be. */
const worstFirst = ["conflict", "refused", "saving", "waiting"] as const;

/** One word for the whole article; "saved" only when the server has answered for everything. */
export function summarizeSaving({ sentences, line }: Pick<WorkbenchState, "sentences" | "line">): SaveSummary {
  const kinds = new Set(sentences.runs.flatMap(rememberedKinds));
  if (kinds.has("conflict")) return "conflict";
  if (line === "signedOut" || line === "someoneElse") return line;
  if (kinds.size > 0 && line !== "good") return line;
  return worstFirst.find((kind) => kinds.has(kind)) ?? "saved";
}

/** Asked at every keystroke: only the run that one types in is looked through. */
const kindsOfRuns = new WeakMap<readonly Sentence[], readonly SaveState["kind"][]>();

function rememberedKinds(run: readonly Sentence[]): readonly SaveState["kind"][] {
  const kinds = kindsOfRuns.get(run) ?? unsavedKinds(run);
  kindsOfRuns.set(run, kinds);
  return kinds;
}

/** Of whatever the server has not answered for. */
function unsavedKinds(run: readonly Sentence[]): readonly SaveState["kind"][] {
  return run
    .filter((sentence) => isUnsaved(sentence) || sentence.pending !== null)
    .map(({ pending, save }) => (pending && save.kind === "saved" ? "saving" : save.kind));
}

/** A sentence in conflict, for the way there; null when there is none. */
export function firstConflict({ order, sentences }: Pick<WorkbenchState, "order" | "sentences">): string | null {
  return order.find((id) => sentences.get(id)?.save.kind === "conflict") ?? null;
}
