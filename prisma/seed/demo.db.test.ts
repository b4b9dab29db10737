import { beforeAll, describe, expect, it, vi } from "vitest";
import { db } from "#lib/db/client";

const lines: string[] = [];
beforeAll(async () => {
  const log = vi.spyOn(console, "log").mockImplementation((line) => lines.push(String(line)));
  await import("./demo");
  log.mockRestore();
}, 120_000);

describe("the demo newsroom", () => {
  it("says last who can sign in, with passwords one cannot guess", () => {
    const people: { role: string; password: string }[] = JSON.parse(lines.at(-1) ?? "");
    expect(people.map(({ role }) => role)).toEqual(["admin", "editor", "reviewer"]);
    expect(new Set(people.map(({ password }) => password)).size).toBe(3);
    for (const { password } of people) expect(password.length).toBeGreaterThanOrEqual(12);
  });

  it("has articles in every language pair and in different states", async () => {
    const articles = await db().article.findMany({ orderBy: { updatedAt: "desc" } });
    expect(new Set(articles.map((each) => `${each.sourceLanguage}→${each.targetLanguage}`))).toEqual(
      new Set(["fr→en", "ar→en", "en→fr", "zh→en", "en→ar"]),
    );
    expect(new Set(articles.map(({ state }) => state))).toEqual(
      new Set(["inbox", "inReview", "ready", "signedOff", "reopened"]),
    );
  });

  it("has a past: nothing in it happened at once, or is still to happen", async () => {
    const versions = await db().segmentVersion.findMany({ where: { number: { gt: 1 } }, select: { at: true } });
    const decisions = await db().decision.findMany({ select: { at: true } });
    const instants = [...versions, ...decisions].map(({ at }) => at.getTime());
    expect(new Set(instants).size).toBe(instants.length);
    expect(Math.max(...instants)).toBeLessThan(Date.now());
    const days = (Math.max(...instants) - Math.min(...instants)) / 86_400_000;
    expect(days).toBeGreaterThan(2);
  });

  it("is for an empty newsroom only", async () => {
    vi.resetModules();
    await expect(import("./demo")).rejects.toThrow("people here already");
  });
});
