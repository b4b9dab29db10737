import { beforeAll, describe, expect, it } from "vitest";
import { qualityProfileInput } from "#lib/annotations/quality-profile";
import { getArticleAnnotations } from "#lib/annotations/queries/article-annotations";
import { getEffort } from "#lib/annotations/queries/get-effort";
import { effortInput, overrideInput } from "#lib/annotations/schema";
import { db } from "#lib/db/client";
import { type Newsroom, newArticle, newNewsroom, segmentsOf } from "#lib/reviews/testing/newsroom";
import { overrideVerdict } from "./override-verdict";
import { recordEffort } from "./record-effort";
import { setProfile } from "./set-profile";

let room: Newsroom;
beforeAll(async () => {
  room = await newNewsroom();
});
const caller = { address: "192.0.2.1", userAgent: "" };

describe("a verdict in the score's place", () => {
  it("holds until it is taken back; every reason stays on the record, which nobody rewrites", async () => {
    const articleId = await newArticle(room.reviewer, room.desk.id);
    const put = (verdict: "pass" | "fail" | null, reason: string) =>
      overrideVerdict(room.editor, overrideInput.parse({ articleId, verdict, reason }));
    await put("fail", "The name is wrong.");
    await put("pass", "Mended by phone.");
    const shown = async () => (await getArticleAnnotations(room.reader, { articleId })).verdictOverride;
    expect(await shown()).toMatchObject({ verdict: "pass", reason: "Mended by phone.", by: { name: "Léa" } });
    expect(await put(null, "The score will do.")).toEqual({ verdictOverride: null });
    expect(await shown()).toBe(null);
    const rows = await db().verdictOverride.findMany({ where: { articleId }, orderBy: { at: "asc" } });
    expect(rows.map(({ verdict, reason }) => [verdict, reason])).toEqual([
      ["fail", "The name is wrong."],
      ["pass", "Mended by phone."],
      [null, "The score will do."],
    ]);
    const record = await db().auditEvent.findMany({ where: { articleId, action: { startsWith: "article.verdict" } } });
    expect(record.map(({ detail }) => (detail as { reason: string }).reason).sort()).toEqual(
      rows.map(({ reason }) => reason).sort(),
    );
    await expect(db().verdictOverride.updateMany({ where: { articleId }, data: { reason: "" } })).rejects.toThrow();
    await expect(db().verdictOverride.deleteMany({ where: { articleId } })).rejects.toThrow();
  });

  it("needs a reason, also to be taken back", () => {
    const articleId = "0199f0a0-0000-7000-8000-000000000001";
    for (const verdict of ["pass", null]) {
      expect(overrideInput.safeParse({ articleId, verdict, reason: "  " }).success).toBe(false);
    }
  });
});

describe("a desk's quality profile", () => {
  const put = (preset: string, overrides: Readonly<Record<string, unknown>> = {}) =>
    setProfile(room.admin, qualityProfileInput.parse({ deskId: room.desk.id, preset, overrides }), caller);
  const used = async () =>
    (await getArticleAnnotations(room.reader, { articleId: await newArticle(room.reviewer, room.desk.id) })).profile;

  it("is its preset but for what the desk does otherwise, from then on and with a record", async () => {
    expect((await used()).preset).toBe("mqm-council");
    await put("matecat", { pass: { by: "penalty", first: 12, second: 6 } });
    const profile = await used();
    expect(profile).toMatchObject({ preset: "matecat", pass: { by: "penalty", first: 12, second: 6 } });
    expect(profile.multipliers).toEqual({ neutral: 0, minor: 0.5, major: 2, critical: null });
    const [event] = await db().auditEvent.findMany({ where: { deskId: room.desk.id, action: "desk.changed" } });
    expect(event).toMatchObject({ actorName: "Ines", address: "192.0.2.1" });
  });

  it("that cannot score is refused with everything that is wrong, and the old one stays", async () => {
    const before = await used();
    const faulty = put("mqm-council", {
      multipliers: { neutral: 0, minor: -1, major: 5, critical: 25 },
      calibration: { passingThreshold: 90, acceptablePenalty: 0 },
    });
    const refused = await faulty.catch((error) => error);
    expect(refused).toMatchObject({ code: "invalid", message: "profileFaulty" });
    expect(refused.data.faults.length).toBeGreaterThan(1);
    expect(await used()).toEqual(before);
  });

  it("is an admin's of that desk to choose", async () => {
    const choice = qualityProfileInput.parse({ deskId: room.desk.id, preset: "esa" });
    await expect(setProfile(room.editor, choice, caller)).rejects.toMatchObject({ code: "forbidden" });
    await expect(setProfile(room.stranger, choice, caller)).rejects.toMatchObject({ code: "not-found" });
  });
});

describe("effort", () => {
  const longest = 600_000;

  it("adds up active milliseconds for each person and sentence, and nothing else", async () => {
    const articleId = await newArticle(room.reviewer, room.desk.id);
    const [first, second] = await segmentsOf(room.reader, articleId);
    const tell = (entries: readonly (readonly [string | undefined, number])[]) =>
      recordEffort(
        room.reviewer,
        effortInput.parse({ articleId, entries: entries.map(([segmentId, active]) => ({ segmentId, active })) }),
      );
    await tell([
      [first?.id, 1000],
      [second?.id, 30],
      [first?.id, 500],
    ]);
    await tell([[first?.id, 1]]);
    const effort = await getEffort(room.editor, { articleId });
    expect(Object.fromEntries(effort.map(({ segmentId, active }) => [segmentId, active]))).toEqual({
      [first?.id ?? ""]: 1501,
      [second?.id ?? ""]: 30,
    });
    expect(await getEffort(room.secondReviewer, { articleId })).toEqual([]);
  });

  it.each([0, -5, 1.5, longest + 1])("is refused for %s milliseconds at once", (active) => {
    const articleId = "0199f0a0-0000-7000-8000-000000000001";
    const entries = [{ segmentId: articleId, active }];
    expect(effortInput.safeParse({ articleId, entries }).success).toBe(false);
  });

  it("does not run over, and is not told of another article's sentences", async () => {
    const [articleId, otherId] = [
      await newArticle(room.reviewer, room.desk.id),
      await newArticle(room.reviewer, room.desk.id),
    ];
    const [mine, other] = [await segmentsOf(room.reader, articleId), await segmentsOf(room.reader, otherId)];
    const [segmentId, strange] = [mine[0]?.id ?? "", other[0]?.id ?? ""];
    const full = Array.from({ length: 200 }, () => ({ segmentId, active: longest }));
    const most = 2_147_483_647;
    for (let sum = 0; sum <= most; sum += longest * full.length) {
      await recordEffort(room.reviewer, effortInput.parse({ articleId, entries: full }));
    }
    await recordEffort(room.reviewer, effortInput.parse({ articleId, entries: [{ segmentId: strange, active: 5 }] }));
    expect(await getEffort(room.editor, { articleId })).toMatchObject([{ segmentId, active: most }]);
    expect(await getEffort(room.editor, { articleId: otherId })).toEqual([]);
  });

  it("of many tellings at once loses none", async () => {
    const articleId = await newArticle(room.reviewer, room.desk.id);
    const [segment] = await segmentsOf(room.reader, articleId);
    const entries = [{ segmentId: segment?.id ?? "", active: 7 }];
    await Promise.all(Array.from({ length: 20 }, () => recordEffort(room.reviewer, { articleId, entries })));
    expect(await getEffort(room.reviewer, { articleId })).toMatchObject([{ active: 140 }]);
  });
});
