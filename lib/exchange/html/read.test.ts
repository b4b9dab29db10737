import { describe, expect, it } from "vitest";
import { readHtml } from "./read";

const linesOf = (html: string) => readHtml(html).blocks.map(({ kind, text }) => `${kind}: ${text}`);

describe("reading HTML", () => {
  it("reads the article of a page, not what stands around it", () => {
    const page = `<!doctype html><title>Site</title><header><nav>Menu</nav></header><main><h2>More news</h2>
      <article><p>Teaser.</p></article>
      <article><header><h1>Ferry strike ends</h1><p class="article-standfirst standfirst">Boats sail on Monday</p>
        <div class="byline">By <a href="/people/nora">Nora Bell</a></div></header>
        <figure><img src="a.jpg"><figcaption>The harbour at night</figcaption></figure>
        <p>The boats of the northern line sail again from Monday, both unions said after a night of talks.</p>
        <h2>A fragile deal</h2><blockquote><p>We are tired.</p></blockquote>
        <ul><li>North line</li><li><p>South line</p></li></ul><ol><li>First</li></ol>
      </article></main><footer>Imprint</footer><script>track()</script>`;
    expect(linesOf(page)).toEqual([
      "headline: Ferry strike ends",
      "deck: Boats sail on Monday",
      "byline: By Nora Bell",
      "caption: The harbour at night",
      "paragraph: The boats of the northern line sail again from Monday, both unions said after a night of talks.",
      "crosshead: A fragile deal",
      "quotation: We are tired.",
      "listItem: North line",
      "listItem: South line",
      "numberedItem: First",
    ]);
    const told = readHtml(page).notices.map(({ detail, count }) => `${detail} ${count}`);
    expect(told).toEqual(["localLink 1", "image 1"]);
  });

  it("takes a paste of Google Docs as it looks, not as it is tagged", () => {
    const paste = `<meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-1"><p dir="ltr"><span style="font-size:11pt;font-weight:400">A </span><span style="font-weight:700">red</span><span style="font-style:italic"> rag</span><span style="font-weight:400"> hung there.</span></p></b>`;
    expect(readHtml(paste).blocks).toEqual([
      {
        kind: "paragraph",
        text: "A red rag hung there.",
        marks: [
          { kind: "bold", start: 2, end: 5 },
          { kind: "italic", start: 6, end: 9 },
        ],
      },
    ]);
  });

  it("takes a paste of Word: its classes, its lists without their drawn bullets, its breaks", () => {
    const paste = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><body><!--StartFragment-->
      <p class=MsoTitle>Ferry strike ends<o:p></o:p></p><p class=MsoNormal>The boats sail
      on <b style='mso-bidi-font-weight:normal'>Monday</b>.</p>
      <p class=MsoListParagraphCxSpFirst style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>·<span>&nbsp;&nbsp;</span></span><![endif]>North line</p>
      <p class=MsoCaption>The harbour</p><p class=MsoQuote>We are tired.</p><!--EndFragment--></body></html>`;
    expect(linesOf(paste)).toEqual([
      "headline: Ferry strike ends",
      "paragraph: The boats sail on Monday.",
      "listItem: North line",
      "caption: The harbour",
      "quotation: We are tired.",
    ]);
    expect(readHtml(paste).blocks[1]?.marks).toEqual([{ kind: "bold", start: 18, end: 24 }]);
  });

  it.each([
    ["two breaks are a new paragraph", "One here.<br><br>Two here.", ["One here.", "Two here."]],
    ["one break is a space", "One here,<br>two here.", ["One here, two here."]],
    ["loose text beside blocks", "One.<div>Two.</div>Three.", ["One.", "Two.", "Three."]],
    ["cells are blocks", "<table><tr><td>One.</td><td>Two.</td></tr></table>", ["One.", "Two."]],
    ["stress does not cut", "<p>O<b>n</b>e <i>t<b>w</b>o</i>.</p>", ["One two."]],
    ["white space of the source is one space", "<p>One\n\t  two.</p>", ["One two."]],
    ["spaces of typography stay", "<p>«&nbsp;Oui&nbsp;»&#x202F;!</p>", ["«\u00a0Oui\u00a0»\u202f!"]],
    ["a quotation within a sentence", "<p>He said <q>no</q>.</p>", ["He said “no”."]],
    ["what was struck out is gone", "<p>One <del>two </del><ins>three</ins>.</p>", ["One three."]],
  ])("%s", (_, html, texts) => expect(readHtml(html).blocks.map(({ text }) => text)).toEqual(texts));
});
