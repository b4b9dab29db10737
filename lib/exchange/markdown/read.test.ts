import { describe, expect, it } from "vitest";
import { readMarkdown } from "./read";

const linesOf = (text: string) => readMarkdown(text).blocks.map(({ kind, text: words }) => `${kind}: ${words}`);

describe("reading Markdown", () => {
  it("reads headings, lists, quotations, and a picture that stands alone as its caption", () => {
    const text =
      "Ferry strike ends\n=================\n\n![The harbour](a.jpg)\n\nThe boats sail\non Monday.\n\n## A fragile deal\n\n> We are\n> tired.\n\n* North\n* South\n\n1. First\n";
    expect(linesOf(text)).toEqual([
      "headline: Ferry strike ends",
      "caption: The harbour",
      "paragraph: The boats sail on Monday.",
      "crosshead: A fragile deal",
      "quotation: We are tired.",
      "listItem: North",
      "listItem: South",
      "numberedItem: First",
    ]);
    expect(readMarkdown(text).notices).toEqual([{ kind: "dropped", detail: "image", count: 1 }]);
  });

  it("reads links by reference, and stress within words", () => {
    expect(readMarkdown("# T\n\nA [red *rag*][1] and un**do**.\n\n[1]: https://example.org/\n").blocks[1]).toEqual({
      kind: "paragraph",
      text: "A red rag and undo.",
      marks: [
        { kind: "link", href: "https://example.org/", start: 2, end: 9 },
        { kind: "italic", start: 6, end: 9 },
        { kind: "bold", start: 16, end: 18 },
      ],
    });
  });

  it("reads raw HTML as a page would be, and never what would run", () => {
    const { blocks, notices } = readMarkdown(
      "# T\n\n<div><p>One.</p><script>steal()</script></div>\n\nTwo<br>three.\n",
    );
    expect(blocks.map(({ text }) => text)).toEqual(["T", "One.", "Two three."]);
    expect(notices).toEqual([{ kind: "dropped", detail: "script", count: 1 }]);
  });
});
