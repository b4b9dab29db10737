import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { annotationsOf } from "./annotated-translation";
import { readMarot } from "./marot/read";
import { writeMarot } from "./marot/write";
import { readAnnotations } from "./read-annotations";

const shared = new URL("../../../shared/data/", import.meta.url);
const isHere = existsSync(shared);
const read = (name: string) => readAnnotations(readFileSync(new URL(name, shared), "utf8"));

describe.skipIf(!isHere)("published annotations (skipped: ../shared/data is not here)", () => {
  it("bio-MQM: every span is verified, or listed as matching neither convention of ends", () => {
    const names = isHere ? readdirSync(new URL("bio-mqm-fr-en/", shared)).filter((name) => name.endsWith(".json")) : [];
    const files = names.map((name) => read(`bio-mqm-fr-en/${name}`));
    const verified = files.flatMap((file) => [...annotationsOf(file)].flatMap(({ annotation }) => annotation.places));
    const listed = files.flatMap(({ unverified }) => unverified);
    expect(verified.length + listed.length).toBe(2058);
    expect(listed.length).toBe(27);
    expect(listed.every(({ fault }) => fault === "quoteDiffers")).toBe(true);
    expect(files.flatMap(({ unknownLabels }) => unknownLabels)).toEqual([]);
  });
  it.each([
    ["wmt23-news-mqm/marot.tsv", 823, 0],
    ["wmt23-news-mqm/segments.jsonl", 11007, 24],
    ["ted-mqm/mqm_ted_zhen.tsv", 5618, 1],
  ])("%s: all annotations, no unknown label, and the same again after Marot", (name, annotations, listed) => {
    const file = read(name);
    expect([...annotationsOf(file)].length).toBe(annotations);
    expect(file.unverified.length).toBe(listed);
    expect(file.unknownLabels).toEqual([]);
    const again = readMarot(writeMarot(file));
    const said = (one: typeof again) =>
      [...annotationsOf(one)].map(({ segment, rating, annotation }) => {
        const { category, severity, places, comment } = annotation;
        return { segment: segment.id, rater: rating.rater, category, severity, places, comment };
      });
    expect(said(again)).toEqual(said(file));
  });
});
