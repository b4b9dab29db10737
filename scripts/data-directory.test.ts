import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { openDataDirectory } from "#scripts/data-directory";

const project = realpathSync(mkdtempSync(join(tmpdir(), "stet-project-")));
afterAll(() => rmSync(project, { recursive: true }));

const settings = (dataDirectory: string) => ({
  ...{ port: 3000, host: "127.0.0.1", url: "http://localhost:3000", databaseUrl: null, isDemo: false },
  dataDirectory: join(project, dataDirectory),
  buildDirectory: join(project, ".next"),
});

describe("the data directory", () => {
  it("is made, and refused to a second start", () => {
    const opened = openDataDirectory(settings("data"));
    expect(opened.path).toBe(join(project, "data"));
    expect(() => openDataDirectory(settings("data"))).toThrow(/already running .*localhost:3000/);
    opened.release();
    openDataDirectory(settings("data")).release();
  });

  it.each([".next", ".next/data", ".next-test/data", "a/.next/b"])("is never inside the build output: %s", (folder) => {
    expect(() => openDataDirectory(settings(folder))).toThrow(/inside the build output/);
  });

  it("is not led into the build output by a link", () => {
    mkdirSync(join(project, ".next", "hidden"), { recursive: true });
    symlinkSync(join(project, ".next", "hidden"), join(project, "link"));
    expect(() => openDataDirectory(settings("link"))).toThrow(/inside the build output/);
  });
});
