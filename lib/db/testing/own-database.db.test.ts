import { describe, expect, it } from "vitest";
import { db } from "#lib/db/client";

describe("the database of a test file", () => {
  it("is migrated and empty", async () => {
    expect(await db().user.count()).toBe(0);
  });

  it("takes what a test writes", async () => {
    await db().desk.create({ data: { name: "Foreign desk" } });
    expect(await db().desk.count()).toBe(1);
  });
});
