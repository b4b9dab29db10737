import { beforeAll, describe, expect, it } from "vitest";
import type { Viewer } from "#lib/auth/viewer";
import { db } from "#lib/db/client";
import { type Newsroom, newNewsroom } from "#lib/reviews/testing/newsroom";
import { deleteView, renameView, saveView } from "./commands";
import { listViews } from "./queries";

let room: Newsroom;
beforeAll(async () => {
  room = await newNewsroom();
});

const save = (viewer: Viewer, name: string, isShared = false, query = "view=all&q=rag") =>
  saveView(viewer, { deskId: room.desk.id, name, query, isShared });
const names = async (viewer: Viewer) => (await listViews(viewer, room.desk.id)).map(({ name }) => name);

describe("a saved view", () => {
  it("is its owner's alone, or the whole desk's, whose views come first", async () => {
    await save(room.reader, "Mine to read");
    await save(room.admin, "Of the desk", true);
    await save(room.admin, "The admin's own");
    expect(await names(room.reader)).toEqual(["Of the desk", "Mine to read"]);
    expect(await names(room.admin)).toEqual(["Of the desk", "The admin's own"]);
    expect(await names(room.editor)).toEqual(["Of the desk"]);
    await expect(names(room.stranger)).rejects.toMatchObject({ code: "not-found" });
  });

  it.each(["reader", "reviewer", "editor"] as const)(
    "is shared, renamed and deleted for all by no %s",
    async (role) => {
      const { id } = await save(room.admin, `Kept from the ${role}`, true);
      const viewer = room[role];
      await expect(save(viewer, "For all", true)).rejects.toMatchObject({ code: "forbidden" });
      await expect(renameView(viewer, { viewId: id, name: "x" })).rejects.toMatchObject({ code: "forbidden" });
      await expect(deleteView(viewer, { viewId: id })).rejects.toMatchObject({ code: "forbidden" });
      await deleteView(room.admin, { viewId: id });
    },
  );

  it("of one person does not exist for an admin or another desk", async () => {
    const { id } = await save(room.reviewer, "Private");
    for (const viewer of [room.admin, room.stranger]) {
      await expect(renameView(viewer, { viewId: id, name: "x" })).rejects.toMatchObject({ code: "not-found" });
      await expect(deleteView(viewer, { viewId: id })).rejects.toMatchObject({ code: "not-found" });
    }
    await expect(save(room.stranger, "From elsewhere")).rejects.toMatchObject({ code: "not-found" });
    expect(await names(room.reviewer)).toContain("Private");
  });

  it("has a name that its owner has given to no other, also when two are saved at once", async () => {
    const both = await Promise.allSettled([save(room.admin, "Twice", true), save(room.admin, "Twice", true)]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    const { id } = await save(room.admin, "Twice");
    const other = await save(room.admin, "Once");
    await expect(renameView(room.admin, { viewId: other.id, name: "Twice" })).rejects.toMatchObject({
      code: "conflict",
      message: "viewNameTaken",
    });
    await renameView(room.admin, { viewId: id, name: "Twice" });
    await renameView(room.admin, { viewId: other.id, name: "Once more" });
    expect(await names(room.admin)).toContain("Once more");
    await deleteView(room.admin, { viewId: other.id });
    expect(await names(room.admin)).not.toContain("Once more");
  });

  it("is one of fifty at most for each owner", async () => {
    const own = Array.from({ length: 50 }, (_, position) => ({
      deskId: room.desk.id,
      userId: room.secondReviewer.userId,
      name: `View ${position}`,
      query: "q=x",
      position,
    }));
    await db().savedView.createMany({ data: own });
    await expect(save(room.secondReviewer, "One more")).rejects.toMatchObject({ message: "viewsTooMany" });
  });
});
