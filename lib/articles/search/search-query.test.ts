import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { englishFields, parseSearch, printSearch, type SearchPart, searchFields } from "./search-query";

const notEmpty = fc.string({ minLength: 1, maxLength: 20, unit: "grapheme" });
const anyPart: fc.Arbitrary<SearchPart> = fc.oneof(
  fc.record({ kind: fc.constant("field" as const), field: fc.constantFrom(...searchFields), value: notEmpty }),
  fc.record({ kind: fc.constant("words" as const), text: notEmpty, isQuoted: fc.constant(true) }),
  fc
    .record({
      kind: fc.constant("words" as const),
      text: fc.stringMatching(/^[^\s"]+$/u),
      isQuoted: fc.constant(false),
    })
    .filter(({ text }) => !searchFields.some((field) => text.toLowerCase().startsWith(`${field}:`))),
);

describe("a search", () => {
  it("is read back as it was written", () => {
    fc.assert(
      fc.property(fc.array(anyPart), (parts) => {
        expect(parseSearch(printSearch(parts))).toEqual(parts);
      }),
    );
  });

  it("can be read whatever is typed, and read again means the same", () => {
    const typed = fc.oneof(fc.string({ unit: "grapheme" }), fc.stringMatching(/^(person|"|\\|:| |a|état){0,12}$/u));
    fc.assert(
      fc.property(typed, (text) => {
        const parts = parseSearch(text);
        expect(parseSearch(printSearch(parts))).toEqual(parts);
      }),
    );
  });

  it("has words, quoted words and fields, in English and in the reader's language", () => {
    const names = new Map([...englishFields, ["état", "state" as const]]);
    expect(parseSearch('person:Léa red état:prête engine:"A 3.2" "red rag" http://x.org', names)).toEqual([
      { kind: "field", field: "person", value: "Léa" },
      { kind: "words", text: "red", isQuoted: false },
      { kind: "field", field: "state", value: "prête" },
      { kind: "field", field: "engine", value: "A 3.2" },
      { kind: "words", text: "red rag", isQuoted: true },
      { kind: "words", text: "http://x.org", isQuoted: false },
    ]);
  });

  it.each([
    ["person:", []],
    ['"', []],
    ['"never closed', [{ kind: "words", text: "never closed", isQuoted: true }]],
    ["  spaces\u3000between ", ["spaces", "between"].map((text) => ({ kind: "words", text, isQuoted: false }))],
  ])("forgives what is half typed: %j", (text, parts) => expect(parseSearch(text)).toEqual(parts));
});
