import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { correctedOf, spacesAfter } from "#lib/exchange/block-text";
import type { ExportedArticle, ExportedBlock } from "#lib/exchange/exported-article";
import type { ExportedAnnotation, ExportedReview } from "#lib/exchange/exported-review";
import { anyMarked } from "#lib/exchange/testing/any-block";
import { exportedOf, lea, noReview, segmentOf } from "#lib/exchange/testing/exported";
import { folded, hasPandoc, pandocText } from "#lib/exchange/testing/pandoc-text";
import { annotationSaid, saidOn } from "#lib/exchange/testing/said";
import { wordCommentsIn, wordText } from "#lib/exchange/testing/word-text";
import { graphemeStart } from "#lib/text/grapheme";
import { readDocx } from "./read";
import { writeCommentedDocx, writeDocx, writeTrackedDocx } from "./write";

const writers = [
  ["clean", writeCommentedDocx],
  ["tracked", writeTrackedDocx],
] as const;

function blockOf(id: string, ...texts: readonly (readonly [machine: string, corrected: string])[]): ExportedBlock {
  const segments = texts.map(([machine, corrected], index) => ({
    ...segmentOf({ text: machine, marks: [] }, { text: corrected, marks: [] }, index < texts.length - 1 ? " " : ""),
    id: `${id}-${index}`,
  }));
  return { id, kind: "paragraph", segments };
}

function articleOf(blocks: readonly ExportedBlock[], review: Partial<ExportedReview>): ExportedArticle {
  return exportedOf([], { blocks, review: { ...noReview, ...review } });
}

const talks = blockOf("a", ["The talks stumbled.", "The talks foundered."], ["It is a red cloth.", "It is a red rag."]);
const end = blockOf("b", ["They lose.", "They lose."]);

async function both(blocks: readonly ExportedBlock[], annotations: readonly ExportedAnnotation[]) {
  const article = articleOf(blocks, { annotations });
  return Promise.all(writers.map(async ([, write]) => wordCommentsIn(await write(article))));
}

describe("an annotation in Word", () => {
  it("is one comment of its author, from then, on its words, with what it says", async () => {
    const said = {
      comment: "Not what a minister says.\nAsk Oana.",
      suggestion: "provocation",
      severity: "major" as const,
    };
    const annotation = annotationSaid([saidOn(talks, 1, [12, 15], [12, 17])], said);
    for (const [comment, ...others] of await both([talks, end], [annotation])) {
      expect(others).toEqual([]);
      expect(comment).toMatchObject({ author: "Léa Martin", initials: "LM", accepted: "rag" });
      expect(Date.parse(comment?.date ?? "")).toBe(Date.parse(annotation.at));
      expect(comment?.paragraphs).toEqual([
        "Mistranslation · Major",
        "Not what a minister says.",
        "Ask Oana.",
        "Suggestion: provocation",
      ]);
    }
  });

  it("is on what came and on what went, where changes are tracked", async () => {
    const annotation = annotationSaid([saidOn(talks, 1, [12, 15], [12, 17])]);
    const [, [tracked] = []] = await both([talks], [annotation]);
    expect(tracked).toMatchObject({ accepted: "rag", rejected: "cloth" });
  });

  it("whose words are gone is where they were, and says them", async () => {
    const gone = blockOf("g", ["It is a red cloth.", "It is."]);
    const place = { ...saidOn(gone, 0, [5, 5], [8, 17]), quote: "red cloth", fate: "gone" };
    const [[clean] = [], [tracked] = []] = await both([gone], [annotationSaid([place])]);
    expect(clean).toMatchObject({ accepted: "" });
    expect(tracked).toMatchObject({ accepted: "" });
    expect(tracked?.rejected).toContain("red cloth");
    expect(clean?.paragraphs).toContain("Marked was: “red cloth”");
  });

  it("over several sentences and paragraphs is one range; of places apart, on the first, with the others' words", async () => {
    const across = annotationSaid([saidOn(talks, 1, [8, 16]), saidOn(end, 0, [0, 4])]);
    const apart = annotationSaid([saidOn(end, 0, [5, 9]), saidOn(talks, 0, [4, 9])]);
    for (const [one, other] of await both([talks, end], [across, apart])) {
      expect(one?.accepted).toBe("red rag.They");
      expect(other).toMatchObject({ accepted: "talks" });
      expect(other?.paragraphs.at(-1)).toBe("Also: “lose”");
    }
  });

  it("about the article is on its first block, about a sentence on the sentence; what is an omission is between", async () => {
    const whole = { ...saidOn(talks, 1, [0, 16]), isWhole: true };
    const gap = saidOn(talks, 0, [9, 9]);
    const all = [annotationSaid([]), annotationSaid([whole], { scope: "segment" }), annotationSaid([gap])];
    for (const comments of await both([talks, end], all)) {
      expect(comments.map(({ accepted }) => accepted)).toEqual([
        "The talks foundered. It is a red rag.",
        "It is a red rag.",
        "",
      ]);
      expect(comments[0]?.paragraphs).toEqual(["Mistranslation · Minor · the whole article"]);
    }
  });

  it("on a block without a word left is beside the next, or the last there is; never lost", async () => {
    const emptied = blockOf("e", ["Advertisement", ""]);
    const on = annotationSaid([{ ...saidOn(emptied, 0, [0, 0], [0, 13]), quote: "Advertisement" }]);
    for (const blocks of [[talks, emptied, end], [talks, emptied], [emptied]]) {
      const [clean, tracked] = await both(blocks, [on]);
      expect(clean?.map(({ accepted }) => accepted)).toEqual([""]);
      expect(tracked?.map(({ rejected }) => rejected)).toEqual(["Advertisement"]);
    }
  });

  it("that was rejected or struck through is none; that came from a file is its rater's", async () => {
    const places = [saidOn(talks, 0, [4, 9])];
    const all = (["open", "resolved", "rejected", "deleted"] as const).map((status) =>
      annotationSaid(places, { status, rater: "ann" }),
    );
    for (const comments of await both([talks], all)) {
      expect(comments.map(({ author, paragraphs }) => [author, paragraphs[0]])).toEqual([
        ["ann", "Mistranslation · Minor"],
        ["ann", "Mistranslation · Minor · resolved"],
      ]);
    }
  });

  it("has its talk behind it; talk about a sentence or the article is a comment of its own", async () => {
    const entry = { kind: "comment", text: "Really?\nYes.", mentions: [], by: lea, at: "2026-03-05T07:08:09.000Z" };
    const annotation = annotationSaid([saidOn(talks, 0, [4, 9])]);
    const thread = { id: "t", annotationId: null, segmentId: null, isResolved: true, entries: [entry] };
    const threads = [
      { ...thread, annotationId: annotation.id, entries: [entry, { ...entry, kind: "resolved", text: "" }] },
      { ...thread, segmentId: "a-1" },
      thread,
    ];
    const article = articleOf([talks, end], { annotations: [annotation], threads });
    for (const [, write] of writers) {
      const [on, sentence, whole] = wordCommentsIn(await write(article));
      const spoken = ["Léa Martin, 2026-03-05 07:08 UTC: Really?", "Yes."];
      expect(on?.paragraphs.slice(1)).toEqual([...spoken, "Léa Martin, 2026-03-05 07:08 UTC: resolved"]);
      expect([sentence?.paragraphs, sentence?.accepted]).toEqual([spoken, "It is a red rag."]);
      expect([whole?.paragraphs, whole?.accepted]).toEqual([spoken, "The talks foundered. It is a red rag."]);
    }
  });

  it("that is hostile is text: markup, quotation marks, signs that XML cannot say, in comments and names", async () => {
    const hostile = `</w:t></w:r></w:comment><w:comment w:id="9"> & "'<!--]]>\u0001\ufffe\ud800 &#0;`;
    const by = { id: lea.id, name: `O"Neil <b>& \u0001` };
    const annotation = annotationSaid([saidOn(talks, 0, [4, 9])], { comment: hostile, suggestion: hostile, by });
    const safe = ["\u0001", "\ufffe", "\ud800"].reduce((text, sign) => text.replaceAll(sign, "\ufffd"), hostile);
    for (const [comment, ...others] of await both([talks], [annotation])) {
      expect(others).toEqual([]);
      expect(comment?.paragraphs.slice(1)).toEqual([safe, `Suggestion: ${safe}`]);
      expect(comment?.author).toBe('O"Neil <b>& \ufffd');
    }
    const text = blockOf("h", ["A\ufffe rag.", "A\ufffe cloth."]);
    for (const [, write] of writers) {
      expect(wordText(await write(articleOf([text], {})), "accept")).toEqual(["A\ufffd cloth."]);
    }
  });

  it("is never in the clean file, which is for publishing", async () => {
    const annotation = annotationSaid([saidOn(talks, 0, [4, 9])], { comment: "SECRET" });
    const bytes = await writeDocx(articleOf([talks], { annotations: [annotation] }));
    expect(wordCommentsIn(bytes)).toEqual([]);
    expect(bytes).toEqual(await writeDocx(articleOf([talks], {})));
  });
});

const anySegment = fc
  .tuple(anyMarked, fc.option(anyMarked), fc.constantFrom(" ", "", "\u3000"))
  .map(([machine, corrected, space]) => segmentOf(machine, corrected ?? machine, space));
const anyCommented = fc
  .record({
    blocks: fc.array(fc.array(anySegment, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 }),
    marked: fc.array(fc.record({ at: fc.nat(), start: fc.nat(), length: fc.nat(30), machine: fc.nat() }), {
      maxLength: 6,
    }),
  })
  .map(({ blocks, marked }) => {
    const named = blocks.map((segments, block): ExportedBlock => {
      const own = segments.map((segment, index) => ({ ...segment, id: `${block}-${index}` }));
      return { id: `${block}`, kind: "paragraph", segments: own };
    });
    const all = named.flatMap((block) => block.segments.map((segment, index) => ({ block, segment, index })));
    const annotations = marked.flatMap(({ at, start, length, machine }) => {
      const on = all[at % all.length];
      if (!on) return [];
      const letters = (text: string, from: number): readonly [number, number] => {
        const first = graphemeStart(text, from % (text.length + 1));
        return [first, graphemeStart(text, Math.min(text.length, first + length))];
      };
      const { corrected } = on.segment;
      const [text, there] = [letters(corrected.text, start), letters(on.segment.machine.text, machine)];
      return [annotationSaid([saidOn(on.block, on.index, text, there)])];
    });
    return articleOf(named, { annotations });
  });

describe("comments, by law", () => {
  it.each(writers)(
    "are all there, each on the very words, and change no word of the %s text",
    async (_, write) => {
      await fc.assert(
        fc.asyncProperty(anyCommented, async (article) => {
          const bytes = await write(article);
          const bare = await write({ ...article, review: noReview });
          for (const decision of ["accept", "reject"] as const) {
            expect(wordText(bytes, decision)).toEqual(wordText(bare, decision));
          }
          const { annotations } = article.review;
          expect(wordCommentsIn(bytes).map(({ accepted }) => accepted)).toEqual(
            annotations.map(({ places }) => places[0]?.text.quote),
          );
          const withoutMargin = readDocx(bytes).blocks.map(({ comments: _margin, ...block }) => block);
          expect(withoutMargin).toEqual(readDocx(bare).blocks);
          expect(bytes).toEqual(await write(article));
        }),
        { numRuns: 60 },
      );
    },
    90_000,
  );

  it("on the tracked text leave it what it is: all accepted the corrected, all rejected the machine's", async () => {
    await fc.assert(
      fc.asyncProperty(anyCommented, async (article) => {
        const bytes = await writeTrackedDocx(article);
        const corrected = article.blocks.map((block) => correctedOf(block).text);
        const machine = article.blocks.map(({ segments }) =>
          segments.map((segment) => segment.machine.text + segment.machineSpaceAfter).join(""),
        );
        expect(wordText(bytes, "accept")).toEqual(corrected.filter((text) => text !== ""));
        expect(wordText(bytes, "reject")).toEqual(machine.filter((text) => text !== ""));
        expect(article.blocks.every((block) => spacesAfter(block).length === block.segments.length)).toBe(true);
      }),
      { numRuns: 40 },
    );
  }, 90_000);
});

describe.skipIf(!hasPandoc)("read by pandoc (skipped: it is not on this machine)", () => {
  const nonEmpty = (texts: readonly string[]) => texts.map(folded).filter((text) => text !== "");

  it("accepting all gives the corrected text, rejecting all the machine's, each comment is on its words", async () => {
    await fc.assert(
      fc.asyncProperty(anyCommented, async (article) => {
        const bytes = await writeTrackedDocx(article);
        const corrected = article.blocks.map((block) => correctedOf(block).text);
        const machine = article.blocks.map(({ segments }) =>
          segments.map((segment) => segment.machine.text + segment.machineSpaceAfter).join(""),
        );
        expect(pandocText(bytes, "accept").paragraphs).toEqual(nonEmpty(corrected));
        expect(pandocText(bytes, "reject").paragraphs).toEqual(nonEmpty(machine));
        const { comments } = pandocText(bytes, "all");
        // Beside changes it takes spaces out of what they are in: letters are compared.
        const letters = (text: string | undefined) => text?.replace(/\s+/gu, "");
        const quotes = article.review.annotations.map(({ places }) => letters(places[0]?.text.quote));
        expect(quotes.map((_, id) => letters(comments.get(`${id}`)))).toEqual(quotes);
      }),
      { numRuns: 12 },
    );
  }, 120_000);
});
