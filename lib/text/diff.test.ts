import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Change, diffWords } from "./diff";
import { graphemeStart } from "./grapheme";
import { present } from "./present";
import { anyEdited, anyLanguage, anyText } from "./testing/random-text";

const spell = (changes: readonly Change[], left: Change["kind"]) =>
  changes
    .filter(({ kind }) => kind !== left)
    .map(({ text }) => text)
    .join("");

const shown = (before: string, after: string, language = "en") =>
  present(diffWords(before, after, language), language)
    .map(({ kind, text }) => (kind === "same" ? text : kind === "deletion" ? `[-${text}-]` : `{+${text}+}`))
    .join("");

describe.each([
  ["the difference", (before: string, after: string, language: string) => diffWords(before, after, language)],
  [
    "what is shown of it",
    (before: string, after: string, language: string) => present(diffWords(before, after, language), language),
  ],
])("%s", (_, changesOf) => {
  const hold = (before: string, after: string, language: string) => {
    const changes = changesOf(before, after, language);
    expect(spell(changes, "insertion")).toBe(before);
    expect(spell(changes, "deletion")).toBe(after);
    for (const change of changes) {
      if (change.kind !== "insertion") expect(before.slice(change.before.start, change.before.end)).toBe(change.text);
      if (change.kind !== "deletion") expect(after.slice(change.after.start, change.after.end)).toBe(change.text);
    }
    changes.forEach((change, index) => {
      expect(change.kind).not.toBe(changes[index + 1]?.kind);
      if (change.kind === "insertion") expect(changes[index + 1]?.kind).not.toBe("deletion");
    });
  };

  it("spells both texts, says where, and is canonical", () => {
    fc.assert(fc.property(anyEdited, anyLanguage, ({ before, after }, language) => hold(before, after, language)));
    fc.assert(fc.property(anyText, anyText, anyLanguage, hold));
  });

  it("never cuts a letter or an emoji in two", () => {
    fc.assert(
      fc.property(anyEdited, anyLanguage, ({ before, after }, language) => {
        for (const change of changesOf(before, after, language)) {
          expect(graphemeStart(before, change.before.start)).toBe(change.before.start);
          expect(graphemeStart(after, change.after.end)).toBe(change.after.end);
        }
      }),
    );
  });
});

describe("what a person sees", () => {
  it.each([
    ["The red cloth was waved.", "The red rag was waved.", "The red [-cloth-]{+rag+} was waved."],
    ["He said yes.", "He said: yes.", "He said{+:+} yes."],
    ["the cat", "the black cat", "the {+black +}cat"],
    ["They met in Geneva on Tuesday.", "They met on Tuesday.", "They met [-in Geneva -]on Tuesday."],
    ["the Syrian powers", "the great powers", "the [-Syrian-]{+great+} powers"],
    ["Dark humor", "Black humour", "[-Dark humor-]{+Black humour+}"],
    ["same", "same", "same"],
    ["", "new words", "{+new words+}"],
  ])("%j → %j", (before, after, expected) => {
    expect(shown(before, after)).toBe(expected);
  });

  it("shows a sentence that was written anew as one replacement", () => {
    const before = "The powers Syrian have of the table chased the envoy.";
    const after = "Government negotiators walked out when mediators proposed new terms.";
    expect(present(diffWords(before, after, "en"), "en").filter(({ kind }) => kind !== "same")).toHaveLength(2);
  });

  it("reads Chinese by words", () => {
    expect(shown("谈判周二在日内瓦恢复", "谈判周三在日内瓦恢复", "zh")).toMatch(
      /^谈判\[-周?二-\]\{\+周?三\+\}在日内瓦恢复$|^谈判\[-周二-\]\{\+周三\+\}在日内瓦恢复$/,
    );
  });
});

describe("hostile texts", () => {
  it("comes to an end on a megabyte without a space, and on two long texts with nothing in common", () => {
    const long = "x".repeat(1_000_000);
    hold(long, `${long}y`);
    hold(
      Array.from({ length: 20_000 }, (_, i) => `a${i}`).join(" "),
      Array.from({ length: 20_000 }, (_, i) => `b${i}`).join(" "),
    );
    function hold(before: string, after: string) {
      expect(spell(diffWords(before, after, "en"), "deletion")).toBe(after);
    }
  });
});
