import { beforeAll, describe, expect, it } from "vitest";
import { createInput } from "#lib/articles/schema";
import { db } from "#lib/db/client";
import { getReview } from "#lib/reviews/queries/get-review";
import { type Newsroom, newArticle, newNewsroom } from "#lib/reviews/testing/newsroom";
import { createArticle } from "./create-article";

let room: Newsroom;
beforeAll(async () => {
  room = await newNewsroom();
});

const input = (part: object = {}) =>
  createInput.parse({
    deskId: room.desk.id,
    title: "River talks",
    sourceLanguage: "fr",
    targetLanguage: "en",
    engine: "Engine A",
    blocks: [
      { kind: "headline", text: "River talks stumble", marks: [{ kind: "italic", start: 0, end: 5 }] },
      { kind: "paragraph", text: "They left. Nobody signed.", marks: [{ kind: "bold", start: 5, end: 17 }] },
    ],
    sourceBlocks: [{ text: "Les pourparlers achoppent" }, { text: "Ils sont partis. Personne n’a signé." }],
    ...part,
  });

describe("bringing an article in", () => {
  it("stores blocks, sentences with their source, and the machine's text as version 1", async () => {
    const { id } = await createArticle(room.reviewer, input());
    const { article, blocks } = await getReview(room.reader, id);
    expect(article).toMatchObject({ state: "inbox", wordCount: 7, progress: { segments: 3, edited: 0 } });
    expect(blocks.map(({ kind, segments }) => [kind, segments.map(({ text, source }) => [text, source])])).toEqual([
      ["headline", [["River talks stumble", "Les pourparlers achoppent"]]],
      [
        "paragraph",
        [
          ["They left.", "Ils sont partis."],
          ["Nobody signed.", "Personne n’a signé."],
        ],
      ],
    ]);
    expect(blocks[1]?.segments).toMatchObject([
      { marks: [{ kind: "bold", start: 5, end: 10 }], machine: { marks: [{ kind: "bold", start: 5, end: 10 }] } },
      { marks: [{ kind: "bold", start: 0, end: 6 }], version: 1, state: "machine", changedBy: null },
    ]);
    expect(await db().auditEvent.findFirst({ where: { articleId: id } })).toMatchObject({ action: "article.created" });
  });

  it("stores the sources that somebody paired, and refuses them where they are not one a sentence", async () => {
    const paragraph = (sources: (string | null)[]) =>
      input({
        blocks: [{ kind: "paragraph", text: "They left. Nobody signed.", marks: [], sources }],
        sourceBlocks: [],
      });
    const { id } = await createArticle(room.reviewer, paragraph([null, "Ils sont partis. Personne n’a signé."]));
    const { blocks } = await getReview(room.reader, id);
    expect(blocks[0]?.segments.map(({ source }) => source)).toEqual([null, "Ils sont partis. Personne n’a signé."]);
    const before = await db().article.count();
    await expect(createArticle(room.reviewer, paragraph(["Ils sont partis."]))).rejects.toMatchObject({
      message: "sourcesDiffer",
      values: { block: 1, count: 1 },
    });
    expect(await db().article.count()).toBe(before);
  });

  it("stores what a file's margin said with the corrections, each on its words", async () => {
    const judgement = { category: "mistranslation", severity: "major", isAboutArticle: false } as const;
    const said = { author: "Ann", judgement, comment: "Not so.", suggestion: "signed", replies: ["Ben: Sure?"] };
    const talk = { author: "Ann", judgement: null, comment: "", suggestion: null, replies: ["Ann: Who?", "Ben: All."] };
    const text = "They left. Nobody signed.";
    const corrected = { text: "They left. All of them signed.", marks: [] };
    const article = (range: object) =>
      input({
        blocks: [
          { kind: "paragraph", text: ` ${text}`, marks: [], corrected, comments: [range, { ...range, comment: 1 }] },
        ],
        sourceBlocks: [],
        comments: [said, talk],
      });
    const { id } = await createArticle(room.reviewer, article({ comment: 0, start: 12, end: 18 }));
    const { blocks } = await getReview(room.reader, id);
    const [annotation, ...others] = await db().annotation.findMany({
      where: { articleId: id },
      include: { places: true, events: true },
    });
    expect(others).toEqual([]);
    expect(annotation).toMatchObject({
      ...{ category: "mistranslation", severity: "major", comment: "Not so.", suggestion: "signed", scope: "words" },
      places: [{ machineQuote: "Nobody", machineStart: 11, machineEnd: 17, segmentId: blocks[0]?.segments[1]?.id }],
      events: [{ deed: "made", detail: { rater: "Ann" } }],
    });
    expect(blocks[0]?.segments.map((segment) => segment.text)).toEqual(["They left.", "All of them signed."]);
    const threads = await db().thread.findMany({
      where: { articleId: id },
      include: { entries: { orderBy: { at: "asc" } } },
    });
    const told = threads.map(({ annotationId, segmentId, entries }) => [
      annotationId ?? segmentId,
      entries.map((entry) => entry.text),
    ]);
    expect(told).toContainEqual([annotation?.id, ["Ben: Sure?"]]);
    expect(told).toContainEqual([blocks[0]?.segments[1]?.id, ["Ann: Who?", "Ben: All."]]);
    expect(told).toHaveLength(2);
  });

  it("takes a comment on a whole sentence for one about the sentence, and leaves out what is on no block", async () => {
    const judgement = { category: "other", severity: "neutral", isAboutArticle: false };
    const comment = { author: "Ann", judgement, comment: "So?", suggestion: null, replies: [] };
    const blocks = [
      {
        kind: "paragraph",
        text: "They left. Nobody signed.",
        marks: [],
        comments: [{ comment: 0, start: 0, end: 10 }],
      },
    ];
    const { id } = await createArticle(
      room.reviewer,
      input({ blocks, sourceBlocks: [], comments: [comment, comment] }),
    );
    const stored = await db().annotation.findMany({ where: { articleId: id }, include: { places: true } });
    expect(stored).toMatchObject([{ scope: "segment", places: [{ isWhole: true, quote: "They left." }] }]);
  });

  it("stores what came corrected as corrections of the machine's text, and counts them", async () => {
    const corrected = { text: "They left. All of them signed.", marks: [{ kind: "bold", start: 11, end: 14 }] };
    const blocks = [
      { kind: "paragraph", text: "They left. Nobody signed.", marks: [], corrected },
      { kind: "paragraph", text: "It rained.", marks: [], corrected: { text: "", marks: [] } },
      { kind: "paragraph", text: "All slept.", marks: [], corrected: { text: "All slept.", marks: [] } },
    ];
    const { id } = await createArticle(room.reviewer, input({ blocks }));
    const review = await getReview(room.reader, id);
    expect(review.article).toMatchObject({ state: "inReview", progress: { segments: 4, edited: 2 } });
    const segments = review.blocks.flatMap((block) => block.segments);
    expect(segments.map(({ machine, text, state, version }) => [machine.text, text, state, version])).toEqual([
      ["They left.", "They left.", "machine", 1],
      ["Nobody signed.", "All of them signed.", "edited", 2],
      ["It rained.", "", "edited", 2],
      ["All slept.", "All slept.", "machine", 1],
    ]);
    expect(segments[1]).toMatchObject({ marks: [{ kind: "bold", start: 0, end: 3 }], changedBy: { name: "Karim" } });
  });

  it("is for reviewers of that desk", async () => {
    await expect(createArticle(room.reader, input())).rejects.toMatchObject({ code: "forbidden" });
    await expect(createArticle(room.stranger, input())).rejects.toMatchObject({ code: "not-found" });
  });

  it("stores nothing of an article with a sentence that no editor could save", async () => {
    const before = await db().article.count();
    const blocks = [
      { kind: "paragraph", text: "They left.", marks: [] },
      { kind: "paragraph", text: "and ".repeat(6000).trim(), marks: [] },
    ];
    await expect(createArticle(room.reviewer, input({ blocks }))).rejects.toMatchObject({
      message: "sentenceTooLong",
      values: { block: 2 },
    });
    expect(await db().article.count()).toBe(before);
  });

  it("takes an article of 5,000 sentences", async () => {
    const paragraphs = Array.from({ length: 1000 }, (_, index) =>
      ["They left", "Nobody signed", "It rained", "All slept", "Trains ran late"]
        .map((words) => `${words} on day ${index}.`)
        .join(" "),
    );
    const id = await newArticle(room.reviewer, room.desk.id, paragraphs);
    const { article, blocks } = await getReview(room.reader, id);
    expect(article.progress.segments).toBe(5000);
    expect(blocks[999]?.segments.at(-1)?.text).toBe("Trains ran late on day 999.");
  });
});
