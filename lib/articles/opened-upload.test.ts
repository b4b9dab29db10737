import { zipSync } from "fflate";
import { expect, it } from "vitest";
import { openUpload } from "./opened-upload";

const bytesOf = (text: string) => new TextEncoder().encode(text);
const about = { deskId: "d", sourceLanguage: "fr", targetLanguage: "en", engine: "Engine A", isTracked: false };
const deskId = "3f2504e0-4f89-41d3-9a0c-0305e82c3301";
let made = 0;
const newId = () => `id${++made}`;

const xliff = `<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="fr" trgLang="en">
<file id="a" original="River"><unit id="u"><segment><source>Il pleut.</source><target>It rains.</target></segment></unit></file>
<file id="b" original="Empty"><unit id="u"><segment><source>Rien.</source></segment></unit></file></xliff>`;

it("a file of translations offers its articles, and prepares each with sentences, words and characters", () => {
  const upload = openUpload(bytesOf(xliff), "river.xlf", newId);
  expect(upload.summary).toMatchObject({
    kind: "translation",
    preview: {
      articles: [
        { title: "River", sentences: 1 },
        { title: "Empty", unfit: "noText" },
      ],
    },
    hints: { named: { source: "fr", target: "en" }, words: { target: "It rains." } },
  });
  const [prepared] = upload.prepare(0, about);
  expect(prepared?.article).toMatchObject({ title: "River", wordCount: 2, counts: { source: { words: 2 } } });
  expect(() => upload.prepare(1, about)).toThrow(expect.objectContaining({ message: "annotatedUnfit" }));
  expect(() => upload.prepare(2, about)).toThrow(expect.objectContaining({ message: "importEmpty" }));
});

it("an archive offers its files, and prepares each by what is in it", () => {
  const files = {
    "week/a.md": bytesOf("# Talks resume\n\nNobody signed. They left."),
    "week/no headline here.txt": bytesOf(
      "only one line that ends with a stop, and is rather long for any headline there was.",
    ),
    "river.xlf": bytesOf(xliff.replace(/<file id="b".*<\/file>/, "")),
    "deeper.zip": zipSync({ "a.txt": bytesOf("a") }),
    "scan.pdf": bytesOf("%PDF-1.7"),
  };
  const upload = openUpload(zipSync(files), "week.zip", newId);
  expect(upload.summary).toMatchObject({ kind: "archive", files: Object.keys(files) });
  const said = { ...about, deskId };
  expect(upload.prepare(0, said)[0]?.article).toMatchObject({ title: "Talks resume", engine: "Engine A", deskId });
  expect(upload.prepare(1, said)[0]?.article.title).toBe("no headline here");
  expect(upload.prepare(2, said).map(({ article }) => article.title)).toEqual(["River"]);
  for (const part of [3, 4])
    expect(() => upload.prepare(part, said)).toThrow(expect.objectContaining({ message: "importUnknownFormat" }));
});

it("anything else is an article by itself", () => {
  expect(openUpload(bytesOf("Just words."), "a.txt", newId).summary).toEqual({ kind: "single" });
});
