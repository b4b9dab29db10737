import { beforeAll, describe, expect, it } from "vitest";
import { mostChosen } from "#lib/articles/chosen-rows";
import { countMatching } from "#lib/articles/queries/searched-articles";
import { assignMatchingInput, searchedInput } from "#lib/articles/schema";
import type { Viewer } from "#lib/auth/viewer";
import { db } from "#lib/db/client";
import { askExportMatching } from "#lib/jobs/commands/ask-export-matching";
import { type Newsroom, newArticle, newNewsroom } from "#lib/reviews/testing/newsroom";
import { manyArticles } from "#prisma/seed/many-articles";
import { assignArticles, assignMatching } from "./assign-articles";
import { assignBack } from "./assign-back";

let room: Newsroom;
beforeAll(async () => {
  room = await newNewsroom();
});

const search = (query: string) => ({ deskId: room.desk.id, query, language: "en" });
const matches = (viewer: Viewer, query: string) => countMatching(viewer, searchedInput.parse(search(query)));
const give = (viewer: Viewer, query: string, stamp: string | null, assigneeId: string | null) =>
  assignMatching(viewer, assignMatchingInput.parse({ ...search(query), stamp, assigneeId }));
const withWhom = (assigneeId: string | null) => db().article.count({ where: { deskId: room.desk.id, assigneeId } });

/** An article whose text holds a word that no other has. */
const about = (word: string) => newArticle(room.reviewer, room.desk.id, [`The talks on ${word} stumbled.`]);

describe("all that a search finds", () => {
  it("is handed out as it was when the person was told how many it is", async () => {
    const ids = [await about("tundra"), await about("tundra")];
    await about("steppe");
    const { count, stamp } = await matches(room.editor, "view=all&q=tundra");
    expect(count).toBe(2);
    const { before, name } = await give(room.editor, "view=all&q=tundra", stamp, room.secondReviewer.userId);
    expect(name).toBe("Noor");
    expect(before).toEqual([{ assigneeId: room.reviewer.userId, articleIds: expect.arrayContaining(ids) }]);
    expect(await withWhom(room.secondReviewer.userId)).toBe(2);
    expect(await db().auditEvent.count({ where: { action: "article.assigned", articleId: { in: ids } } })).toBe(2);
  });

  it("is not handed out when one more fits by now, or another in its place", async () => {
    const first = await about("taiga");
    const { stamp } = await matches(room.editor, "view=all&q=taiga");
    await about("taiga");
    const refused = give(room.editor, "view=all&q=taiga", stamp, null);
    await expect(refused).rejects.toMatchObject({ code: "conflict", message: "matchesChanged" });
    await db().article.delete({ where: { id: first } });
    expect((await matches(room.editor, "view=all&q=taiga")).count).toBe(1);
    const again = give(room.editor, "view=all&q=taiga", stamp, null);
    await expect(again).rejects.toMatchObject({ message: "matchesChanged" });
    const exported = askExportMatching(room.editor, {
      ...searchedInput.parse(search("view=all&q=taiga")),
      stamp: stamp ?? "",
      format: "text",
    });
    await expect(exported).rejects.toMatchObject({ message: "matchesChanged" });
  });

  it("goes back to whoever had it, but for what somebody has handed on", async () => {
    const [one, other] = [await about("karst"), await about("karst")];
    await assignArticles(room.editor, { articleIds: [other], assigneeId: null });
    const { stamp } = await matches(room.editor, "view=all&q=karst");
    const handed = await give(room.editor, "view=all&q=karst", stamp, room.editor.userId);
    const third = await about("karst");
    await assignArticles(room.admin, { articleIds: [one], assigneeId: room.admin.userId });
    const back = {
      given: handed.given,
      before: handed.before.map((each) => ({ ...each, articleIds: [...each.articleIds] })),
    };
    await expect(assignBack(room.reviewer, back)).rejects.toMatchObject({ code: "forbidden" });
    expect(await assignBack(room.editor, back)).toEqual({ count: 1, left: 1 });
    const owner = async (id: string) => (await db().article.findUniqueOrThrow({ where: { id } })).assigneeId;
    expect([await owner(one), await owner(other), await owner(third)]).toEqual([
      room.admin.userId,
      null,
      room.reviewer.userId,
    ]);
  });

  it("is the viewer's to see, and an editor's to hand out", async () => {
    const { stamp } = await matches(room.reader, "view=all");
    await expect(give(room.reviewer, "view=all", stamp, null)).rejects.toMatchObject({ code: "forbidden" });
    await expect(give(room.stranger, "view=all", stamp, null)).rejects.toMatchObject({ code: "not-found" });
    await expect(matches(room.stranger, "view=all")).rejects.toMatchObject({ code: "not-found" });
  });

  it("is only counted when it is more than may be chosen at once", async () => {
    room = await newNewsroom();
    const desk = { deskId: room.desk.id, people: [room.reviewer.userId] };
    await db().$transaction((tx) => manyArticles(tx, desk, mostChosen + 1));
    const { count, stamp } = await matches(room.editor, "view=all&source=fr&target=en&state=exported");
    expect(count).toBeLessThan(mostChosen);
    expect(stamp).not.toBeNull();
    expect(await matches(room.editor, "view=all")).toMatchObject({ stamp: null });
    await give(room.editor, "view=all&source=fr&target=en&state=exported", stamp, null);
    expect((await matches(room.editor, "view=all&source=fr&target=en&state=exported&assignee=nobody")).count).toBe(
      count,
    );
  });
});
