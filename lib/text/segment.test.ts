import { existsSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { splitSentences } from "./segment";
import { anyLanguage, anyText } from "./testing/random-text";

const texts = (text: string, language: string) => splitSentences(text, language).map((sentence) => sentence.text);

describe("cutting into sentences", () => {
  it("loses nothing", () => {
    fc.assert(
      fc.property(anyText, anyLanguage, (text, language) => {
        const spelled = splitSentences(text, language).map((sentence) => sentence.text + sentence.spaceAfter);
        expect(spelled.join("")).toBe(text);
      }),
    );
  });

  it.each([
    ["en", ["Mr. Amari met Gen. Holt in Geneva.", "They spoke for p. 55 of the draft."]],
    ["en", ["The U.S. Senate met.", "He lives in the U.S.", "The talks went on."]],
    ["en", ["“Really?” he asked.", "“Yes.”", "He left."]],
    ["en", ["The deal cost 3.5 million.", "J. R. Olsen signed it."]],
    ["fr", ["M. Duval a rencontré Mme Roy.", "Le no. 5 est arrivé.", "« Vraiment ? » a-t-il demandé."]],
    ["es", ["El Sr. Ruiz llegó a EE. UU. ayer.", "¿Por qué?", "Nadie lo sabe."]],
    ["de", ["Am 3. Mai traf Dr. Weber ein.", "Der 2. Weltkrieg endete 1945.", "Das war z. B. bekannt."]],
    ["ar", ["قال د. سامي إن الاجتماع تأجل.", "هل سيعقد غداً؟", "لا أحد يعلم."]],
    ["ru", ["В 2018 г. прошла встреча.", "А. С. Орлов приехал.", "Почему?"]],
    ["zh", ["谈判周二恢复。", "他问：“为什么？”", "没有人知道。"]],
    ["ja", ["会談は火曜日に再開した。", "なぜですか？", "誰も知らない。"]],
  ])("in %s: %j", (language, sentences) => {
    const glue = language === "zh" || language === "ja" ? "" : " ";
    expect(texts(sentences.join(glue), language)).toEqual(sentences);
  });

  it("leaves a sentence the machine broke as it is broken, so that people can see and join it", () => {
    expect(texts("It angered the powers. Syrian. They left.", "en")).toEqual([
      "It angered the powers.",
      "Syrian.",
      "They left.",
    ]);
  });
});

const golden = new URL("../../../shared/data/sentence-rules/english.json", import.meta.url);
describe.skipIf(!existsSync(golden))("the golden rules (skipped: ../shared/data is not here)", () => {
  it("holds at least 39 of the 52 numbered English ones; the rest ask for layout to be guessed", () => {
    const rules: { name: string; text: string; expected: string[] }[] = JSON.parse(readFileSync(golden, "utf8"));
    const numbered = rules.filter(({ name }) => !name.startsWith("correctly"));
    const right = numbered.filter(
      ({ text, expected }) =>
        texts(text, "en")
          .map((each) => each.trim())
          .join("|") === expected.join("|"),
    );
    expect(right.length).toBeGreaterThanOrEqual(39);
  });
});
