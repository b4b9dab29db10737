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
    fc.assert(
      fc.property(anyEdited, anyLanguage, ({ before, after }, language) => hold(before, after, language)),
      {
        numRuns: 1000,
      },
    );
    fc.assert(fc.property(anyText, anyText, anyLanguage, hold), { numRuns: 300 });
  });

  it("spells both texts where what a lone change may slide over is all there is", () => {
    hold("theblack👍🏽恢复会談が🇫🇷.会談が", "é “ , المحادثات naïve sai会談が", "en");
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
    ["He came. He left.", "He came. He slept. He left.", "He came. {+He slept. +}He left."],
    ["He saw the the cat", "He saw the cat", "He saw the [-the -]cat"],
    ["a  b", "a b", "a [- -]b"],
    ["a cat", "a cat ", "a cat{+ +}"],
    ["he said", "He said", "[-he-]{+He+} said"],
    ["It is well known.", "It is well-known.", "It is well[- -]{+-+}known."],
    ["red, big and old", "blue, small and new", "[-red, big-]{+blue, small+} and [-old-]{+new+}"],
    ["big house, red door here", "small house, blue door here", "[-big-]{+small+} house, [-red-]{+blue+} door here"],
    [
      "They did stop the slow fight of men",
      "They may end the long war of men",
      "They [-did stop the slow fight-]{+may end the long war+} of men",
    ],
    ["“No,” he said.", "“No!” he said.", "“No[-,-]{+!+}” he said."],
    ["I came to him.", "I came.", "I came[- to him-]."],
    ["👩‍👩‍👧‍👦 came", "👩‍👩‍👧 came", "[-👩‍👩‍👧‍👦-]{+👩‍👩‍👧+} came"],
    ["a rag. Red rag", "Blue rag", "[-a rag. Red-]{+Blue+} rag"],
    ["Come. We wait. Come.", "We wait. Come.", "[-Come. -]We wait. Come."],
    ["Come. We wait. Come.", "Come. We wait.", "Come. We wait.[- Come.-]"],
    ["x rag. rag", "y rag", "[-x rag.-]{+y+} rag"],
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

  it("keeps the sentences around one that was written anew", () => {
    expect(
      shown(
        "He came in. The powers Syrian have of the table. They left.",
        "He came in. Government negotiators walked out when pressed. They left.",
      ),
    ).toBe(
      "He came in. [-The powers Syrian have of the table-]{+Government negotiators walked out when pressed+}. They left.",
    );
  });

  it.each([
    ["zh", "谈判周二在日内瓦恢复", "谈判周三在日内瓦恢复", "谈判[-周二-]{+周三+}在日内瓦恢复"],
    ["ja", "会談は火曜日に再開した。", "会談は水曜日に再開した。", "会談は[-火曜日-]{+水曜日+}に再開した。"],
    [
      "ar",
      "قال الوزير إن المحادثات تأجلت",
      "قال الرئيس إن المحادثات تأجلت",
      "قال [-الوزير-]{+الرئيس+} إن المحادثات تأجلت",
    ],
    ["fr", "l’humour noir", "l’esprit noir", "[-l’humour-]{+l’esprit+} noir"],
  ])("reads %s by words: %j", (language, before, after, expected) => {
    expect(shown(before, after, language)).toBe(expected);
  });

  it("is the same however busy the machine is", () => {
    fc.assert(
      fc.property(anyEdited, ({ before, after }) => {
        expect(shown(before, after)).toBe(shown(before, after));
      }),
    );
  });
});
