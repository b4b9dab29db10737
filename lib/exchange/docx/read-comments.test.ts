import fc from "fast-check";
import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import type { ExportedBlock } from "#lib/exchange/exported-article";
import type { ImportedArticle } from "#lib/exchange/imported-article";
import { exportedOf, lea, noReview, segmentOf } from "#lib/exchange/testing/exported";
import { annotationSaid, saidOn } from "#lib/exchange/testing/said";
import { categoryIds } from "#lib/quality/category";
import { severities } from "#lib/quality/severity";
import { type Reading, readDocx } from "./read";
import { saidIn } from "./said-in-comment";
import { writeCommentedDocx, writeTrackedDocx } from "./write";

const quotesOf = ({ blocks }: ImportedArticle) =>
  blocks
    .flatMap(({ text, comments = [] }) =>
      comments.map(({ comment, start, end }) => [comment, text.slice(start, end)] as const),
    )
    .toSorted(([one], [other]) => one - other);

const word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const relation = (name: string) => `<Relationship Id="${name}" Type="x/${name}" Target="${name}.xml"/>`;
const wordFile = (body: string, comments: string, extended = "") =>
  zipSync({
    "word/document.xml": strToU8(`<w:document xmlns:w="${word}"><w:body>${body}</w:body></w:document>`),
    "word/_rels/document.xml.rels": strToU8(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relation("comments")}${relation("commentsExtended")}</Relationships>`,
    ),
    "word/comments.xml": strToU8(
      `<w:comments xmlns:w="${word}" xmlns:x="http://schemas.microsoft.com/office/word/2010/wordml">${comments}</w:comments>`,
    ),
    "word/commentsExtended.xml": strToU8(
      `<y:commentsEx xmlns:y="http://schemas.microsoft.com/office/word/2012/wordml">${extended}</y:commentsEx>`,
    ),
  });
const run = (text: string) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
const said = (id: number, author: string, text: string, paragraph = "") =>
  `<w:comment w:id="${id}" w:author="${author}"><w:p x:paraId="${paragraph}">${run(text)}</w:p></w:comment>`;
const from = (id: number) => `<w:commentRangeStart w:id="${id}"/>`;
const to = (id: number) => `<w:commentRangeEnd w:id="${id}"/><w:r><w:commentReference w:id="${id}"/></w:r>`;
const p = (inner: string) => `<w:p>${inner}</w:p>`;

describe("comments of any Word file", () => {
  it("come with the words they are on, their author, and what was answered", () => {
    const body = p(`${run("The ")}${from(0)}${from(1)}${run("red ")}${run("cloth")}${to(0)}${to(1)}${run(" waved.")}`);
    const comments = said(0, "Ines", "Rag?", "A") + said(1, "Karim", "Yes,\trag.", "B");
    const read = readDocx(wordFile(body, comments, '<y:commentEx y:paraId="B" y:paraIdParent="A"/>'));
    const noted = { category: "other", severity: "neutral", isAboutArticle: false };
    expect(read.comments).toEqual([
      { author: "Ines", judgement: noted, comment: "Rag?", suggestion: null, replies: ["Karim: Yes, rag."] },
    ]);
    expect(quotesOf(read)).toEqual([[0, "red cloth"]]);
    expect(read.notices).toEqual([]);
  });

  it("go on in the next paragraph; a mere point is a gap; what is nowhere in the text is told", () => {
    const body = p(`${run("One ")}${from(0)}${run("two.")}`) + p(`${run("Three")}${to(0)}${run(" four")}${to(1)}`);
    const read = readDocx(wordFile(body, said(0, "A", "a") + said(1, "B", "b") + said(2, "C", "c")));
    expect(quotesOf(read)).toEqual([
      [0, "two."],
      [0, "Three"],
      [1, ""],
    ]);
    expect(read.notices).toEqual([{ kind: "dropped", detail: "comment", count: 1 }]);
  });

  it("that answer each other in a ring are comments, and so is one that answers nothing there is", () => {
    const ring =
      '<y:commentEx y:paraId="A" y:paraIdParent="B"/><y:commentEx y:paraId="B" y:paraIdParent="A"/><y:commentEx y:paraId="C" y:paraIdParent="Z"/>';
    const body = p(`${run("One")}${to(0)}${to(1)}${to(2)}`);
    const read = readDocx(
      wordFile(body, said(0, "A", "a", "A") + said(1, "B", "b", "B") + said(2, "C", "c", "C"), ring),
    );
    expect(read.comments?.map(({ comment }) => comment)).toEqual(["a", "b", "c"]);
  });
});

describe("what a comment says", () => {
  it.each([
    ["Mistranslation · Major", "mistranslation", "major"],
    ["Grammaire · Mineur", "grammar", "minor"],
    ["mistranslation · critical · resolved", "mistranslation", "critical"],
  ] as const)("“%s” is a judgement", (head, category, severity) => {
    expect(saidIn([head, "Not so.", "Suggestion: rag", "Léa, 2026-03-05 07:08 UTC: Really?", "Yes."])).toEqual({
      judgement: { category, severity, isAboutArticle: false },
      comment: "Not so.",
      suggestion: "rag",
      replies: ["Léa, 2026-03-05 07:08 UTC: Really?\nYes."],
    });
  });

  it("in anybody else's words is the comment, whatever it looks like", () => {
    const lines = ["See below · please", "Suggestion: rag"];
    expect(saidIn(lines)).toMatchObject({ comment: lines.join("\n"), suggestion: null, replies: [] });
    expect(saidIn(["Léa, 2026-03-05 07:08 UTC: Really?"])).toMatchObject({ judgement: null, comment: "" });
  });
});

const lines = fc
  .array(fc.constantFrom("Not so.", "Ask Oana!", "“rag”", "· Major", "https://a.b", "é 😀", "السلام"), { maxLength: 3 })
  .map((some) => some.join("\n"));
const anyJudgement = fc.record({
  category: fc.constantFrom(...categoryIds),
  severity: fc.constantFrom(...severities),
  comment: lines,
  suggestion: fc.option(fc.constantFrom("rag", "", "a · b", "chiffon rouge")),
  where: fc.constantFrom([4, 9, 4, 9], [10, 18, 10, 19], [0, 9, 0, 9]),
});

describe("annotations, by law", () => {
  it.each([
    ["commented", "accepted", writeCommentedDocx],
    ["tracked", "accepted", writeTrackedDocx],
    ["tracked", "rejected", writeTrackedDocx],
  ] as const)("come back from our own %s file as they went out, its changes %s", async (_, reading: Reading, write) => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyJudgement, { minLength: 1, maxLength: 5 }), async (judgements) => {
        const text = { machine: "The talks stumbled.", corrected: "The talks founder." };
        const segment = segmentOf({ text: text.machine, marks: [] }, { text: text.corrected, marks: [] });
        const block: ExportedBlock = { id: "a", kind: "paragraph", segments: [{ ...segment, id: "a-0" }] };
        const annotations = judgements.map(({ where: [start = 0, end = 0, from = 0, until = 0], ...what }, index) =>
          annotationSaid(
            [saidOn(block, 0, [start, end - (start === 10 ? 1 : 0)], [from, until - (from === 10 ? 1 : 0)])],
            {
              ...what,
              id: `${index}`,
            },
          ),
        );
        const article = exportedOf([], { blocks: [block], review: { ...noReview, annotations } });
        const read = readDocx(await write(article), reading);
        expect(read.comments).toEqual(
          annotations.map(({ category, severity, comment, suggestion }) => ({
            author: lea.name,
            judgement: { category, severity, isAboutArticle: false },
            ...{ comment, suggestion, replies: [] },
          })),
        );
        const side = reading === "rejected" ? "machine" : "text";
        expect(quotesOf(read)).toEqual(annotations.map(({ places }, index) => [index, places[0]?.[side].quote]));
        expect(read.notices.filter(({ detail }) => detail === "comment")).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });
});
