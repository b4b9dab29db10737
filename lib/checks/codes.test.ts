import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { withoutCodes } from "#lib/text/code";
import { missingCodes } from "#lib/text/missing-codes";
import { anyCodes, withCodes } from "#lib/text/testing/random-codes";
import { anyEdited } from "#lib/text/testing/random-text";
import { allChecks, checkArticle } from "./all-checks";
import type { CheckedArticle } from "./checked-article";
import { codes } from "./codes";
import { findingsOf, mended } from "./testing/checked";
import { codedArticle, codesWith, seen } from "./testing/coded-article";

const told = (article: CheckedArticle) =>
  findingsOf(codes, article).map(({ message, places }) => [
    message.code.replace("codes.", ""),
    message.values.code,
    places.map(({ quote }) => seen(quote)).join(" | "),
  ]);
const fixed = (article: CheckedArticle) => mended(article, findingsOf(codes, article)[0]).map(seen);

describe("codes of the file", () => {
  it("that all stand where the machine had them are no finding, and neither are words without any", () => {
    expect(told(codedArticle([["a <red> rag*", "a very <red> rag*"]]))).toEqual([]);
    expect(told(codedArticle([["a red rag", "a blue rag"]]))).toEqual([]);
  });

  it.each([
    ["a <red> rag*", "a <red> rag", "3", "rag", "a <red> rag*"],
    ["a <red> rag", "a red rag", "‹1 1›", "red", "a <red> rag"],
    ["a <red> rag", "a <blue rag", "1›", "blue", "a <blue> rag"],
    ["a <red rag>", "a blue cloth", "‹1 1›", "blue | cloth", "a <blue cloth>"],
    ["*", "", "3", "", "*"],
    ["قال *الوزير", "قال الوزير", "3", "قال ", "قال *الوزير"],
  ])("lost: %s → %s", (machine, text, label, quote, mend) => {
    const article = codedArticle([[machine, text]]);
    expect(told(article)).toEqual([["lost", label, quote]]);
    expect(fixed(article)).toEqual([mend]);
  });

  it("are not lost when another sentence of their paragraph has them", () => {
    expect(
      told(
        codedArticle([
          ["One.*", "One."],
          ["Two.", "Two.*"],
        ]),
      ),
    ).toEqual([]);
  });

  it("that only the source has were lost by the machine", () => {
    const article = codedArticle([["the red rag", "the red rag", "le chiffon *rouge"]]);
    expect(told(article).map(([kind, label]) => [kind, label])).toEqual([["lost", "3"]]);
    expect(withoutCodes(mended(article, findingsOf(codes, article)[0])[0] ?? "")).toBe("the red rag");
  });

  it.each([
    ["a rag*", "a rag**", ["doubled", "3", "*"], "a rag*"],
    ["<red> rag", ">red< rag", ["reversed", "‹1 1›", "> | <"], "<red> rag"],
    ["<red> {rag}", "<red {rag> now}", ["crossed", "‹1› ‹2›", ">"], null],
  ])("%s → %s", (machine, text, finding, mend) => {
    const article = codedArticle([[machine, text]]);
    expect(told(article)).toEqual([finding]);
    if (mend) expect(fixed(article)).toEqual([mend]);
  });

  it("whose order the file fixes may not change places; others may", () => {
    const sentences = [["a* b#", "a# b*"]] as const;
    expect(told(codedArticle(sentences))).toEqual([]);
    expect(told(codedArticle(sentences, { order: "no" }))).toEqual([["reordered", "3 4", "# | *"]]);
  });

  it("that the machine crossed already, or had twice, are not told", () => {
    expect(told(codedArticle([["<a {b> c}", "<a {b> d}"]]))).toEqual([]);
    expect(told(codedArticle([["a* b*", "a* c*"]]))).toEqual([]);
  });

  it.each([
    [{ mayDelete: false }, "critical"],
    [{}, "major"],
  ])("weigh by what the file says of them: %j", (more, severity) => {
    expect(findingsOf(codes, codedArticle([["a*", "a"]], more))[0]?.severity).toBe(severity);
  });
});

describe("codes and the other checks", () => {
  const words = fc.constantFrom(
    "The FCH and the FHC met met on Monday , said said Omar al-Jaafari.",
    "It was organized; it was organised (so.",
    "Later al-Jafari spoke of 340.000 ships in Teheran.",
  );

  it("do not see one another: every finding is the same with codes in the text, on the same words", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(words, anyCodes), { minLength: 1, maxLength: 3 }), (sentences) => {
        const articleWith = (texts: readonly string[]): CheckedArticle => ({
          ...{ sourceLanguage: "fr", targetLanguage: "en" },
          blocks: texts.map((text, at) => ({
            ...{ kind: "paragraph", codes: codesWith() },
            segments: [{ id: `s${at}`, text, machine: text, source: null, spaceAfter: "" }],
          })),
        });
        const plain = sentences.map(([text]) => text);
        const some = sentences.map(([text, places]) =>
          withCodes(
            text,
            places.filter(({ code }) => code % 3 < 2),
          ),
        );
        const found = (texts: readonly string[]) =>
          checkArticle(articleWith(texts), null, new Set(["codes"])).findings.map(({ key, places }) => [
            key,
            places.map(({ quote, replacement }) => [
              withoutCodes(quote),
              replacement === null ? null : withoutCodes(replacement),
            ]),
          ]);
        expect(found(some)).toEqual(found(plain));
        for (const { places } of checkArticle(articleWith(some), null, new Set(["codes"])).findings) {
          for (const { segmentId, start, end, quote } of places) {
            expect(some[Number(segmentId.slice(1))]?.slice(start, end)).toBe(quote);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it("leave no space behind that would be a finding: one alone stands for a word", () => {
    const article = codedArticle([["We wait in * now, and in *.", "We wait in * now, and in *."]]);
    expect(checkArticle(article).findings).toEqual([]);
  });

  it("are put back by their fixes, whatever was done to the words", () => {
    fc.assert(
      fc.property(anyEdited, anyCodes, ({ before, after }, places) => {
        fc.pre(!/[<>{}*#]/.test(before + after));
        const machine = withCodes(before, places);
        const article = codedArticle([[machine, after]]);
        const text = findingsOf(codes, article).reduce((now, { message }) => {
          const present = codedArticle([[machine, now]]);
          const finding = findingsOf(codes, present).find((each) => each.message.values.code === message.values.code);
          return mended(present, finding)[0] ?? now;
        }, after);
        expect(missingCodes(machine, text)).toEqual([]);
        expect(withoutCodes(text)).toBe(after);
      }),
      { numRuns: 100 },
    );
  });

  it("are among all that run", () => {
    expect(allChecks.map(({ detector }) => detector)).toContain("codes");
  });
});
