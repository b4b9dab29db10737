import { EditorView } from "@codemirror/view";

const inline = { display: "inline !important" };

/**
 * The editor takes the place of a sentence within its paragraph: every part of it flows inline and wears the type of
 * the text around, so that nothing moves when it opens.
 */
export const editorLook = EditorView.theme({
  "&.cm-editor": { ...inline, position: "static !important", outline: "none !important" },
  ".cm-scroller": {
    ...inline,
    position: "static",
    overflow: "visible",
    fontFamily: "inherit",
    lineHeight: "inherit",
    zIndex: "auto",
  },
  ".cm-content": {
    ...inline,
    padding: "0",
    caretColor: "var(--accent) !important",
    whiteSpace: "pre-wrap !important",
    wordBreak: "inherit",
    overflowWrap: "inherit",
    outline: "none",
  },
  ".cm-line": { ...inline, padding: "0" },
  ".cm-announced": { position: "absolute", insetInlineStart: "-9999px" },
});
