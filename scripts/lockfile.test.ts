import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { findForgottenPackages } from "#scripts/lockfile";
import { root } from "#scripts/settings";

const text = readFileSync(join(root, "package-lock.json"), "utf8");
const lockfile: Parameters<typeof findForgottenPackages>[0] = JSON.parse(text);

/** The oldest release of each that has no known hole we would stand in. */
const floors = [
  ["next", "16.3.3"],
  ["react", "19.2.8"],
  ["react-dom", "19.2.8"],
  ["next-auth", "4.24.15"],
  ["diff", "8.0.3"],
  ["sharp", "0.35.4"],
  ["dompurify", "3.4.5"],
  ["fast-xml-parser", "5.5.7"],
] as const;

describe("the lockfile", () => {
  it.each(floors)("holds %s, wherever it is used, at %s or newer", (name, floor) => {
    const versions = Object.entries(lockfile.packages)
      .filter(([path]) => path.endsWith(`node_modules/${name}`))
      .map(([, { version }]) => version ?? "0");
    expect(versions.filter((version) => isOlder(version, floor))).toEqual([]);
  });

  it("names the packages of every machine, not only of the one it was made on", () => {
    expect(Object.keys(findForgottenPackages(lockfile))).toEqual([]);
  });

  it("names no registry, so that each newsroom's own is asked", () => {
    expect(text).not.toMatch(/"resolved": "https?:/);
  });

  it("finds a package for another machine that was left out", () => {
    const packages = {
      "node_modules/paint": { version: "2.0.0", optionalDependencies: { "@paint/linux-x64-musl": "2.0.0" } },
    };
    expect(findForgottenPackages({ packages })).toEqual({
      "node_modules/@paint/linux-x64-musl": {
        version: "2.0.0",
        cpu: ["x64"],
        os: ["linux"],
        libc: ["musl"],
        optional: true,
      },
    });
  });
});

function isOlder(version: string, floor: string): boolean {
  return version.localeCompare(floor, "en", { numeric: true }) < 0;
}
