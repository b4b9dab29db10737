import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { codeRoles, codeSign, codesIn, hasCodes, mostCodes, readCodeSign, withoutCodes } from "./code";
import { codeFree, keepingCodes } from "./code-free";
import { diffWords } from "./diff";
import { applyEdits, editsBetween } from "./edit";
import { findIn, wordFinder } from "./find";
import { merge } from "./merge";
import { missingCodes, putCodeBack, withCodesBack } from "./missing-codes";
import { moveCode } from "./move-code";
import { outlineChanges } from "./run";
import { splitSentences } from "./segment";
import { anyCodedEdit, anyCodes, withCodes } from "./testing/random-codes";
import { anyEdited, anyLanguage, anyText } from "./testing/random-text";
import { countWords } from "./words";

const [open, shut, alone] = [
  codeSign({ number: 1, role: "opening" }),
  codeSign({ number: 1, role: "closing" }),
  codeSign({ number: 2, role: "alone" }),
];
const signsOf = (text: string) => codesIn(text).map(({ sign }) => sign);
const seen = (text: string) => text.replaceAll(open, "<").replaceAll(shut, ">").replaceAll(alone, "*");
const coded = (text: string) => text.replaceAll("<", open).replaceAll(">", shut).replaceAll("*", alone);

describe("a sign", () => {
  it("says which code it is, and no other character does", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: mostCodes }), fc.constantFrom(...codeRoles), (number, role) => {
        expect(readCodeSign(codeSign({ number, role }))).toEqual({ number, role });
      }),
    );
    for (const other of ["", "a", "😀", "\u{f0000}", "\u{100000}", "\u{10ffff}", "\ufffc"]) {
      expect(readCodeSign(other)).toBeNull();
    }
    expect(hasCodes("👩‍👩‍👧‍👦🇫🇷 \u{e0020}")).toBe(false);
  });

  it("is no word, and parts none for whoever counts", () => {
    fc.assert(
      fc.property(anyText, anyCodes, anyLanguage, (text, codes, language) => {
        const whole = withCodes(text, codes);
        expect(withoutCodes(whole)).toBe(text);
        expect(countWords(whole, language)).toBe(countWords(text, language));
      }),
    );
  });
});

describe("texts with codes", () => {
  it("give every code through differences and edits", () => {
    fc.assert(
      fc.property(anyCodedEdit, anyLanguage, ({ before, after }, language) => {
        const changes = diffWords(before, after, language);
        const side = (without: string) => changes.flatMap(({ kind, text }) => (kind === without ? [] : text)).join("");
        expect([side("insertion"), side("deletion")]).toEqual([before, after]);
        expect(applyEdits(before, editsBetween(before, after, language))).toBe(after);
        for (const { text } of changes) expect(text).not.toMatch(/^[\udc00-\udfff]|[\ud800-\udbff]$/);
      }),
    );
  });

  it("tell a code that was exchanged for another", () => {
    const outline = outlineChanges(coded("a <red> rag"), coded("a >red< rag"), "en");
    expect(outline.some(([kind]) => kind === "deletion")).toBe(true);
  });

  it("never have a code more often after a merge than one of both had it", () => {
    fc.assert(
      fc.property(anyCodedEdit, anyCodedEdit, anyLanguage, ({ before, after }, other, language) => {
        const theirs = withCodes(withoutCodes(before), []) === before ? other.after : `${before} ${other.after}`;
        const together = merge(before, after, theirs, language);
        if (together.kind === "conflict") return;
        for (const sign of new Set(signsOf(together.text))) {
          const count = (text: string) => signsOf(text).filter((each) => each === sign).length;
          expect(count(together.text)).toBeLessThanOrEqual(Math.max(count(after), count(theirs)));
        }
      }),
    );
  });

  it("are in conflict where two people moved one code to different places", () => {
    const [base, mine, theirs] = ["a * b c d e f", "a b c * d e f", "a b c d e f *"].map(coded);
    expect(merge(base ?? "", mine ?? "", theirs ?? "", "en")).toEqual({ kind: "conflict" });
  });

  it("are cut into sentences where their words are", () => {
    fc.assert(
      fc.property(anyText, anyCodes, anyLanguage, (text, codes, language) => {
        const whole = withCodes(text, codes);
        const sentences = splitSentences(whole, language);
        expect(sentences.map((each) => each.text + each.spaceAfter).join("")).toBe(whole);
        if (text.trim() !== "") expect(sentences.length).toBe(splitSentences(text, language).length);
      }),
    );
  });

  it.each([
    ["One.> Two.", ["One.>", "Two."]],
    ["One. <Two.>", ["One.", "<Two.>"]],
    ["<One.> <Two.>", ["<One.>", "<Two.>"]],
  ])("%s", (text, expected) => {
    expect(splitSentences(coded(text), "en").map((each) => seen(each.text))).toEqual(expected);
  });
});

describe("a text without its codes", () => {
  it("leads back to the same words", () => {
    fc.assert(
      fc.property(anyText, anyCodes, fc.nat(200), fc.nat(60), (text, codes, from, length) => {
        const whole = withCodes(text, codes);
        const free = codeFree(whole);
        const words = free.text;
        const start = Math.min(from, words.length);
        const end = Math.min(start + length, words.length);
        const range = free.rangeOf({ start, end });
        const unspaced = (some: string) => some.replaceAll(" ", "");
        expect(unspaced(withoutCodes(whole.slice(range.start, range.end)))).toBe(unspaced(words.slice(start, end)));
        expect(unspaced(words)).toBe(unspaced(text));
      }),
    );
  });

  it.each([
    ["wait * here", "wait here"],
    ["wait *, here", "wait, here"],
    ["wait *", "wait "],
    ["* here", "here"],
    ["wait * # here", "wait here"],
    ["a <red> rag*s", "a red rags"],
  ])("%s reads %s", (text, words) => expect(codeFree(coded(text.replace("#", "*"))).text).toBe(words));

  it("is what is searched: words with a code in them are found, and codes around them left alone", () => {
    const found = (text: string) =>
      findIn({ text: coded(text), language: "en" }, wordFinder({ text: "ragtime", caseSensitive: false }), true)
        .matches;
    expect(found("<rag*time>").map(({ start, end }) => seen(coded("<rag*time>").slice(start, end)))).toEqual([
      "rag*time",
    ]);
  });
});

describe("words that are replaced", () => {
  it("leave every code that stood among them", () => {
    fc.assert(
      fc.property(anyEdited, anyCodes, ({ before, after }, codes) => {
        fc.pre(before !== "");
        const whole = withCodes(before, codes);
        const kept = keepingCodes(whole, after);
        expect(withoutCodes(kept)).toBe(after);
        expect(signsOf(kept).sort()).toEqual(signsOf(whole).sort());
      }),
    );
  });

  it.each([
    ["a <red> rag", "a blue rag", "a <blue> rag"],
    ["rag*time", "ragtimes", "rag*times"],
    ["<red> rag", "cloth", "<cloth>"],
    ["*", "", ""],
    ["rag", "rag*", "rag*"],
  ])("%s for %s", (words, replacement, expected) => {
    expect(seen(keepingCodes(coded(words), coded(replacement)))).toBe(expected);
  });
});

describe("codes that were lost", () => {
  it("are all there again, once each, and no word is changed", () => {
    fc.assert(
      fc.property(anyCodedEdit, fc.boolean(), anyLanguage, ({ before, after }, isSource, language) => {
        const whole = withCodesBack(after, [{ text: before, isSource }], language);
        expect(missingCodes(before, whole)).toEqual([]);
        expect(withoutCodes(whole)).toBe(withoutCodes(after));
        expect(signsOf(whole)).toHaveLength(new Set(signsOf(whole)).size);
      }),
    );
  });

  it("come back to where they were when nothing else was changed", () => {
    fc.assert(
      fc.property(anyText, anyCodes, anyLanguage, (text, codes, language) => {
        const whole = withCodes(text, codes);
        fc.pre(codesIn(whole).every(({ role }) => role === "alone"));
        expect(withCodesBack(text, [{ text: whole, isSource: false }], language)).toBe(whole);
      }),
    );
  });

  it.each([
    ["a <red> rag", "a blue rag", "a <blue> rag"],
    ["a <red> rag*", "a red> rag", "a <red> rag*"],
    ["le <chiffon> rouge", "le grand chiffon> rouge", "le grand <chiffon> rouge"],
    ["قال *الوزير", "قال الوزير", "قال *الوزير"],
  ])("%s after %s", (reference, text, expected) => {
    const back = withCodesBack(coded(text), [{ text: coded(reference), isSource: false }], "en");
    expect(seen(back)).toBe(expected);
  });

  it("go by the share of the words where only the source has them", () => {
    const [code] = missingCodes(coded("le chiffon *rouge"), "the red rag");
    expect(
      code && seen(putCodeBack(code, { text: coded("le chiffon *rouge"), isSource: true }, "the red rag", "en").text),
    ).toBe("the red* rag");
  });
});

describe("moving a code", () => {
  it.each([
    ["*one two", 1, "one* two"],
    ["one* two", 1, "one *two"],
    ["one two*", 1, null],
    ["one two*", -1, "one *two"],
    ["*<one>", 1, "<*one>"],
    ["wait * here now", 1, "wait here * now"],
    ["wait * here", 1, "wait here *"],
    ["wait * here", -1, "* wait here"],
  ] as const)("%s by %i", (text, step, expected) => {
    const code = codesIn(coded(text)).find(({ role }) => role === "alone");
    const move = code && moveCode(coded(text), code, step, "en");
    expect(move ? seen(applyEdits(coded(text), move.edits)) : null).toBe(expected);
  });

  it("changes no word and loses no code, and says where it went", () => {
    fc.assert(
      fc.property(
        anyText,
        anyCodes,
        fc.constantFrom(-1 as const, 1 as const),
        anyLanguage,
        (text, codes, step, language) => {
          const whole = withCodes(text, codes);
          for (const code of codesIn(whole)) {
            const move = moveCode(whole, code, step, language);
            if (!move) continue;
            const moved = applyEdits(whole, move.edits);
            // A space may go along with a code; nothing else moves.
            expect(withoutCodes(moved).replaceAll(" ", "")).toBe(text.replaceAll(" ", ""));
            expect(withoutCodes(moved)).toHaveLength(text.length);
            expect(moved.slice(move.at, move.at + code.sign.length)).toBe(code.sign);
            expect(signsOf(moved).sort()).toEqual(signsOf(whole).sort());
          }
        },
      ),
    );
  });
});
