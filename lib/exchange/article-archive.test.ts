import { zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { ArticleArchive, baseName, mostFiles } from "./article-archive";

const bytesOf = (text: string) => new TextEncoder().encode(text);
const zip = (files: Readonly<Record<string, string>>) =>
  zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, bytesOf(text)])));

describe("a zip of many files", () => {
  it("lists what a person put in, folders looked into, and not what systems add", () => {
    const clutter = { "__MACOSX/._a.txt": "x", ".DS_Store": "x", "week/.hidden": "x", "week/Thumbs.db": "x" };
    const archive = ArticleArchive.open(zip({ ...clutter, "a.txt": "A", "week/b.txt": "B" }));
    expect(archive.names).toEqual(["a.txt", "week/b.txt"]);
    expect(archive.names.map(baseName)).toEqual(["a.txt", "b.txt"]);
    expect(archive.names.map((name) => new TextDecoder().decode(archive.read(name)))).toEqual(["A", "B"]);
  });

  it.each([
    ["nothing in it", () => zip({ ".DS_Store": "x" }), "importEmpty"],
    [
      "too many files",
      () => zip(Object.fromEntries(Array.from({ length: mostFiles + 1 }, (_, n) => [`${n}`, ""]))),
      "importTooManyEntries",
    ],
    ["a bomb in it", () => zip({ "a.txt": "a".repeat(5_000_000) }), "importInflated"],
    ["no zip", () => bytesOf("PK, but not really"), "importDamaged"],
  ])("is refused with %s", (_, bytes, message) => {
    expect(() => ArticleArchive.open(bytes())).toThrow(expect.objectContaining({ code: "invalid", message }));
  });

  it("refuses a file of it that is larger than one may be, and keeps the others", () => {
    // Stored unpacked, so that it is no bomb.
    const files = { "large.txt": "a".repeat(11_000_000), "small.txt": "small" };
    const archive = ArticleArchive.open(
      zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, [bytesOf(text), { level: 0 }]]))),
    );
    expect(() => archive.read("large.txt")).toThrow(expect.objectContaining({ message: "importInflated" }));
    expect(new TextDecoder().decode(archive.read("small.txt"))).toBe("small");
  });
});
