import { spawn } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { takeLock } from "#scripts/lock";
import { identify, isAlive } from "#scripts/process-identity";

const place = mkdtempSync(join(tmpdir(), "stet-lock-"));
afterAll(() => rmSync(place, { recursive: true }));

const newPath = () => join(mkdtempSync(join(place, "one-")), "lock");
const isTaken = (result: ReturnType<typeof takeLock>) => "release" in result;

describe("a lock", () => {
  it("is held by one, and tells the next who holds it", () => {
    const path = newPath();
    expect(isTaken(takeLock(path, "http://localhost:3000"))).toBe(true);
    expect(takeLock(path, "")).toMatchObject({ owner: { pid: process.pid, about: "http://localhost:3000" } });
  });

  it("can be taken again after its release, and leaves nothing behind", () => {
    const path = newPath();
    const first = takeLock(path, "");
    if ("release" in first) first.release();
    expect(readdirSync(join(path, ".."))).toEqual([]);
    expect(isTaken(takeLock(path, ""))).toBe(true);
  });

  it("is taken over when its process was killed", async () => {
    const path = newPath();
    const child = spawn("sleep", ["60"]);
    const identity = identify(child.pid ?? 0);
    writeFileSync(path, JSON.stringify({ token: "theirs", ...identity, since: "", about: "" }));
    expect(isTaken(takeLock(path, ""))).toBe(false);
    child.kill("SIGKILL");
    await new Promise((resolve) => child.once("exit", resolve));
    expect(isTaken(takeLock(path, ""))).toBe(true);
  });

  it("is taken over when the number of its process belongs to a later one", () => {
    const path = newPath();
    const later = { token: "theirs", pid: process.pid, began: "another boot:1", since: "", about: "" };
    writeFileSync(path, JSON.stringify(later));
    expect(isTaken(takeLock(path, ""))).toBe(true);
  });

  it("is taken over when a full disk left it empty", () => {
    const path = newPath();
    writeFileSync(path, "");
    expect(isTaken(takeLock(path, ""))).toBe(true);
  });

  it("of somebody else is not released by a late owner", () => {
    const path = newPath();
    const mine = takeLock(path, "");
    writeFileSync(path, JSON.stringify({ token: "theirs", ...identify(process.ppid), since: "", about: "" }));
    if ("release" in mine) mine.release();
    expect(JSON.parse(readFileSync(path, "utf8")).token).toBe("theirs");
  });
});

describe("the identity of a process", () => {
  it("stays the same while it lives", () => {
    const identity = identify(process.pid);
    expect(identity && isAlive(identity)).toBe(true);
  });

  it.each([0, -1, Number.NaN, 2 ** 30])("of %d is none", (pid) => {
    expect(identify(pid)).toBeNull();
  });
});
