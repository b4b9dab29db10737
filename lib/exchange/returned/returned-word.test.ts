import { execFileSync } from "node:child_process";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { writeDocx, writeTrackedDocx } from "#lib/exchange/docx/write";
import type { ExportedArticle } from "#lib/exchange/exported-article";
import { exportedOf, lea, segmentOf } from "#lib/exchange/testing/exported";
import { hasPandoc } from "#lib/exchange/testing/pandoc-text";
import type { KnownSegment } from "./known-segment";
import { matchReturned } from "./match";
import { readReturned } from "./read-returned";

const paragraphs = [
  ["Harbour reopens after the storm"],
  ["Crews had worked through the night.", "Nobody was hurt, officials said.", "Ferries will sail at noon."],
  ["“We are relieved,” said the mayor."],
  ["The islands had been cut off for two days.", "Shops ran out of milk."],
];

const idOf = (number: number) => `0199f0a0-0000-7000-8001-${String(number).padStart(12, "0")}`;

function article(more: Partial<ExportedArticle> = {}): ExportedArticle {
  let number = 0;
  const blocks = paragraphs.map((sentences, block) => ({
    id: `0199f0a0-0000-7000-8000-${String(block).padStart(12, "0")}`,
    kind: block === 0 ? ("headline" as const) : ("paragraph" as const),
    segments: sentences.map((text) => {
      number += 1;
      return { ...segmentOf({ text, marks: [] }, undefined, " "), id: idOf(number) };
    }),
  }));
  return exportedOf([], { blocks, ...more });
}

const known: KnownSegment[] = article().blocks.flatMap(({ id: blockId, kind, segments }) =>
  segments.map(({ id, version, corrected }) => ({ id, blockId, kind, version, base: corrected })),
);

/** The file with its main part edited. */
function withXml(bytes: Uint8Array, edit: (xml: string) => string): Uint8Array {
  const parts = unzipSync(bytes);
  const name = "word/document.xml";
  return zipSync({ ...parts, [name]: strToU8(edit(strFromU8(parts[name] ?? new Uint8Array()))) });
}

async function returned(edit: (xml: string) => string, bytes?: Uint8Array) {
  const matched = matchReturned(readReturned(withXml(bytes ?? (await writeDocx(article())), edit)), known, "en");
  const suggestions = matched.suggestions.map(({ segmentId, content, by }) => [
    Number(segmentId.slice(-3)),
    content.text,
    by,
  ]);
  return { ...matched, suggestions };
}

const paragraph = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;

/** From a paragraph's start to its end, where words stand in it. */
const paragraphWith = (words: string) => new RegExp(`<w:p>(?:(?!</w:p>).)*${words}.*?</w:p>`);

describe("a Word file that was edited", () => {
  it("says which article and export it is, and keeps names that Word takes", async () => {
    const bytes = await writeDocx(article());
    expect(readReturned(bytes)).toMatchObject({ articleId: article().id, exportId: article().exportId });
    const xml = strFromU8(unzipSync(bytes)["word/document.xml"] ?? new Uint8Array());
    const names = [...xml.matchAll(/<w:bookmarkStart w:name="([^"]*)"/g)].map(([, name]) => name ?? "");
    expect(names).toHaveLength(known.length);
    for (const name of names) expect(name).toMatch(/^[A-Za-z]\w{0,39}$/);
  });

  it("finds a sentence by its id, however little of it is left", async () => {
    const { suggestions } = await returned((xml) => xml.replace("Nobody was hurt, officials said.", "All are safe."));
    expect(suggestions).toEqual([[3, "All are safe.", "id"]]);
  });

  it("finds it by its words where the bookmark is gone, and by its place where those are gone too", async () => {
    const unmarked = (xml: string) => xml.replace(/<w:bookmark(?:Start|End)[^>]*>/g, "");
    const byText = await returned((xml) => unmarked(xml).replace("Nobody was hurt", "Nobody was harmed"));
    expect(byText.suggestions).toEqual([[3, "Nobody was harmed, officials said.", "text"]]);
    const byPlace = await returned((xml) => unmarked(xml).replace("Nobody was hurt, officials said.", "All are safe."));
    expect(byPlace.suggestions).toEqual([[3, "All are safe.", "position"]]);
  });

  it("takes words typed right behind a bookmark for its sentence's, and a sentence of its own with less trust", async () => {
    const run = (text: string) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
    const behind = (words: string) => (xml: string) =>
      xml.replace(/(worked through the night\.<\/w:t><\/w:r><w:bookmarkEnd[^>]*>)/, `$1${run(words)}`);
    expect((await returned(behind("..")).then((each) => each.suggestions))[0]).toEqual([
      2,
      "Crews had worked through the night...",
      "id",
    ]);
    expect((await returned(behind(" They had no sleep."))).suggestions).toEqual([
      [2, "Crews had worked through the night. They had no sleep.", "position"],
    ]);
  });

  it("suggests that a sentence goes, whether its bookmark stayed or went with it", async () => {
    const words = "Nobody was hurt, officials said.";
    expect((await returned((xml) => xml.replace(words, ""))).suggestions).toEqual([[3, "", "id"]]);
    const whole = new RegExp(`<w:bookmarkStart[^>]*><w:r>(?:(?!</w:r>).)*${words}</w:t></w:r><w:bookmarkEnd[^>]*>`);
    expect((await returned((xml) => xml.replace(whole, ""))).suggestions).toEqual([[3, "", "position"]]);
  });

  it("tells paragraphs of no sentence with the one before them, and sentences that it lacks at its end", async () => {
    const mayor = paragraphWith("We are relieved");
    const added = await returned((xml) =>
      xml.replace(mayor, (all) => all + paragraph("A new line about milk prices.")),
    );
    expect(added.suggestions).toEqual([]);
    expect(added.additions).toEqual([{ after: idOf(5), text: "A new line about milk prices." }]);
    const cut = await returned((xml) => xml.replace(paragraphWith("islands had been"), ""));
    expect([cut.suggestions, cut.missing]).toEqual([[], [idOf(6), idOf(7)]]);
  });

  it("moves with its paragraph and stays what it was", async () => {
    const mayor = paragraphWith("We are relieved");
    const moved = await returned((xml) => {
      const own = mayor.exec(xml)?.[0] ?? "";
      return xml.replace(own, "").replace(/(<w:sectPr)/, `${own}$1`);
    });
    expect([moved.suggestions, moved.additions, moved.missing]).toEqual([[], [], []]);
  });

  it("stays one sentence when someone cuts the paragraph in it", async () => {
    const cut = await returned((xml) =>
      xml.replace(
        "Nobody was hurt, officials said.",
        "Nobody was hurt,</w:t></w:r></w:p><w:p><w:r><w:t>officials said.",
      ),
    );
    expect([cut.suggestions, cut.unchanged]).toEqual([[], known.length]);
  });

  it("counts tracked changes as accepted, and names who made them and not who made ours", async () => {
    const before = { text: "Nobody was killed, officials said.", marks: [] };
    const own = article();
    const [headline, second, ...rest] = own.blocks;
    if (!headline || !second) throw new Error("Two blocks");
    const segments = second.segments.map((segment) =>
      segment.id === idOf(3) ? { ...segmentOf(before, segment.corrected, " "), id: segment.id } : segment,
    );
    const bytes = await writeTrackedDocx({ ...own, blocks: [headline, { ...second, segments }, ...rest] });
    const change = (name: string, inner: string) =>
      `<w:${name} w:id="900" w:author="Sub Editor" w:date="2026-11-28T10:00:00Z">${inner}</w:${name}>`;
    const tracked = withXml(bytes, (xml) =>
      xml.replace(
        /<w:r>((?:(?!<\/w:r>).)*)Ferries will sail at noon\.<\/w:t><\/w:r>/,
        `<w:r><w:t xml:space="preserve">Ferries will sail at </w:t></w:r>${change("del", "<w:r><w:delText>noon</w:delText></w:r>")}${change("ins", "<w:r><w:t>one</w:t></w:r>")}<w:r><w:t>.</w:t></w:r>`,
      ),
    );
    const { suggestions } = matchReturned(readReturned(tracked), known, "en");
    expect(suggestions).toMatchObject([
      { segmentId: idOf(4), content: { text: "Ferries will sail at one." }, by: "id" },
    ]);
    expect(suggestions[0]?.hands.map(({ name }) => name)).toContain("Sub Editor");
    expect(suggestions[0]?.hands.map(({ name }) => name)).not.toContain(lea.name);
  });

  it("keeps formatting that was put in", async () => {
    const bytes = withXml(await writeDocx(article()), (xml) =>
      xml.replace(/<w:r>(?:(?!<w:r>).)*Shops ran out/, "<w:r><w:rPr><w:i/></w:rPr><w:t>Shops ran out"),
    );
    const { suggestions } = matchReturned(readReturned(bytes), known, "en");
    expect(suggestions.map(({ content }) => content)).toEqual([
      { text: "Shops ran out of milk.", marks: [{ kind: "italic", start: 0, end: 22 }] },
    ]);
  });

  it("of another article is refused, by its ids and by its words", async () => {
    const others = known.map((segment, index) => ({ ...segment, id: idOf(900 + index) }));
    const bytes = await writeDocx(article());
    expect(() => matchReturned(readReturned(bytes), others, "en")).toThrow("returnedOther");
    const text = zipSync({
      "word/document.xml": strToU8(
        `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${paragraph(
          "Parliament adjourned without a vote on the budget.",
        )}${paragraph("Stocks fell sharply in early trading today.")}</w:body></w:document>`,
      ),
    });
    expect(() => matchReturned(readReturned(text), known, "en")).toThrow("returnedUnlike");
  });

  it.skipIf(!hasPandoc)("that another program wrote anew is found by what it kept", async () => {
    const bytes = withXml(await writeDocx(article()), (xml) => xml.replace("sail at noon", "sail at one o’clock"));
    const rewritten = execFileSync("pandoc", ["--from=docx", "--to=docx"], { input: bytes, maxBuffer: 1e8 });
    const { suggestions, additions, missing } = matchReturned(readReturned(new Uint8Array(rewritten)), known, "en");
    expect(suggestions.map(({ segmentId, content }) => [segmentId, content.text])).toEqual([
      [idOf(4), "Ferries will sail at one o’clock."],
    ]);
    expect([additions, missing]).toEqual([[], []]);
  });
});
