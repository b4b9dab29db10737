import { beforeEach, describe, expect, it, vi } from "vitest";
import { db } from "#lib/db/client";
import { hashPassword } from "./password";
import { startSession } from "./session-row";
import { signInWithPassword } from "./sign-in";
import { browser } from "./testing/browser";
import { newDesk, personWithRole } from "./testing/people";
import { accountLimit, addressLimit } from "./try-limit";

vi.mock("next/headers", async () => (await import("./testing/browser")).nextHeaders);

const password = "seven swans swim slowly";
let deskId: string;
let person: { id: string; email: string };

beforeEach(async () => {
  await db().signInTries.deleteMany();
  browser.fresh();
  deskId = (await newDesk()).id;
  const id = await personWithRole("editor", deskId, "Léa");
  person = await db().user.update({
    where: { id },
    data: { passwordHash: await hashPassword(password), locale: "fr" },
    select: { id: true, email: true },
  });
});

const refusals = () => db().auditEvent.count({ where: { deskId, action: "person.signInRefused" } });

/** What a try came to: the person, null, or the sentence of next-auth's error. */
const outcome = (email: string, given: string) =>
  signInWithPassword(email, given).catch((error: unknown) => (error instanceof Error ? error.message : error));

describe("signing in with a password", () => {
  it("takes the right one, however the address is written", async () => {
    expect(await signInWithPassword(`  ${person.email.toUpperCase()} `, password)).toEqual({ id: person.id });
  });

  it("takes compatible ways to write a letter as the same", async () => {
    const passwordHash = await hashPassword("ﬁve ﬁne ﬁngers");
    await db().user.update({ where: { id: person.id }, data: { passwordHash } });
    expect(await signInWithPassword(person.email, "five fine fingers")).toEqual({ id: person.id });
  });

  it("answers alike, after the same time, whether there is such a person or not", async () => {
    await db().user.update({
      where: { id: await personWithRole("reader", deskId) },
      data: { email: "gone@stet.test", disabledAt: new Date(), passwordHash: await hashPassword(password) },
    });
    const cases = [
      [person.email, "not the password"],
      ["nobody@stet.test", password],
      ["gone@stet.test", password],
    ] as const;
    for (const [email, given] of cases) {
      const start = performance.now();
      expect(await signInWithPassword(email, given)).toBeNull();
      const took = performance.now() - start;
      expect(took).toBeGreaterThan(395);
      expect(took).toBeLessThan(800);
    }
    const told = await db().auditEvent.findMany({
      where: { deskId, action: "person.signInRefused" },
      orderBy: [{ at: "asc" }, { id: "asc" }],
    });
    expect(told.map(({ subjectName, detail, actorId }) => [subjectName, detail, actorId])).toEqual([
      ["Léa", { why: "password" }, null],
      ["reader", { why: "disabled" }, null],
    ]);
  });

  it("opens a session, tells the record, and speaks the person's language", async () => {
    const id = await startSession(person.id, "credentials");
    expect(await db().session.findUniqueOrThrow({ where: { id } })).toMatchObject({ address: "192.0.2.1" });
    expect(browser.cookies.get("stet-locale")).toBe("fr");
    const event = await db().auditEvent.findFirstOrThrow({ where: { deskId, action: "person.signedIn" } });
    expect(event).toMatchObject({ actorName: "Léa", subjectId: id, address: "192.0.2.1" });
  });
});

describe("tries", () => {
  it("are five of three hundred at once; then even the right password waits", async () => {
    const wrong = Array.from({ length: 300 }, (_, each) => {
      browser.fresh(`192.0.2.${each % 250}`);
      return outcome(person.email, `wrong ${each}`);
    });
    const answers = await Promise.all(wrong);
    expect(answers.filter((answer) => answer === null)).toHaveLength(accountLimit.most);
    expect(new Set(answers)).toEqual(new Set([null, "wait:5"]));
    expect(await refusals()).toBe(accountLimit.most);
    expect(await outcome(person.email, password)).toBe("wait:5");
  });

  it("are limited for an address that nobody has, in the same words", async () => {
    for (let each = 0; each < 5; each++) expect(await outcome("nobody@stet.test", "wrong")).toBeNull();
    expect(await outcome("nobody@stet.test", "wrong")).toBe("wait:5");
  });

  it("no longer count once the right password came", async () => {
    for (let each = 0; each < 4; each++) await outcome(person.email, "wrong");
    expect(await outcome(person.email, password)).toEqual({ id: person.id });
    for (let each = 0; each < 4; each++) expect(await outcome(person.email, "wrong")).toBeNull();
  });

  it("at many accounts from one network address are limited too, and others are not held up by it", async () => {
    const tries = Array.from({ length: 100 }, (_, each) => outcome(`guess${each}@stet.test`, "wrong"));
    const answers = await Promise.all(tries);
    expect(answers.filter((answer) => answer === null)).toHaveLength(addressLimit.most);
    expect(await outcome(person.email, password)).toBe("wait:5");
    browser.fresh("198.51.100.7");
    expect(await outcome(person.email, password)).toEqual({ id: person.id });
  });

  it("that were right do not use up a newsroom's address", async () => {
    for (let each = 0; each < addressLimit.most + 5; each++) {
      expect(await outcome(person.email, password)).toEqual({ id: person.id });
    }
  });
});
