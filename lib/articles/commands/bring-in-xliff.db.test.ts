import { beforeAll, expect, it } from "vitest";
import { getArticleAnnotations } from "#lib/annotations/queries/article-annotations";
import { previewUpload } from "#lib/articles/queries/preview-upload";
import { xliffTranslation } from "#lib/exchange/xliff/article";
import { readXliff } from "#lib/exchange/xliff/read";
import { makeExport } from "#lib/exports/commands";
import { getReview } from "#lib/reviews/queries/get-review";
import { type Newsroom, newNewsroom } from "#lib/reviews/testing/newsroom";
import { withoutCodes } from "#lib/text/code";
import { bringInAnnotated } from "./bring-in-annotated";

let room: Newsroom;
beforeAll(async () => {
  room = await newNewsroom();
});

const its = 'its:locQualityIssueType="misspelling" its:locQualityIssueSeverity="50"';
const xliff = `<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" xmlns:its="http://www.w3.org/2005/11/its" its:version="2.0" version="2.1" srcLang="fr" trgLang="en">
<file id="f" original="River"><notes><note>For Sunday.</note></notes>
<unit id="u0" type="stet:headline"><segment><source>Crue</source><target>Flood</target></segment></unit>
<unit id="u1"><notes><note>Which river?</note></notes>
<segment id="s1"><source>Le fleuve monte.</source><target>The <mrk id="m" type="its:generic" ${its}>revier</mrk> <pc id="b" type="fmt" subType="xlf:b">rises</pc>.</target></segment>
<ignorable><source> </source></ignorable>
<segment id="s2"><source>Il pleut.</source><target> It <ph id="p"/>rains.</target></segment>
<segment id="s3"><source>Il neige.</source></segment></unit></file></xliff>`;

function form(name: string, text: string): FormData {
  const sent = new FormData();
  const all = { deskId: room.desk.id, sourceLanguage: "fr", targetLanguage: "en", articles: "0" };
  for (const [field, value] of Object.entries(all)) sent.set(field, value);
  sent.set("file", new File([text], name));
  return sent;
}

it("brings in units as blocks, with formatting, notes and issues, and takes them out again", async () => {
  const preview = await previewUpload(room.reviewer, form("river.xlf", xliff));
  expect(preview).toMatchObject({
    ...{ kind: "annotated", format: "xliff", leftOut: { emptySegments: 1, codes: 0 } },
    articles: [{ title: "River", sentences: 3, annotations: 1 }],
  });
  const { articles } = await bringInAnnotated(room.reviewer, form("river.xlf", xliff));
  const articleId = articles[0]?.id ?? "";
  const { blocks } = await getReview(room.reviewer, articleId);
  expect(blocks.map(({ kind }) => kind)).toEqual(["headline", "paragraph"]);
  const segments = blocks[1]?.segments ?? [];
  expect(segments.map(({ text, source, spaceAfter }) => [withoutCodes(text), source, spaceAfter])).toEqual([
    ["The revier rises.", "Le fleuve monte.", " "],
    ["It rains.", "Il pleut.", ""],
  ]);
  expect(segments[0]?.marks).toEqual([{ kind: "bold", start: 11, end: 16 }]);
  const { annotations, threads } = await getArticleAnnotations(room.reviewer, { articleId });
  expect(annotations.map(({ category, severity, places }) => [category, severity, places[0]?.quote])).toEqual([
    ["spelling", "major", "revier"],
  ]);
  expect(threads.map(({ segmentId, entries }) => [segmentId, entries[0]?.text])).toEqual(
    expect.arrayContaining([
      [null, "For Sunday."],
      [segments[0]?.id, "Which river?"],
    ]),
  );

  const { bytes, fileName } = await makeExport(room.reviewer, { articleId, format: "xliff21" });
  expect(fileName).toBe("River.en.not-signed-off.xlf");
  const [again] = xliffTranslation("", readXliff(new TextDecoder().decode(bytes))).documents;
  expect(again?.segments.map(({ id, setting }) => [id, setting?.kind, setting?.marks.length])).toEqual([
    [blocks[0]?.segments[0]?.id, "headline", 0],
    [segments[0]?.id, "paragraph", 1],
    [segments[1]?.id, "paragraph", 0],
  ]);
  expect(again?.segments[1]?.setting?.notes).toEqual(["Which river?"]);
  expect(again?.segments[1]?.ratings[0]?.judgements).toMatchObject([{ category: "spelling", severity: "major" }]);
});

it.each([
  ["xliffRule", "a.xlf", xliff.replace(' id="s1"', ' id="s 1"'), { line: 5, element: "segment", rule: "value" }],
  ["xliffRule", "a.sdlxliff", "<tmx/>", { rule: "root" }],
  ["importEmpty", "a.mxliff", xliff.replace(/<file[\s\S]*<\/file>/, '<file id="f"><group id="g"/></file>'), {}],
])("refuses what breaks the rules: %s, %s", async (message, name, text, values) => {
  await expect(bringInAnnotated(room.reviewer, form(name, text))).rejects.toMatchObject({
    ...{ code: "invalid", message: expect.stringMatching(`${message}|annotatedUnfit`), values },
  });
});
