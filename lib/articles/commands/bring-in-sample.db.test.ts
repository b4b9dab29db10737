import { beforeAll, describe, expect, it } from "vitest";
import { newDesk, personWithRole, viewerFor } from "#lib/auth/testing/people";
import { db } from "#lib/db/client";
import type { Role } from "#lib/people/role";
import { saveSegment } from "#lib/reviews/commands/save-segment";
import { bringInSample } from "./bring-in-sample";

describe("the sample article", () => {
  let deskId: string;
  const someone = async (role: Role) => viewerFor(await personWithRole(role, deskId));
  beforeAll(async () => {
    deskId = (await newDesk()).id;
  });

  it("is one's own until something was done on it, and a new one then; no report counts it", async () => {
    const viewer = await someone("reviewer");
    const first = await bringInSample(viewer, { deskId });
    expect(await bringInSample(viewer, { deskId })).toEqual({ id: first.id });
    const other = await bringInSample(await someone("reviewer"), { deskId });
    expect(other.id).not.toBe(first.id);

    const segment = await db().segment.findFirstOrThrow({ where: { articleId: first.id } });
    await saveSegment(viewer, {
      segmentId: segment.id,
      baseVersion: 1,
      cause: "edit",
      corrected: { text: "Other words.", marks: [] },
    });
    expect((await bringInSample(viewer, { deskId })).id).not.toBe(first.id);
    expect(await db().article.count({ where: { deskId, isSample: false } })).toBe(0);
  });

  it("is nothing for who only reads", async () => {
    const reader = await someone("reader");
    await expect(bringInSample(reader, { deskId })).rejects.toMatchObject({ code: "forbidden" });
  });
});
