"use client";
import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { directionOf } from "#lib/language/locale";
import { createEditor, type SegmentEditorView } from "./editor-view";
import { useBench, useStore } from "./store-context";

/** The one editor there is, in the place of the active sentence. Loaded when someone first edits. */
export default function SegmentEditor({ id }: Readonly<{ id: string }>) {
  const t = useTranslations("review");
  const store = useStore();
  const place = useRef<HTMLDivElement>(null);
  const view = useRef<SegmentEditorView | null>(null);
  const showsChanges = useBench((bench) => bench.showsChanges);
  const shown = useBench((bench) => bench.typed[id] ?? bench.segments[id]);
  const { targetLanguage } = store.review.article;

  // biome-ignore lint/correctness/useExhaustiveDependencies: the editor is made once for a sentence; later changes are handed to it below
  useEffect(() => {
    const segment = store.segment(id);
    if (!place.current || !segment) return;
    view.current = createEditor(place.current, {
      machine: segment.machine,
      corrected: store.shown(id),
      caret: store.caret,
      language: targetLanguage,
      direction: directionOf(targetLanguage),
      showsChanges,
      label: t("editorLabel"),
      onChange: (corrected) => store.type(id, corrected),
      onCaret: (caret) => {
        store.caret = caret;
      },
      onLeave: (step) => store.leaveEditor(step),
    });
    return () => view.current?.destroy();
  }, [id]);

  useEffect(() => view.current?.showChanges(showsChanges), [showsChanges]);
  useEffect(() => {
    if (shown) view.current?.take(shown);
  }, [shown]);

  return <div ref={place} />;
}
