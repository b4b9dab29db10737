import { beforeAll, describe, expect, it } from "vitest";
import { db } from "./client";

// A server far from UTC, as every session sees it that asks for nothing else.
beforeAll(async () => {
  const name = new URL(process.env.DATABASE_URL ?? "").pathname.slice(1);
  await db().$executeRawUnsafe(`ALTER DATABASE "${name}" SET timezone TO 'Asia/Kathmandu'`);
  await db().$disconnect();
  Reflect.deleteProperty(globalThis, "stetDatabase");
});

describe("instants", () => {
  it("are the same to us and to the database, whatever zone the server lives in", async () => {
    const at = new Date("2026-03-01T12:34:56.789Z");
    const { id } = await db().desk.create({ data: { name: "Clock desk", createdAt: at } });
    const [row] = await db().$queryRaw<{ epoch: number }[]>`
      SELECT extract(epoch FROM created_at)::float8 AS epoch FROM desk WHERE id = ${id}::uuid`;
    expect(row?.epoch).toBe(at.getTime() / 1000);
  });

  it("that the database sets are read as now", async () => {
    const { createdAt } = await db().desk.create({ data: { name: "Another" } });
    const [row] = await db().$queryRaw<{ now: Date }[]>`SELECT now() AS now`;
    expect(Math.abs((row?.now.getTime() ?? 0) - Date.now())).toBeLessThan(60_000);
    expect(Math.abs(createdAt.getTime() - Date.now())).toBeLessThan(60_000);
  });
});
