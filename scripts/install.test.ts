import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { isInstalled } from "#scripts/install";

const wanted = {
  "": { version: "0.1.0" },
  "node_modules/next": { version: "16.4.6" },
  "node_modules/@next/swc-darwin-arm64": { version: "16.4.6", optional: true },
};

const place = mkdtempSync(join(tmpdir(), "stet-install-"));
afterAll(() => rmSync(place, { recursive: true }));

function makeProject(installed: object | null): string {
  const root = mkdtempSync(join(place, "one-"));
  writeFileSync(join(root, "package-lock.json"), JSON.stringify({ packages: wanted }));
  if (!installed) return root;
  mkdirSync(join(root, "node_modules"));
  writeFileSync(join(root, "node_modules", ".package-lock.json"), JSON.stringify({ packages: installed }));
  return root;
}

describe("the packages", () => {
  it.each([
    ["are not installed in a fresh clone", null, false],
    ["are installed without those of other machines", { "node_modules/next": { version: "16.4.6" } }, true],
    ["are out of date after an update", { "node_modules/next": { version: "16.4.5" } }, false],
    ["are incomplete when one is missing", {}, false],
  ])("%s", (_, installed, expected) => {
    expect(isInstalled(makeProject(installed))).toBe(expected);
  });
});
