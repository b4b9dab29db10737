import { describe, expect, it } from "vitest";
import { contentDisposition, exportFileName } from "./file-name";
import { exportFormats, writeArticle } from "./formats";
import { readArticle } from "./read-article";
import { exportedOf } from "./testing/exported";

const article = exportedOf([
  { kind: "headline", text: "Ferry strike ends", marks: [] },
  { kind: "byline", text: "By Nora Bell", marks: [] },
  { kind: "paragraph", text: "Boats sail again on 3 < 4 routes & more.", marks: [{ kind: "bold", start: 0, end: 5 }] },
  { kind: "listItem", text: "North line", marks: [] },
  { kind: "numberedItem", text: "First", marks: [] },
  { kind: "numberedItem", text: "Second", marks: [] },
  { kind: "quotation", text: "We are tired.", marks: [] },
]);
const unsigned = { ...article, signOff: null };
const decoded = async (which: typeof article, format: (typeof exportFormats)[number]) =>
  new TextDecoder().decode((await writeArticle(which, format)).bytes);

describe("an export", () => {
  it.each(exportFormats)("as %s is the same bytes for the same article", async (format) => {
    expect(await writeArticle(article, format)).toEqual(await writeArticle(article, format));
  });

  it.each(exportFormats)("as %s says in its name and inside when it is not signed off", async (format) => {
    const [open, signed] = [await writeArticle(unsigned, format), await writeArticle(article, format)];
    expect(open.fileName).toContain("not-signed-off");
    expect(signed.fileName).not.toContain("not-signed-off");
    if (["docx", "docxCommented", "docxTracked", "xlsx"].includes(format)) return; // docx/write.test.ts, bilingual/article.test.ts
    expect(new TextDecoder().decode(open.bytes)).toMatch(/not[ -]signed[ -]off/i);
    expect(new TextDecoder().decode(signed.bytes)).not.toMatch(
      /class="not-signed-off"|NOT SIGNED OFF|"not-signed-off"/,
    );
  });

  it.each(["html", "markdown", "text", "docx", "docxCommented", "docxTracked"] as const)(
    "as %s can be brought in again",
    async (format) => {
      const { bytes, fileName } = await writeArticle(article, format);
      const { blocks, notices } = readArticle({ bytes, fileName });
      expect(blocks.map(({ text }) => text)).toEqual(article.blocks.map(({ segments }) => segments[0]?.corrected.text));
      expect(notices).toEqual([]);
    },
  );

  it("as plain text is what one would type", async () => {
    expect(await decoded(article, "text")).toBe(
      "Ferry strike ends\n\nBy Nora Bell\n\nBoats sail again on 3 < 4 routes & more.\n\n- North line\n\n1. First\n\n2. Second\n\n> We are tired.\n",
    );
  });

  it("as Markdown escapes no more than it must", async () => {
    expect(await decoded(article, "markdown")).toBe(
      "# Ferry strike ends\n\nBy Nora Bell\n\n**Boats** sail again on 3 < 4 routes & more.\n\n- North line\n\n1. First\n2. Second\n\n> We are tired.\n",
    );
  });

  it("as HTML is a page of its own in its language and direction", async () => {
    const html = await decoded({ ...article, targetLanguage: "ar", title: 'A "<title>"' }, "html");
    expect(html).toContain('<html lang="ar" dir="rtl">');
    expect(html).toContain("<title>A &quot;&lt;title&gt;&quot;</title>");
    expect(html).toContain("<ol>\n<li>First</li>\n<li>Second</li>\n</ol>");
    expect(html).not.toMatch(/<script|src=|@import|url\(/);
  });

  it("as JSON is the whole record", async () => {
    expect(JSON.parse(await decoded(article, "json"))).toEqual({
      format: "stet-article",
      version: 1,
      release: "signed-off",
      article,
    });
  });
});

describe("the name of an export", () => {
  it.each([
    ["L’été « chaud » : fin ?", "L-été-chaud-fin.en.html"],
    ["../../etc/passwd", "etc-passwd.en.html"],
    ["استئناف المحادثات", "استئناف-المحادثات.en.html"],
    ["?!", "article.en.html"],
    ["con", "article-con.en.html"],
    ["A\u202etxt.exe\r\nX-Header: 1", "A-txt-exe-X-Header-1.en.html"],
    ["x".repeat(300), `${"x".repeat(80)}.en.html`],
  ])("%j is %s", (title, name) => expect(exportFileName({ ...article, title }, ".html")).toBe(name));

  it.each([
    ["L-été.en.html", `attachment; filename="L-ete.en.html"; filename*=UTF-8''L-%C3%A9t%C3%A9.en.html`],
    [
      "谈判.en.not-signed-off.docx",
      `attachment; filename="article.en.not-signed-off.docx"; filename*=UTF-8''%E8%B0%88%E5%88%A4.en.not-signed-off.docx`,
    ],
    [`a"b\\c'(d).txt`, `attachment; filename="a_b_c_d_.txt"; filename*=UTF-8''a%22b%5Cc%27%28d%29.txt`],
  ])("%s as a header", (name, header) => expect(contentDisposition(name)).toBe(header));
});
