"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { EditorWishes } from "#components/text/editor/sentence-editor";
import { SentenceEditor } from "#components/text/editor/sentence-editor";
import { workingText } from "#lib/reviews/workbench/sentence";
import type { MarkedText } from "#lib/text/mark";
import { useSignLabel } from "./annotations/use-sign-label";
import { useCodeWishes } from "./block-codes";
import { useDesk } from "./workbench-context";

/** The open sentence. It does not listen to its own typing: the editor shows it already. */
export function EditedSentence({ id }: Readonly<{ id: string }>) {
  const t = useTranslations("review");
  const { workbench, editor } = useDesk();
  const { store, saving } = workbench;
  const signLabel = useSignLabel();
  const codeWishes = useCodeWishes();
  const [wishes] = useState((): EditorWishes | null => {
    const sentence = store.sentence(id);
    if (!sentence) return null;
    const { order, article, caret } = store.state;
    return {
      text: plain(workingText(sentence)),
      machine: sentence.segment.machine,
      ...codeWishes,
      language: article.targetLanguage,
      caret,
      label: t("text.editing", { number: order.indexOf(id) + 1, total: order.length }),
      takenOutLabel: t("text.takenOut"),
      notes: store.state.annotated.marks[id] ?? [],
      signLabel,
      onText: (text) => saving.typed(id, text),
      onEdge: (step) => workbench.step(step, step === 1 ? "start" : "end"),
      onEnter: () => store.tell("noLineBreaks", {}, { isShown: true }),
      onBlur: () => void saving.settle(id),
      onUndoBeyond: (what) => void (what === "undo" ? workbench.undo() : workbench.redo()),
    };
  });
  const [watch] = useState(() => (take: (text: MarkedText) => void) => {
    let drawn = store.state.annotated.marks[id];
    return store.subscribeToRow(id, () => {
      const sentence = store.sentence(id);
      if (sentence) take(plain(workingText(sentence)));
      const notes = store.state.annotated.marks[id];
      if (notes === drawn) return;
      drawn = notes;
      editor.current?.note(notes ?? []);
    });
  });
  if (!wishes) return null;
  return (
    <SentenceEditor
      wishes={wishes}
      watch={watch}
      onOpen={(open) => {
        editor.current = open;
      }}
    />
  );
}

function plain({ text, marks }: MarkedText): MarkedText {
  return { text, marks };
}
