import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { annotationsOf } from "#lib/exchange/annotated-translation";
import { delimitedRows } from "#lib/exchange/delimited-rows";
import { anyAnnotations } from "#lib/exchange/testing/any-annotations";
import { Problem } from "#lib/problem";
import { readAnnotationsJson } from "./read-json";
import { writeAnnotationsCsv } from "./write-csv";
import { writeAnnotationsJson } from "./write-json";

describe("annotations as JSON", () => {
  it("come back as they went out", () => {
    fc.assert(
      fc.property(anyAnnotations, (translation) => {
        expect(readAnnotationsJson(writeAnnotationsJson(translation))).toEqual(translation);
      }),
    );
  });
  it("are not believed when someone changed the text under a span", () => {
    fc.assert(
      fc.property(anyAnnotations, (translation) => {
        const changed = {
          ...translation,
          documents: translation.documents.map((document) => ({
            ...document,
            segments: document.segments.map((segment) => ({ ...segment, source: "", target: "" })),
          })),
        };
        const read = readAnnotationsJson(writeAnnotationsJson(changed));
        const places = [...annotationsOf(translation)].flatMap(({ annotation }) => annotation.places);
        expect([...annotationsOf(read)].flatMap(({ annotation }) => annotation.places)).toEqual([]);
        expect(read.unverified.map(({ quote }) => quote)).toEqual(places.map(({ quote }) => quote));
      }),
    );
  });
  it("never crash when damaged: they are read, or refused with a Problem", () => {
    fc.assert(
      fc.property(anyAnnotations, fc.nat(), fc.string({ maxLength: 4 }), (translation, at, put) => {
        const written = writeAnnotationsJson(translation);
        const place = at % (written.length + 1);
        try {
          readAnnotationsJson(written.slice(0, place) + put + written.slice(place + put.length));
        } catch (error) {
          expect(error).toBeInstanceOf(Problem);
        }
      }),
    );
  });
});

describe("annotations as CSV", () => {
  it("have a row for each place, and no cell that a spreadsheet would run", () => {
    fc.assert(
      fc.property(anyAnnotations, (translation) => {
        const [, ...rows] = delimitedRows(writeAnnotationsCsv(translation), ",");
        const all = [...annotationsOf(translation)];
        expect(rows.length).toBe(all.reduce((sum, { annotation }) => sum + Math.max(1, annotation.places.length), 0));
        expect(rows.every(({ cells }) => cells.length === 15)).toBe(true);
        expect(rows.flatMap(({ cells }) => cells).filter(({ text }) => /^[=+\-@\t\r\n]/.test(text))).toEqual([]);
      }),
    );
  });
});
