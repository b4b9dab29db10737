import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { writeDocx, writeTrackedDocx } from "#lib/exchange/docx/write";
import type { ExportedArticle, ExportedBlock, ExportedSegment } from "#lib/exchange/exported-article";
import { anyMarked } from "#lib/exchange/testing/any-block";
import { exportedOf, segmentOf } from "#lib/exchange/testing/exported";
import { writeXliff12 } from "#lib/exchange/xliff/write-12";
import { writeXliff21 } from "#lib/exchange/xliff/write-21";
import type { MarkedText } from "#lib/text/mark";
import type { KnownSegment } from "./known-segment";
import { matchReturned } from "./match";
import { readReturned } from "./read-returned";
import type { ReturnedFile } from "./returned-file";

const kinds = ["paragraph", "headline", "listItem", "quotation", "crosshead", "caption"] as const;

const anySegment = fc
  .tuple(anyMarked, fc.option(anyMarked), fc.constantFrom(" ", " ", "", "\u3000"))
  .map(([machine, corrected, space]) => segmentOf(machine, corrected ?? machine, space));

/** Any article, each sentence with an id of its own. */
const anyArticle = fc
  .array(fc.tuple(fc.constantFrom(...kinds), fc.array(anySegment, { minLength: 1, maxLength: 3 })), {
    minLength: 1,
    maxLength: 4,
  })
  .map((blocks) => articleOf(blocks));

function articleOf(
  blocks: readonly (readonly [ExportedBlock["kind"], readonly ExportedSegment[]])[],
  more: Partial<ExportedArticle> = {},
): ExportedArticle {
  let number = 0;
  const id = () => {
    number += 1;
    return `0199f0a0-0000-7000-8001-${String(number).padStart(12, "0")}`;
  };
  const own = blocks.map(([kind, segments]) => ({
    id: id(),
    kind,
    segments: segments.map((segment) => ({ ...segment, id: id() })),
  }));
  return exportedOf([], { blocks: own, ...more });
}

function knownOf({ blocks }: ExportedArticle): KnownSegment[] {
  return blocks.flatMap((block) =>
    block.segments.map(({ id, version, corrected }) => ({
      id,
      blockId: block.id,
      kind: block.kind,
      version,
      base: corrected,
    })),
  );
}

const encode = (text: string) => new TextEncoder().encode(text);
const writers = [
  ["Word", (article: ExportedArticle) => writeDocx(article)],
  ["Word, tracked", (article: ExportedArticle) => writeTrackedDocx(article)],
  ["XLIFF 2.1", async (article: ExportedArticle) => encode(writeXliff21(article))],
  ["XLIFF 1.2", async (article: ExportedArticle) => encode(writeXliff12(article))],
] as const;

/** The file as a tool leaves it that knows nothing of ids: stretches that no space parts are one. */
function withoutIds(file: ReturnedFile): ReturnedFile {
  return {
    ...file,
    articleId: null,
    exportId: null,
    blocks: file.blocks.map((pieces) => pieces.map((piece) => ({ ...piece, segmentId: null, version: null }))),
  };
}

describe.each(writers)("%s that comes back", (name, write) => {
  it("as it went out suggests nothing", async () => {
    await fc.assert(
      fc.asyncProperty(anyArticle, async (article) => {
        const known = knownOf(article);
        if (known.every(({ base }) => base.text.trim() === "")) return;
        const matched = matchReturned(readReturned(await write(article)), known, "en");
        expect(matched.suggestions).toEqual([]);
        expect(matched.additions).toEqual([]);
        expect(matched.missing).toEqual([]);
        expect(matched.unchanged).toBe(known.length);
      }),
      { numRuns: 40 },
    );
  }, 60_000);

  it("with one sentence edited suggests that one, with or without ids", async () => {
    const sentences = [
      "The harbour reopened on Monday after a storm.",
      "Crews had worked through the night, officials said.",
      "“We are relieved,” said the mayor of Brest.",
      "Ferries to the islands will sail at noon.",
      "وقالت السلطات إن الميناء مفتوح.",
      "Nobody was hurt 👩‍👩‍👧 in the storm.",
    ];
    const marks: MarkedText["marks"] = [{ kind: "bold", start: 4, end: 11 }];
    const anyEdit = fc.constantFrom(
      (text: string) => text.replace(/^\S+/u, "Yesterday"),
      (text: string) => `${text.slice(0, -1)}, again.`,
      (text: string) => text.replace(" ", " quite plainly "),
    );
    await fc.assert(
      fc.asyncProperty(fc.nat(5), fc.subarray([1, 2, 3, 4, 5]), anyEdit, async (at, cuts, edit) => {
        const build = (texts: readonly string[]) => {
          const blocks: ExportedSegment[][] = [[]];
          for (const [index, text] of texts.entries()) {
            if (cuts.includes(index)) blocks.push([]);
            blocks.at(-1)?.push(segmentOf({ text, marks: index === at ? [] : marks }, undefined, " "));
          }
          return articleOf(blocks.map((segments) => ["paragraph", segments] as const));
        };
        const article = build(sentences);
        const edited = build(sentences.map((text, index) => (index === at ? edit(text) : text)));
        const known = knownOf(article);
        const file = readReturned(await write(edited));
        const expected = { segmentId: known[at]?.id, content: { text: edit(sentences[at] ?? ""), marks: [] } };
        for (const [each, by] of [
          [file, "id"],
          [withoutIds(file), "text"],
        ] as const) {
          const { suggestions, additions, missing } = matchReturned(each, known, "en");
          expect(suggestions).toMatchObject([{ ...expected, by }]);
          expect([additions, missing]).toEqual([[], []]);
        }
      }),
      { numRuns: name.startsWith("Word") ? 25 : 60 },
    );
  }, 60_000);
});
