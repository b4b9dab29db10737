"use client";
import { useLayoutEffect, useRef } from "react";
import type { MarkedText } from "#lib/text/mark";
import { type EditorWishes, type OpenEditor, openEditor } from "./open-editor";

export type { EditorWishes, OpenEditor } from "./open-editor";

type Props = Readonly<{
  wishes: EditorWishes;
  /** Tells of changes of the text from elsewhere. */
  watch: (take: (text: MarkedText) => void) => () => void;
  /** Given the open editor, and null when it closes. */
  onOpen: (editor: OpenEditor | null) => void;
}>;

/** The one open editor. Loaded by itself when it is first needed; reads its wishes once, when it opens. */
export function SentenceEditor({ wishes, watch, onOpen }: Props) {
  const place = useRef<HTMLSpanElement>(null);
  const first = useRef({ wishes, watch, onOpen });
  useLayoutEffect(() => {
    if (!place.current) return;
    const { wishes, watch, onOpen } = first.current;
    const editor = openEditor(place.current, wishes);
    const stop = watch(editor.take);
    onOpen(editor);
    return () => {
      stop();
      onOpen(null);
      editor.close();
    };
  }, []);
  return <span ref={place} />;
}
