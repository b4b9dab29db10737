import { encode } from "next-auth/jwt";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { db } from "#lib/db/client";
import { env } from "#lib/env";
import { callerOf } from "#lib/http/caller";
import { disablePerson } from "#lib/people/commands/memberships";
import { changePassword } from "#lib/people/commands/password";
import { revokeSession, signOut, signOutEverywhere } from "#lib/people/commands/profile";
import { getMySessions } from "#lib/people/queries";
import { hashPassword } from "./password";
import { findSession, requireSession } from "./session";
import { browser } from "./testing/browser";
import { newDesk, personWithRole, sessionCookieFor, viewerFor } from "./testing/people";

vi.mock("next/headers", async () => (await import("./testing/browser")).nextHeaders);

const hour = 3_600_000;
let deskId: string;
let userId: string;
let sessionId: string;
let cookie: { name: string; value: string };

/** A signed-in reviewer in a browser of their own. */
beforeEach(async () => {
  browser.fresh();
  deskId = (await newDesk()).id;
  userId = await personWithRole("reviewer", deskId, "Karim");
  const { sessionId: id, ...made } = await sessionCookieFor(userId);
  sessionId = id;
  cookie = made;
  browser.cookies.set(cookie.name, cookie.value);
});

const caller = () => callerOf(browser.headers);

describe("a session", () => {
  it("tells who it is and what they may do where", async () => {
    expect(await requireSession()).toMatchObject({
      userId,
      sessionId,
      name: "Karim",
      memberships: [{ deskId, deskName: "World desk", role: "reviewer" }],
    });
  });

  it("knows a role the moment it is given", async () => {
    await db().membership.update({ where: { userId_deskId: { userId, deskId } }, data: { role: "editor" } });
    expect((await requireSession()).memberships).toMatchObject([{ role: "editor" }]);
  });

  it("is over after sign-out, whoever kept a copy of the cookie", async () => {
    await signOut(await requireSession(), {});
    expect(browser.cookies.has(cookie.name)).toBe(false);
    browser.cookies.set(cookie.name, cookie.value);
    expect(await findSession()).toBeNull();
    await expect(requireSession()).rejects.toMatchObject({ code: "signed-out" });
  });

  it("is over when it is ended from another browser", async () => {
    const elsewhere = await viewerFor(userId);
    expect(await getMySessions(elsewhere)).toMatchObject([{ isThis: true }, { id: sessionId, isThis: false }]);
    await revokeSession(elsewhere, { sessionId }, caller());
    expect(await findSession()).toBeNull();
    expect(await getMySessions(elsewhere)).toHaveLength(1);
  });

  it("is nobody else's to end", async () => {
    const stranger = await viewerFor(await personWithRole("admin", deskId));
    await expect(revokeSession(stranger, { sessionId }, caller())).rejects.toMatchObject({ code: "not-found" });
    expect(await findSession()).not.toBeNull();
  });

  it("is over with all others when the person signs out everywhere", async () => {
    const elsewhere = await viewerFor(userId);
    await signOutEverywhere(elsewhere, {}, caller());
    expect(await findSession()).toBeNull();
    expect(await db().session.count({ where: { userId, revokedAt: null } })).toBe(0);
  });

  it("is over when its person is disabled, and does not come back when they are let in again", async () => {
    const admin = await viewerFor(await personWithRole("admin", deskId));
    await disablePerson(admin, { deskId, userId }, caller());
    expect(await findSession()).toBeNull();
    await db().user.update({ where: { id: userId }, data: { disabledAt: null } });
    expect(await findSession()).toBeNull();
  });

  it("is over when the password is changed elsewhere", async () => {
    const old = "seven swans swim slowly";
    await db().user.update({ where: { id: userId }, data: { passwordHash: await hashPassword(old) } });
    const elsewhere = await viewerFor(userId);
    await changePassword(elsewhere, { current: old, password: "nine owls hoot at dawn" }, caller());
    expect(await findSession()).toBeNull();
    expect(await getMySessions(elsewhere)).toMatchObject([{ isThis: true }]);
  });
});

describe("the lives of a session", () => {
  const move = (data: object) => db().session.update({ where: { id: sessionId }, data });

  it("end a day after its last use", async () => {
    const idle = env().STET_SESSION_IDLE_HOURS * hour;
    await move({ lastSeenAt: new Date(Date.now() - idle + 60_000) });
    expect(await findSession()).not.toBeNull();
    await move({ lastSeenAt: new Date(Date.now() - idle - 1000) });
    expect(await findSession()).toBeNull();
  });

  it("end at its end, however much it is used", async () => {
    await move({ expiresAt: new Date(Date.now() - 1000) });
    expect(await findSession()).toBeNull();
  });

  it("are written down at most once a minute", async () => {
    const seen = async () => (await db().session.findUniqueOrThrow({ where: { id: sessionId } })).lastSeenAt.getTime();
    const before = await seen();
    await findSession();
    expect(await seen()).toBe(before);
    await move({ lastSeenAt: new Date(Date.now() - 61_000) });
    await findSession();
    expect(await seen()).toBeGreaterThan(before - 1000);
  });
});

describe("a cookie that is not ours", () => {
  it.each([
    ["is signed with another secret", () => encode({ token: { sessionId }, secret: "x".repeat(40) })],
    ["names no session", () => encode({ token: {}, secret: env().NEXTAUTH_SECRET })],
    [
      "names one there never was",
      () => encode({ token: { sessionId: crypto.randomUUID() }, secret: env().NEXTAUTH_SECRET }),
    ],
    ["has run out", () => encode({ token: { sessionId }, secret: env().NEXTAUTH_SECRET, maxAge: -60 })],
    ["is the session's bare id", async () => sessionId],
  ])("opens nothing when it %s", async (_, forge) => {
    browser.cookies.set(cookie.name, await forge());
    expect(await findSession()).toBeNull();
  });
});
