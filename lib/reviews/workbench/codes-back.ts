import { codesIn } from "#lib/text/code";
import { applyEdits, editsBetween } from "#lib/text/edit";
import { type MarkedText, mapMarks } from "#lib/text/mark";
import { withCodesBack } from "#lib/text/missing-codes";
import type { Saving } from "./saving";
import { workingText } from "./sentence";
import type { Store } from "./store";
import { did } from "./undo-stack";

/** Puts codes back that the active sentence lost: by `put` in its open editor, else as one deed that can be taken back. */
export function putCodesBack({ store, saving }: Desk, put: ((text: MarkedText) => void) | null): void {
  const { activeId, rights } = store.state;
  const sentence = activeId === null ? null : store.sentence(activeId);
  if (activeId === null || !sentence) return;
  if (!rights.mayEdit) return store.tell("readersOnly", {}, { isShown: true });
  const after = textWithCodesBack(store, activeId);
  if (!after) return store.tell("noCodesMissing", {}, { isShown: true });
  if (put) put(after);
  else {
    const { text, marks } = workingText(sentence);
    const deed = { kind: "text", segmentId: activeId, before: { text, marks }, after } as const;
    saving.typed(activeId, after);
    void saving.settle(activeId);
    store.update((state) => ({ ...state, undo: did(state.undo, deed) }));
  }
  store.tell("codesBack", {}, { isShown: true });
}

type Desk = Readonly<{ store: Store; saving: Saving }>;

/**
 * A sentence's text with every code back that the machine's text or the source has and no sentence of its block; null
 * when none is missing.
 */
function textWithCodesBack(store: Store, segmentId: string): MarkedText | null {
  const sentence = store.sentence(segmentId);
  const block = store.state.blocks.find(({ segmentIds }) => segmentIds.includes(segmentId));
  if (!sentence || !block) return null;
  const elsewhere = new Set(
    block.segmentIds
      .filter((id) => id !== segmentId)
      .flatMap((id) => store.sentence(id) ?? [])
      .flatMap((other) => codesIn(workingText(other).text).map(({ sign }) => sign)),
  );
  const { text, marks } = workingText(sentence);
  const { machine, source } = sentence.segment;
  const references = [
    { text: withoutSigns(machine.text, elsewhere), isSource: false },
    { text: withoutSigns(source ?? "", elsewhere), isSource: true },
  ];
  const language = store.state.article.targetLanguage;
  const whole = withCodesBack(text, references, language);
  if (whole === text) return null;
  const edits = editsBetween(text, whole, language);
  return { text: applyEdits(text, edits), marks: mapMarks(marks, edits) };
}

function withoutSigns(text: string, signs: ReadonlySet<string>): string {
  return codesIn(text).reduceRight(
    (rest, { sign, start, end }) => (signs.has(sign) ? rest.slice(0, start) + rest.slice(end) : rest),
    text,
  );
}
