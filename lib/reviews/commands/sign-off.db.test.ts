import { beforeAll, describe, expect, it } from "vitest";
import { db } from "#lib/db/client";
import { makeExport } from "#lib/exports/commands";
import { getReview } from "#lib/reviews/queries/get-review";
import {
  approveAll,
  decide,
  type Newsroom,
  newArticle,
  newNewsroom,
  save,
  segmentsOf,
  segmentWith,
} from "#lib/reviews/testing/newsroom";
import { restoreVersion } from "./restore-version";
import { reopenArticle, signOffArticle } from "./sign-off";
import { joinWithNext, splitSegment } from "./split-and-join";

let room: Newsroom;
beforeAll(async () => {
  room = await newNewsroom();
});

const accepted = { note: "Read against the source.", acceptedWarnings: ["untouched", "unread"] };

/** Corrected by Karim, approved by Léa: ready for Ines. */
async function readyArticle(): Promise<string> {
  const articleId = await newArticle(room.reviewer, room.desk.id);
  await save(room.reviewer, await segmentWith(room.reader, articleId, "stumbled"), "The talks foundered.");
  await save(room.reviewer, await segmentWith(room.reader, articleId, "red rag"), "Farmers see red.");
  await approveAll(room.editor, articleId);
  return articleId;
}

async function signedArticle(): Promise<string> {
  const articleId = await readyArticle();
  await signOffArticle(room.admin, { articleId, ...accepted });
  return articleId;
}

describe("signing off", () => {
  it("freezes a text that all is approved of", async () => {
    const articleId = await readyArticle();
    expect((await getReview(room.admin, articleId)).article.state).toBe("ready");
    const change = await signOffArticle(room.admin, { articleId, acceptedWarnings: [] });
    expect(change).toMatchObject({
      state: "signedOff",
      rights: { mayEdit: false, mayApprove: false, maySignOff: false, mayReopen: true, mayExport: true },
      signOff: { by: { name: "Ines" }, note: null, hash: expect.stringMatching(/^[0-9a-f]{64}$/) },
    });
  });

  it("waits for the last approval", async () => {
    const articleId = await readyArticle();
    await decide(room.editor, await segmentWith(room.reader, articleId, "Nobody"), "withdrawn");
    const refused = signOffArticle(room.admin, { articleId, ...accepted });
    await expect(refused).rejects.toMatchObject({ message: "signOffBlocked", data: { blocks: ["notAllApproved"] } });
  });

  it("is not for whoever changed the text last, unless the desk does without four eyes", async () => {
    const articleId = await readyArticle();
    await save(room.editor, await segmentWith(room.reader, articleId, "Nobody"), "No one signed.");
    await approveAll(room.admin, articleId);
    const own = () => signOffArticle(room.editor, { articleId, ...accepted });
    await expect(own()).rejects.toMatchObject({ data: { blocks: ["youChangedLast"] } });
    await db().desk.update({ where: { id: room.desk.id }, data: { fourEyes: false } });
    expect(await own()).toMatchObject({ state: "signedOff" });
    await db().desk.update({ where: { id: room.desk.id }, data: { fourEyes: true } });
  });

  it("is not for the one who alone has seen a text of their own", async () => {
    const articleId = await newArticle(room.reviewer, room.desk.id);
    await save(room.editor, await segmentWith(room.reader, articleId, "Nobody"), "No one signed.");
    await save(room.reviewer, await segmentWith(room.reader, articleId, "red rag"), "Farmers see red.");
    await approveAll(room.editor, articleId);
    const refused = signOffArticle(room.editor, { articleId, ...accepted });
    await expect(refused).rejects.toMatchObject({ data: { blocks: ["ownTextUnseen"] } });
  });

  it("asks for a note where sentences were approved unread, or paragraphs hardly touched", async () => {
    const articleId = await newArticle(room.reviewer, room.desk.id);
    await approveAll(room.editor, articleId, 0);
    const warnings = [
      { kind: "unread", count: 4 },
      { kind: "untouched", count: 2 },
    ];
    const sign = (input: object) => signOffArticle(room.admin, { articleId, acceptedWarnings: [], ...input });
    await expect(sign({})).rejects.toMatchObject({ message: "signOffWarned", data: { warnings } });
    await expect(sign({ acceptedWarnings: ["unread", "untouched"] })).rejects.toMatchObject({ data: { warnings } });
    await expect(sign({ ...accepted, acceptedWarnings: ["unread"] })).rejects.toMatchObject({ data: { warnings } });
    await sign(accepted);
    const row = await db().signOff.findFirstOrThrow({ where: { articleId } });
    expect(row).toMatchObject({ note: accepted.note, policy: { fourEyes: true, warnUnread: true, warnings } });
  });
});

describe("a signed-off article", () => {
  it("refuses every change of its text and every decision", async () => {
    const articleId = await signedArticle();
    const [first, second] = await segmentsOf(room.reader, articleId);
    if (!first || !second) throw new Error("no segments");
    const at = { segmentId: first.id, baseVersion: first.version };
    for (const change of [
      () => save(room.admin, first, "Otherwise."),
      () => decide(room.admin, first, "withdrawn"),
      () => splitSegment(room.admin, { ...at, at: 4 }),
      () => joinWithNext(room.admin, { ...at, nextVersion: second.version }),
      () => restoreVersion(room.admin, { ...at, number: 1 }),
      () => signOffArticle(room.admin, { articleId, ...accepted }),
    ])
      await expect(change()).rejects.toMatchObject({ code: "conflict", message: "articleFrozen" });
    expect(await segmentsOf(room.reader, articleId)).toMatchObject([{ text: first.text }, {}, {}, {}]);
  });

  it("is exported as such, and then is exported", async () => {
    const articleId = await signedArticle();
    const { fileName, bytes } = await makeExport(room.reader, { articleId, format: "text" });
    expect(fileName).toBe("River-talks.en.txt");
    expect(new TextDecoder().decode(bytes)).toContain("The talks foundered. Nobody signed the text.");
    const row = await db().export.findFirstOrThrow({ where: { articleId }, include: { signOff: true, article: true } });
    expect(row).toMatchObject({ format: "text", fileName, byteLength: bytes.length, hash: row.signOff?.hash });
    expect(row.article.state).toBe("exported");
  });

  it("is not exported once its text is another, by whatever way", async () => {
    const articleId = await signedArticle();
    const [first] = await segmentsOf(room.reader, articleId);
    await db().segment.update({ where: { id: first?.id ?? "" }, data: { text: "Slipped past the application." } });
    const refused = makeExport(room.reader, { articleId, format: "html" });
    await expect(refused).rejects.toMatchObject({ code: "conflict", message: "hashDiffers" });
    expect(await db().export.count({ where: { articleId } })).toBe(0);
    expect((await getReview(room.reader, articleId)).article.state).toBe("signedOff");
  });

  it("opens again with a reason; the sign-off stays in the record, approvals stand", async () => {
    const articleId = await signedArticle();
    const reason = "The minister’s name was wrong.";
    const change = await reopenArticle(room.editor, { articleId, reason });
    expect(change).toMatchObject({ state: "reopened", signOff: null, progress: { approved: 4 } });
    const row = await db().signOff.findFirstOrThrow({ where: { articleId } });
    expect(row).toMatchObject({ reopenReason: reason, reopenedById: room.editor.userId });
    await expect(reopenArticle(room.editor, { articleId, reason })).rejects.toMatchObject({ message: "articleOpen" });
    expect(await signOffArticle(room.admin, { articleId, ...accepted })).toMatchObject({ state: "signedOff" });
    expect(await db().signOff.count({ where: { articleId } })).toBe(2);
  });
});

describe("an article that is not signed off", () => {
  it("says so in its file's name, and stays as it is", async () => {
    const articleId = await readyArticle();
    const { fileName } = await makeExport(room.reader, { articleId, format: "markdown" });
    expect(fileName).toBe("River-talks.en.not-signed-off.md");
    expect(await db().export.findFirst({ where: { articleId } })).toMatchObject({ signOffId: null });
    expect((await getReview(room.reader, articleId)).article.state).toBe("ready");
  });
});
