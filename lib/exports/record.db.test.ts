import { unzipSync } from "fflate";
import { beforeAll, describe, expect, it } from "vitest";
import { db } from "#lib/db/client";
import type { ExportedArticle } from "#lib/exchange/exported-article";
import { exportFormats } from "#lib/exchange/formats";
import { signOffArticle } from "#lib/reviews/commands/sign-off";
import { joinWithNext, splitSegment } from "#lib/reviews/commands/split-and-join";
import { approveAll, type Newsroom, newArticle, newNewsroom, save, segmentWith } from "#lib/reviews/testing/newsroom";
import { exportArticles, makeExport } from "./commands";
import { getRecord } from "./queries/get-record";

let room: Newsroom;
beforeAll(async () => {
  room = await newNewsroom();
});

/** Karim corrects the sentence, Léa cuts it. */
async function cutArticle(): Promise<string> {
  const articleId = await newArticle(room.reviewer, room.desk.id, ["The powers, riverside. Nobody signed."]);
  const segment = await segmentWith(room.reader, articleId, "riverside");
  await save(room.reviewer, segment, "The riparian powers left. They were tired.");
  await splitSegment(room.editor, { segmentId: segment.id, baseVersion: 2, at: 26 });
  return articleId;
}

describe("the record an export holds", () => {
  it("names who changed what, also in sentences somebody else cut", async () => {
    const { blocks } = await getRecord(db(), await cutArticle(), "en");
    const segments = blocks[0]?.segments ?? [];
    expect(segments.map(({ corrected }) => corrected.text)).toEqual([
      "The riparian powers left.",
      "They were tired.",
      "Nobody signed.",
    ]);
    const changes = segments.flatMap(({ runs }) => runs.filter(({ kind }) => kind !== "same"));
    expect(new Set(changes.map(({ by }) => by?.name))).toEqual(new Set(["Karim"]));
    for (const { machine, corrected, runs } of segments) {
      const spell = (without: string) =>
        runs
          .filter(({ kind }) => kind !== without)
          .map(({ text }) => text)
          .join("");
      expect([spell("insertion"), spell("deletion")]).toEqual([machine.text, corrected.text]);
    }
  });

  it("keeps the history of a sentence that went into another", async () => {
    const articleId = await cutArticle();
    const [first, second] = [
      await segmentWith(room.reader, articleId, "riparian"),
      await segmentWith(room.reader, articleId, "tired"),
    ];
    await joinWithNext(room.admin, {
      segmentId: first.id,
      baseVersion: first.version,
      nextVersion: second.version,
    });
    const { blocks, retiredSegments } = await getRecord(db(), articleId, "en");
    expect(retiredSegments.map(({ id }) => id)).toEqual([second.id]);
    const changes = blocks[0]?.segments[0]?.runs.filter(({ kind }) => kind !== "same") ?? [];
    expect(new Set(changes.map(({ by }) => by?.name))).toEqual(new Set(["Karim"]));
  });

  it("is whole in JSON, and every format can be written", async () => {
    const articleId = await cutArticle();
    for (const format of exportFormats) {
      const { bytes } = await makeExport(room.reader, { articleId, format });
      expect(bytes.length).toBeGreaterThan(50);
      if (format !== "json") continue;
      const record: ExportedArticle =
        JSON.parse(new TextDecoder().decode(bytes)).article ?? JSON.parse(new TextDecoder().decode(bytes));
      expect(record).toMatchObject({ title: "River talks", desk: "World desk", signOff: null });
    }
    expect(await db().export.count({ where: { articleId } })).toBe(exportFormats.length);
    expect(await db().auditEvent.count({ where: { articleId, action: "article.exported" } })).toBe(
      exportFormats.length,
    );
  });

  it("goes out with others as one zip, each recorded; one that may not leave is named", async () => {
    const [one, other] = [await cutArticle(), await cutArticle()];
    await approveAll(room.editor, one);
    await signOffArticle(room.admin, { articleId: one, note: "Read.", acceptedWarnings: ["unread", "untouched"] });
    await db().$executeRaw`UPDATE sign_off SET hash = 'of another text' WHERE article_id = ${one}::uuid`;
    const answer = await exportArticles(room.reader, { articleIds: [one, other, other], format: "text" });
    const files = unzipSync(new Uint8Array(await answer.arrayBuffer()));
    expect(Object.keys(files)).toEqual(["River-talks.en.not-signed-off.txt", "not-exported.txt"]);
    expect(new TextDecoder().decode(files["not-exported.txt"])).toMatch(/^River talks: .{20}/);
    expect(await db().export.count({ where: { articleId: { in: [one, other] } } })).toBe(1);
  });

  it("is not for strangers, one by one or together", async () => {
    const articleIds = [await cutArticle(), await cutArticle()];
    const together = exportArticles(room.stranger, { articleIds, format: "html" });
    await expect(together).rejects.toMatchObject({ code: "not-found" });
    expect(await db().export.count({ where: { articleId: { in: articleIds } } })).toBe(0);
  });

  it("is not for strangers", async () => {
    const refused = makeExport(room.stranger, { articleId: await cutArticle(), format: "html" });
    await expect(refused).rejects.toMatchObject({ code: "not-found" });
  });
});
