import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Mark, type MarkedText, normalizeMarks } from "./mark";
import { merge, mergeMarked } from "./merge";
import { anyEdited, anyLanguage, anyText } from "./testing/random-text";
import { words } from "./words";

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

  it("loses no word that either put in, and brings none back that either took out", () => {
    const anyWord = fc.stringMatching(/^[a-z]{4,8}$/);
    const anyChange = fc.record({ at: fc.nat(11), word: anyWord, isReplacing: fc.boolean() });
    fc.assert(
      fc.property(fc.array(anyChange, { maxLength: 3 }), fc.array(anyChange, { maxLength: 3 }), (mine, theirs) => {
        const base = Array.from({ length: 12 }, (_, index) => `W${index}`);
        const changed = (changes: typeof mine, mark: string) => {
          const text = [...base];
          for (const { at, word, isReplacing } of changes)
            text[at] = isReplacing ? mark + word : `${text[at]} ${mark}${word}`;
          return text.join(" ");
        };
        const [one, other] = [changed(mine, "M"), changed(theirs, "T")];
        const merged = merge(base.join(" "), one, other, "en");
        if (merged.kind === "conflict") return;
        const found = merged.text.split(" ");
        for (const word of [...one.split(" "), ...other.split(" ")]) {
          const isKept = !base.includes(word) || (one.split(" ").includes(word) && other.split(" ").includes(word));
          expect(found.includes(word)).toBe(isKept);
        }
      }),
    );
  });

  it("makes no word that nobody wrote, where words stand apart", () => {
    fc.assert(
      fc.property(anyEdited, anyText, ({ before, after }, theirs) => {
        const merged = merge(before, after, theirs, "en");
        if (merged.kind === "conflict") return;
        const letters = (text: string) => words(text, "en").filter(({ isWord }) => isWord).length;
        expect(letters(merged.text)).toBeLessThanOrEqual(letters(before) + letters(after) + letters(theirs));
      }),
    );
  });

  it.each([
    [
      "The first stays. The last too.",
      "The second stays. The last too.",
      "The first stays. The end too.",
      "The second stays. The end too.",
    ],
    ["a red cloth", "a blue cloth", "a red rag", "a blue rag"],
    ["a cat", "a black cat", "a cat slept", "a black cat slept"],
    ["a red cloth here", "a red rag here", "a red rag here!", "a red rag here!"],
    ["谈判周二在日内瓦恢复", "谈判周三在日内瓦恢复", "谈判周二在日内瓦结束", "谈判周三在日内瓦结束"],
    ["قال الوزير كلمة", "قال الرئيس كلمة", "قال الوزير كلمة!", "قال الرئيس كلمة!"],
  ])("puts together what does not touch: %j, %j, %j", (base, mine, theirs, text) => {
    const language = /\p{Script=Han}/u.test(base) ? "zh" : "en";
    expect(merge(base, mine, theirs, language)).toEqual({ kind: "merged", text });
  });

  it.each([
    ["a red cloth here", "a red rag here", "a red banner here"],
    ["a red cloth here", "a here", "a red rag here"],
    ["a b", "a x b", "a y b"],
    ["one two three", "three", "one two! three"],
  ])("does not choose when both changed the same words: %j", (base, mine, theirs) => {
    expect(merge(base, mine, theirs, "en")).toEqual({ kind: "conflict" });
  });
});

describe("merging formatting", () => {
  const text = "one two three four";
  const bold = (start: number, end: number): Mark => ({ kind: "bold", start, end });
  const link = (href: string): Mark => ({ kind: "link", start: 4, end: 7, href });
  const plain: MarkedText = { text, marks: [] };

  it.each([
    ["what each put on", [], [bold(0, 3)], [bold(8, 13)], [bold(0, 3), bold(8, 13)]],
    ["what one took off", [bold(0, 13)], [], [bold(0, 13)], []],
    ["what one took off and the other put on", [bold(0, 3)], [], [bold(0, 3), bold(8, 13)], [bold(8, 13)]],
    [
      "a link that one changed",
      [link("https://a.example")],
      [link("https://b.example")],
      [link("https://a.example")],
      [link("https://b.example")],
    ],
  ])("keeps %s", (_, base, mine, theirs, marks) => {
    expect(mergeMarked({ text, marks: base }, { text, marks: mine }, { text, marks: theirs }, "en")).toEqual({
      kind: "merged",
      text: { text, marks },
    });
  });

  it("does not choose between two addresses", () => {
    const merged = mergeMarked(
      plain,
      { text, marks: [link("https://a.example")] },
      { text, marks: [link("https://b.example")] },
      "en",
    );
    expect(merged).toEqual({ kind: "conflict" });
  });

  it("follows the words that the other moved", () => {
    const mine = { text: "one two three 4", marks: [bold(4, 7)] };
    const theirs = { text: "1 two three four", marks: [] };
    expect(mergeMarked(plain, mine, theirs, "en")).toEqual({
      kind: "merged",
      text: { text: "1 two three 4", marks: [bold(2, 5)] },
    });
  });

  const anyMarks = fc.array(
    fc
      .record({ kind: fc.constantFrom("bold" as const, "italic" as const), start: fc.nat(60), length: fc.nat(20) })
      .map(({ kind, start, length }): Mark => ({ kind, start, end: start + length })),
    { maxLength: 4 },
  );
  const marked = (some: string, marks: readonly Mark[]): MarkedText => ({
    text: some,
    marks: normalizeMarks(
      marks.map((mark) => ({
        ...mark,
        start: Math.min(mark.start, some.length),
        end: Math.min(mark.end, some.length),
      })),
    ),
  });

  it("takes the other's whole when one changed nothing, and does not depend on who came first", () => {
    fc.assert(
      fc.property(anyEdited, anyMarks, anyMarks, anyText, anyMarks, (edited, one, two, third, three) => {
        const base = marked(edited.before, one);
        const mine = marked(edited.after, two);
        const theirs = marked(third, three);
        expect(mergeMarked(base, mine, base, "en")).toEqual({ kind: "merged", text: mine });
        expect(mergeMarked(base, base, mine, "en")).toEqual({ kind: "merged", text: mine });
        expect(mergeMarked(base, mine, theirs, "en")).toEqual(mergeMarked(base, theirs, mine, "en"));
      }),
    );
  });
});
