import { Schema } from "prosemirror-model";
import { EditorState } from "prosemirror-state";
import { EditorView } from "prosemirror-view";

const schema = new Schema({
  nodes: {
    doc: { content: "paragraph+" },
    paragraph: { content: "text*", toDOM: () => ["p", 0] },
    text: {},
  },
});

/** The whole article as one document of an editor made for documents, five sentences a paragraph. */
export function openProseMirror(place: HTMLElement, sentences: readonly string[]): void {
  const paragraphs = Array.from({ length: Math.ceil(sentences.length / 5) }, (_, at) =>
    schema.node("paragraph", null, schema.text(sentences.slice(at * 5, at * 5 + 5).join(" "))),
  );
  const doc = schema.node("doc", null, paragraphs);
  new EditorView(place, {
    state: EditorState.create({ doc }),
    attributes: { role: "textbox", "aria-label": "Article" },
  });
}
