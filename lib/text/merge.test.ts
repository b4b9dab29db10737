import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { merge, mergeMarked } from "./merge";
import { anyEdited, anyLanguage, anyText } from "./testing/random-text";

describe("merging two people's changes", () => {
  it("takes the other's text when one changed nothing, and either when both did the same", () => {
    fc.assert(
      fc.property(anyEdited, anyLanguage, ({ before, after }, language) => {
        expect(merge(before, before, after, language)).toEqual({ kind: "merged", text: after });
        expect(merge(before, after, before, language)).toEqual({ kind: "merged", text: after });
        expect(merge(before, after, after, language)).toEqual({ kind: "merged", text: after });
      }),
    );
  });

  it("does not depend on who came first", () => {
    fc.assert(
      fc.property(anyText, anyText, anyText, anyLanguage, (base, mine, theirs, language) => {
        expect(merge(base, mine, theirs, language)).toEqual(merge(base, theirs, mine, language));
      }),
    );
  });

  it("keeps what each put in, when they changed different sentences", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{3,9}$/), fc.stringMatching(/^[a-z]{3,9}$/), (one, other) => {
        const base = "The first word stays here. The last word stays too.";
        const merged = merge(base, base.replace("first", one), base.replace("last", other), "en");
        expect(merged).toEqual({ kind: "merged", text: base.replace("first", one).replace("last", other) });
      }),
    );
  });

  it.each([
    ["a red cloth here", "a red rag here", "a red banner here"],
    ["a red cloth here", "a here", "a red rag here"],
    ["a b", "a x b", "a y b"],
  ])("does not choose when both changed the same words: %j", (base, mine, theirs) => {
    expect(merge(base, mine, theirs, "en")).toEqual({ kind: "conflict" });
  });

  it("carries the formatting of both", () => {
    const base = { text: "one two three four", marks: [] };
    const mine = { text: "one two three 4", marks: [{ kind: "bold" as const, start: 4, end: 7 }] };
    const theirs = { text: "1 two three four", marks: [] };
    expect(mergeMarked(base, mine, theirs, "en")).toEqual({
      kind: "merged",
      text: { text: "1 two three 4", marks: [{ kind: "bold", start: 2, end: 5 }] },
    });
  });
});
