import { readdirSync, readFileSync } from "node:fs";
import { basename, dirname, join, relative, sep } from "node:path";
import { describe, expect, it } from "vitest";

const root = import.meta.dirname;
const skipped = new Set(["node_modules", ".git", ".stet", "generated", "public", "test-results", "playwright-report"]);
const files = walk(root).filter((file) => /\.(ts|tsx|mjs|js|css)$/.test(file));
const code = files.filter((file) => /\.(ts|tsx|mjs|js)$/.test(file));

function walk(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (skipped.has(entry.name) || entry.name.startsWith(".next")) return [];
    const path = join(folder, entry.name);
    return entry.isDirectory() ? walk(path) : [relative(root, path).split(sep).join("/")];
  });
}

const read = (file: string) => readFileSync(join(root, file), "utf8");

/** Every module a file names: import, export from, import(). */
function imports(file: string): string[] {
  const pattern = /(?:\bfrom\s+|\bimport\s*\(?\s*)["']([^"'\n]+)["']/g;
  return [...read(file).matchAll(pattern)].map((match) => match[1] ?? "");
}

const isTest = (file: string) => /\.(test|spec)\.tsx?$/.test(file) || file.includes("/testing/");

describe("layers: app → components → lib", () => {
  it("lib imports neither components nor app", () => {
    expect(
      breaches(
        (file) => file.startsWith("lib/"),
        (name) => /^#components|(^|\/)app\//.test(name),
      ),
    ).toEqual([]);
  });
  it("components import no app, no database, no queries and no commands", () => {
    const refused = /(^|\/)app\/|^#lib\/(db|auth|http|env)|^#lib\/.*\/(queries|commands)(\/|$)/;
    expect(
      breaches(
        (file) => file.startsWith("components/"),
        (name) => refused.test(name),
        true,
      ),
    ).toEqual([]);
  });
  it("pages read no database", () => {
    expect(
      breaches(
        (file) => file.startsWith("app/"),
        (name) => /^#lib\/db|generated|@prisma/.test(name),
      ),
    ).toEqual([]);
  });
  it("nobody imports upwards by dots", () => {
    expect(
      breaches(
        () => true,
        (name) => name.startsWith("../") && !name.startsWith("../node_modules"),
      ),
    ).toEqual([]);
  });
});

describe("purity: lib knows no clock, no chance, no settings, no network, no database", () => {
  const impure = /^lib\/(db|auth|http|live)\/|^lib\/env\.ts$|\/(queries|commands)(\.ts$|\/)/;
  const pure = code.filter((file) => file.startsWith("lib/") && !impure.test(file) && !isTest(file));
  const refused: readonly (readonly [string, RegExp])[] = [
    ["the clock", /\bDate\.now\(|\bnew Date\(\)|\bperformance\.now\(/],
    ["chance", /\bMath\.random\(|\brandomUUID\(|\brandomBytes\(/],
    ["settings", /\bprocess\.env\b/],
    ["the network", /\bfetch\(/],
  ];
  it.each(refused)("pure files do not touch %s", (_, pattern) => {
    expect(pure.filter((file) => pattern.test(read(file)))).toEqual([]);
  });
  it("pure files import nothing impure, but types", () => {
    const names = /^#lib\/(db|auth|http|live|env)|\/(queries|commands)(\/|$)|^next\/|^server-only$|^@prisma/;
    const found = pure.flatMap((file) =>
      valueImports(file)
        .filter((name) => names.test(name))
        .map((name) => `${file} imports ${name}`),
    );
    expect(found).toEqual([]);
  });
  it("what reads or writes is for the server only", () => {
    const files = code.filter(
      (file) => /^lib\/(?!.*\.test\.ts)/.test(file) && /\/(queries|commands)(\.ts$|\/)/.test(file),
    );
    expect(files.filter((file) => !isTest(file) && !read(file).includes('import "server-only"'))).toEqual([]);
  });
});

describe("one file per foreign library", () => {
  it.each([
    ["diff", ["lib/text/diff.ts"]],
    ["re2js", ["lib/text/pattern.ts"]],
    ["cmdk", ["components/ui/command-list.tsx"]],
    ["next-auth", undefined],
    ["@node-rs/argon2", ["lib/auth/password.ts"]],
    ["nodemailer", ["lib/http/mail.ts"]],
    ["docx", undefined],
    ["eld/large", ["lib/language/detect.ts"]],
    ["hunspell-wasm", ["lib/language/speller.ts"]],
  ] as const)("%s", (library, allowed) => {
    const users = code.filter(
      (file) => imports(file).some((name) => name === library) && !isTest(file) && !/^(bench|e2e)\//.test(file),
    );
    const within: readonly string[] =
      allowed ??
      users.filter((file) =>
        /^lib\/(auth|exchange\/docx)\/|^app\/api\/auth\/|^components\/|^app\/.*_components\//.test(file),
      );
    expect(users.filter((file) => !within.includes(file))).toEqual([]);
  });
});

describe("the house", () => {
  it("has no drawers", () => {
    const refused = /^(utils?|helpers?|common|misc|types?|index|constants?)\.(ts|tsx|mjs|js)$/;
    const names = code.filter(
      (file) => refused.test(basename(file)) || /(^|\/)(utils|helpers|common|misc|types)(\/)/.test(`${dirname(file)}/`),
    );
    expect(names).toEqual([]);
  });
  it("has no file over 300 lines", () => {
    expect(files.filter((file) => read(file).trimEnd().split("\n").length > 300)).toEqual([]);
  });
  it("makes a Viewer in lib/auth and in tests only", () => {
    const makers = code.filter(
      (file) => !isTest(file) && imports(file).includes("#lib/auth/viewer") && /\bmakeViewer\b/.test(read(file)),
    );
    expect(makers.filter((file) => !/^(lib\/auth|prisma\/seed)\//.test(file))).toEqual([]);
  });
  it("uses logical properties, so that Arabic is laid out right", () => {
    const physical =
      /["'\s`](-?(?:pl|pr|ml|mr|left|right|border-l|border-r|rounded-l|rounded-r)-[\w[]|text-left|text-right|float-left|float-right)/;
    const styled = code.filter((file) => file.endsWith(".tsx"));
    expect(styled.filter((file) => physical.test(read(file)))).toEqual([]);
  });
  it("keeps the doors thin: a page, action file or route is at most 60 lines, or it is a room", () => {
    const doors = code.filter((file) => /^app\/.*(page\.tsx|route\.ts|actions\.ts)$/.test(file));
    expect(doors.filter((file) => read(file).split("\n").length > 80)).toEqual([]);
  });
});

function breaches(where: (file: string) => boolean, refused: (name: string) => boolean, valuesOnly = false): string[] {
  return code
    .filter((file) => where(file) && !isTest(file) && file !== "architecture.test.ts")
    .flatMap((file) =>
      (valuesOnly ? valueImports(file) : imports(file)).filter(refused).map((name) => `${file} imports ${name}`),
    );
}

/** Imports that exist at run time: `import type` and `export type` are left out. */
function valueImports(file: string): string[] {
  const withoutTypes = read(file).replace(/\b(import|export)\s+type\s[^;]*?from\s+["'][^"']+["']/g, "");
  const pattern = /(?:\bfrom\s+|\bimport\s*\(?\s*)["']([^"'\n]+)["']/g;
  return [...withoutTypes.matchAll(pattern)].map((match) => match[1] ?? "");
}
