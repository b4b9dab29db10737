import { describe, expect, it } from "vitest";
import { anchorAt, followAnchor } from "./anchor";
import { diffWords } from "./diff";
import { editsBetween } from "./edit";
import { graphemeStart } from "./grapheme";
import { merge } from "./merge";
import { present } from "./present";
import { splitSentences } from "./segment";
import { changeBetween } from "./text-change";
import { countWords } from "./words";

/** Code units. Twice as long as the most that a door lets in; what is quadratic takes minutes here. */
const size = 200_000;
/** Milliseconds for everything below together, on a busy machine; it takes a tenth alone. */
const patience = 15_000;

const repeated = (text: string) => text.repeat(Math.ceil(size / text.length));

const texts: readonly (readonly [string, string])[] = [
  ["one word", repeated("x")],
  ["full stops", repeated(".")],
  ["initials", repeated("A.")],
  ["titles", repeated("Mr. Aa ")],
  ["exclamations", repeated("! ")],
  ["line ends", repeated("\n")],
  ["Windows line ends", repeated("\r\n")],
  ["spaces before a word", `${repeated(" ")}y.`],
  ["accents on one letter", `a${repeated("\u0301")}`],
  ["halves of characters", repeated("\ud800")],
  ["families", repeated("👩‍👩‍👧‍👦")],
  ["flags", repeated("🇫🇷")],
  ["closing quotes", repeated("”")],
  ["open brackets", repeated("(")],
  ["unseen marks", repeated("\u200f")],
  ["a list", repeated("1. a 2. b ")],
  ["Chinese without a stop", repeated("谈判代表周二在日内瓦再次会面")],
  ["Thai without a space", repeated("ภาษาไทยไม่มีช่องว่าง")],
  ["news", repeated("The minister said on Tuesday that talks would go on. ")],
];

describe("a text that somebody made to hurt", () => {
  it.each(texts)("of %s comes through every function, whole", { timeout: patience * 4 }, (_, text) => {
    const begun = performance.now();
    const middle = graphemeStart(text, size / 2);
    const later = `${text.slice(0, middle)} new ${text.slice(middle)}`;
    countWords(text, "en");
    const sentences = splitSentences(text, "en");
    expect(sentences.map((sentence) => sentence.text + sentence.spaceAfter).join("") === text).toBe(true);
    const changes = present(diffWords(text, later, "en"), "en");
    const spell = (left: string) => changes.map((change) => (change.kind === left ? "" : change.text)).join("");
    expect([spell("insertion") === text, spell("deletion") === later]).toEqual([true, true]);
    const edits = editsBetween(text, later, "en");
    expect(edits.every(({ from }) => graphemeStart(text, from) === from)).toBe(true);
    followAnchor(anchorAt(text, { start: 0, end: 5 }), changeBetween(text, later, "en"));
    expect(merge(text, later, later, "en").kind).toBe("merged");
    expect(performance.now() - begun).toBeLessThan(patience);
  });

  it("comes to an end where two long texts have nothing in common", () => {
    const words = (sign: string) => Array.from({ length: 20_000 }, (_, index) => sign + index).join(" ");
    expect(diffWords(words("a"), words("b"), "en")).toHaveLength(2);
  });
});
