import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { type Caller, callers, type Door, doors, type Outcome } from "./rights-matrix";
import { newWorld, outcomeOf, type World, worldHeaders } from "./testing/world";

vi.mock("next/headers", () => ({
  headers: async () => worldHeaders.headers,
  cookies: async () => ({
    get: (name: string) => worldHeaders.cookies.find((cookie) => cookie.name === name),
    getAll: () => worldHeaders.cookies,
    set: () => undefined,
    delete: () => undefined,
  }),
}));

// What next-auth does behind our guard is next-auth's, and told in the stories; here: that the guard stands before it.
vi.mock("next-auth", () => ({ default: () => async () => Response.json({}) }));

const found = [...serverActions(), ...routes()].sort();

describe("the rights matrix", () => {
  it("names every server action and every route there is, and no other", () => {
    expect(Object.keys(doors).sort()).toEqual(found);
  });

  describe.each(Object.entries(doors))("%s", (name, door) => {
    let world: World;
    beforeAll(async () => {
      world = await newWorld();
    });
    it.each(callers.map((caller) => [caller, expected(door, caller)] as const))(
      "as %s: %s",
      async (caller, outcome) => {
        await world.become(caller);
        expect(await outcomeOf(name, await door.call(world))).toBe(outcome);
      },
    );
    if (door.reads) return;
    it("from a page of another site: forbidden", async () => {
      await world.become("admin", "https://elsewhere.test");
      expect(await outcomeOf(name, await door.call(world))).toBe("forbidden");
    });
  });
});

/** What the matrix says a caller of a door hears. */
function expected(door: Door, caller: Caller): Outcome {
  if (door.least === "anyone") return "allowed";
  if (caller === "signedOut") return "signed-out";
  if (door.least === "signedIn") return "allowed";
  if (caller === "stranger") return door.stranger ?? "not-found";
  const ranks = ["reader", "reviewer", "editor", "admin"];
  return ranks.indexOf(caller) >= ranks.indexOf(door.least) ? "allowed" : "forbidden";
}

/** Every export of every file that says "use server": "action people/actions invitePerson". */
function serverActions(): string[] {
  return files(import.meta.dirname)
    .filter((file) => /^\s*["']use server["']/.test(readFileSync(file, "utf8")))
    .flatMap((file) => {
      const text = readFileSync(file, "utf8");
      const names = [...text.matchAll(/^export (?:const|async function|function) (\w+)/gm)].map((match) => match[1]);
      return names.map((name) => `action ${place(file).replace(/\.ts$/, "")} ${name}`);
    });
}

/** Every method of every route.ts: "POST /api/v1/imports". */
function routes(): string[] {
  return files(import.meta.dirname)
    .filter((file) => file.endsWith("/route.ts"))
    .flatMap((file) => {
      const text = readFileSync(file, "utf8");
      const methods = ["GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS"];
      const own = methods.filter((method) => new RegExp(`export[^;]*\\b${method}\\b`).test(text));
      return own.map((method) => `${method} /${place(file).replace(/\/route\.ts$/, "")}`);
    });
}

function place(file: string): string {
  return file.slice(import.meta.dirname.length + 1).replace(/\([\w-]+\)\//g, "");
}

function files(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? files(path) : [path];
  });
}
