import { beforeAll, describe, expect, it } from "vitest";
import { bringInAnnotated } from "#lib/articles/commands/bring-in-annotated";
import { db } from "#lib/db/client";
import { xliffTranslation } from "#lib/exchange/xliff/article";
import { readXliff } from "#lib/exchange/xliff/read";
import { makeExport } from "#lib/exports/commands";
import { getFindings } from "#lib/findings/queries/get-findings";
import { getReview } from "#lib/reviews/queries/get-review";
import { type Newsroom, newNewsroom, save } from "#lib/reviews/testing/newsroom";
import { codeSign, codesIn, withoutCodes } from "#lib/text/code";
import { replaceInArticle } from "./replace";
import { joinWithNext, splitSegment } from "./split-and-join";

let room: Newsroom;
beforeAll(async () => {
  room = await newNewsroom();
});

const content = (words: string) =>
  `<pc id="p" dataRefStart="d1" dataRefEnd="d2">${words}</pc><ph id="7" canCopy="no" canDelete="no" dataRef="d3"/>.`;
const xliff = `<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.1" srcLang="fr" trgLang="en"><file id="f" original="Codes"><unit id="u1">
<originalData><data id="d1">&lt;u></data><data id="d2">&lt;/u></data><data id="d3">{0}</data></originalData>
<segment id="s1"><source>Le ${content("chiffon rouge")}</source><target>The ${content("red rag")}</target></segment></unit></file></xliff>`;

async function sentence() {
  const form = new FormData();
  const all = { deskId: room.desk.id, sourceLanguage: "fr", targetLanguage: "en", articles: "0" };
  for (const [field, value] of Object.entries(all)) form.set(field, value);
  form.set("file", new File([xliff], "codes.xlf"));
  const { articles } = await bringInAnnotated(room.reviewer, form);
  const articleId = articles[0]?.id ?? "";
  const [block] = (await getReview(room.reviewer, articleId)).blocks;
  const segment = block?.segments[0];
  if (!segment) throw new Error("No sentence came in");
  const [open = "", shut = "", must = ""] = codesIn(segment.text).map(({ sign }) => sign);
  return { articleId, block, segment, open, shut, must };
}

describe("codes of a file", () => {
  it("come in with their sentences, and stand in their block's table", async () => {
    const { block, segment } = await sentence();
    expect(withoutCodes(segment.text)).toBe("The red rag.");
    expect(withoutCodes(segment.source ?? "")).toBe("Le chiffon rouge.");
    expect(block?.codes?.map(({ shape, first }) => [shape, first.data])).toEqual([
      ["pair", "<u>"],
      ["alone", "{0}"],
    ]);
  });

  it("may be moved, and a pair taken out; its loss is a finding", async () => {
    const { articleId, segment, open, shut, must } = await sentence();
    await save(room.reviewer, segment, `The ${must}red rag.`);
    const { findings } = await getFindings(room.reviewer, articleId);
    expect(findings.map(({ message }) => [message.code, message.values.code])).toEqual([["codes.lost", "‹1 1›"]]);
    const [place] = findings[0]?.places ?? [];
    expect([place?.replacement?.includes(open), findings[0]?.places.at(-1)?.replacement?.includes(shut)]).toEqual([
      true,
      true,
    ]);
  });

  it.each([
    ["of no file", "codeUnknown", (text: string) => `${text}${codeSign({ number: 9, role: "alone" })}`],
    ["with the role of another", "codeUnknown", (text: string) => `${text}${codeSign({ number: 1, role: "alone" })}`],
    ["that is none", "codeUnknown", (text: string) => `${text}\u{10fffb}`],
    ["that must stay, taken out", "codeMustStay", (text: string) => text.replace(/\u{100008}/u, "")],
    ["that may stand once, doubled", "codeOnlyOnce", (text: string) => `${text}\u{100008}`],
  ])("%s is refused, and nothing is written", async (_what, message, change) => {
    const { segment } = await sentence();
    await expect(save(room.reviewer, segment, change(segment.text))).rejects.toMatchObject({
      code: "invalid",
      message,
    });
    expect(await db().segmentVersion.count({ where: { segmentId: segment.id } })).toBe(1);
  });

  it("stay where words around them are replaced, by whatever is sent", async () => {
    const { articleId, segment, open, shut, must } = await sentence();
    const start = segment.text.indexOf("red");
    const quote = segment.text.slice(start, segment.text.length - 1);
    const places = [{ segmentId: segment.id, start, end: start + quote.length, quote, text: "blue cloth" }];
    await replaceInArticle(room.reviewer, { articleId, found: "red rag", places });
    const [after] = (await getReview(room.reviewer, articleId)).blocks[0]?.segments ?? [];
    expect(after?.text).toBe(`The ${open}blue cloth${shut}${must}.`);
  });

  it("are parted and joined with their sentence, and known in both parts", async () => {
    const { articleId, segment } = await sentence();
    const at = segment.text.indexOf("rag");
    const { segments } = await splitSegment(room.reviewer, { segmentId: segment.id, baseVersion: 1, at });
    const [left, right] = segments;
    if (!left || !right) throw new Error("Not split");
    expect(codesIn(left.text).length + codesIn(right.text).length).toBe(3);
    await save(room.reviewer, right, right.text.replace("rag", "cloth"));
    expect((await getFindings(room.reviewer, articleId)).findings).toEqual([]);
    const [one, two] = (await getReview(room.reviewer, articleId)).blocks[0]?.segments ?? [];
    if (!one || !two) throw new Error("Not saved");
    const joined = await joinWithNext(room.reviewer, {
      ...{ segmentId: one.id, baseVersion: one.version, nextVersion: two.version },
    });
    expect(codesIn(joined.segments[0]?.text ?? "").map(({ sign }) => sign)).toEqual(
      codesIn(segment.text).map(({ sign }) => sign),
    );
  });

  it("never change in their table, and go out again", async () => {
    const { articleId, block, segment } = await sentence();
    await expect(db().block.update({ where: { id: block?.id ?? "" }, data: { codes: [] } })).rejects.toThrow();
    await save(room.reviewer, segment, segment.text.replace("red", "very red"));
    for (const format of ["xliff21", "xliff12"] as const) {
      const { bytes } = await makeExport(room.reviewer, { articleId, format });
      const [again] = xliffTranslation("", readXliff(new TextDecoder().decode(bytes))).documents;
      expect(codesIn(again?.segments[0]?.target ?? "")).toHaveLength(3);
    }
    const { bytes } = await makeExport(room.reviewer, { articleId, format: "text" });
    expect(new TextDecoder().decode(bytes)).toContain("The very red rag.");
  });
});
