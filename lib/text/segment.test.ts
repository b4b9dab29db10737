import { existsSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { graphemeStart } from "./grapheme";
import { splitSentences } from "./segment";
import { anyLanguage, anyText } from "./testing/random-text";

const texts = (text: string, language: string) => splitSentences(text, language).map((sentence) => sentence.text);

/** Sentences that stay whole, and are cut from one another, when they stand in a row. */
const cases: readonly (readonly [string, readonly string[]])[] = [
  ["en", ["Mr. Amari met Gen. Holt in Geneva.", "They spoke for p. 55 of the draft."]],
  ["en", ["The U.S. Senate met.", "He lives in the U.S.", "The talks went on."]],
  ["en", ["“Really?” he asked.", "“Yes.”", "He left."]],
  [
    "en",
    [
      "The deal cost 3.5 million.",
      "J. R. Olsen signed it.",
      "So did I.",
      "They got an A.",
      "It is vitamin C.",
      "This was new.",
    ],
  ],
  ["en", ["He said no.", "Then, on Oct. 3, No. 5 won.", "The sales rep.", "He won at 6 p.m.", "Mr. Holt lost."]],
  ["en", ["At 5 a.m. Mr. Holt left.", "Nobody saw him.", "18 guards slept.", "$5 was missing.", "#calm was the word."]],
  ["en", ["He left (see p. 3. It is long) and returned.", "(He was late.", "She was not.)", "It rained."]],
  ["en", ["The end…", "A new start.", "What I mean … I did not know.", "iPhones sold well."]],
  ["en", ["Yahoo! shares fell, Inc. and Co. alike.", "Apples, pears, etc. were sold.", "It works, e.g. Here."]],
  ["en", ["Is it so? – he wondered.", "– Yes, it is.", "“Go!” she cried."]],
  ["fr", ["M. Duval a rencontré Mme Roy.", "Le no. 5 est arrivé.", "« Vraiment ? » a-t-il demandé."]],
  ["fr", ["« Il viendra. »", "Elle en doute !", "« Non », a-t-il dit, av. J.-C. ou après.", "57 %.", "70 % ont voté."]],
  ["fr", ["J.-P. Martin a perdu.", "Il a eu un A.", "Les autres, des pommes, etc., ont ri.", "— Bonjour.", "— Oui."]],
  ["es", ["El Sr. Ruiz llegó a EE. UU. ayer.", "¿Por qué?", "Nadie lo sabe."]],
  ["es", ["La Dra. Vega vive en EE. UU.", "¡Qué frío!", "La I. A. crece.", "Pesa 3.500 kg, p. ej. aquí."]],
  ["de", ["Am 3. Mai traf Dr. Weber ein.", "Der 2. Weltkrieg endete 1945.", "Das war z. B. bekannt."]],
  [
    "de",
    ["„Ich habe keine Zeit“, sagte sie.", "Es kostet 5 Mio. Euro.", "Es waren 20.", "Dann ging er, d. h. Er lief."],
  ],
  ["de", ["Er rief: „Auch keine Lust.“", "Wir haben 1.000 Euro.", "Dr. h. c. Weber sah u. a. S. 5."]],
  ["ar", ['قال: "لن أذهب."', "صدر عام 1990 م.", "وكتبه أ. د. سمير.", "بلغ 3.5 مليون..."]],
  ["ar", ["قال د. سامي إن الاجتماع تأجل.", "هل سيعقد غداً؟", "لا أحد يعلم."]],
  ["ru", ["В 2018 г. прошла встреча.", "А. С. Орлов приехал.", "Почему?"]],
  ["ru", ["В 2018 г. Иван приехал.", "Родился в 1990 г.", "Он сказал: «Да», и ушёл.", "30 тыс. чел. жили там."]],
  ["hi", ["वह गया।", "क्या हुआ?", "कुछ नहीं।"]],
  ["ru", ["Он живёт на ул. Ленина, д. 5.", "Это стоит 5 тыс. руб. в год.", "Яблоки, груши и т. д.", "Он ушёл."]],
  ["zh", ["谈判周二恢复。", "他问：“为什么？”", "没有人知道。"]],
  ["zh", ["我们看《摔跤吧！爸爸》好吗？", "好！", "“为什么？”他问道。", "没有人回答。"]],
  ["ja", ["会談は火曜日に再開した。", "なぜですか？", "誰も知らない。"]],
  ["ja", ["「行くの？」と彼は聞いた。", "雨だ。", "「はい。」", "彼は「待って。行くよ。」と言った。", "雨だ。"]],
];

describe("cutting into sentences", () => {
  it("loses nothing", () => {
    fc.assert(
      fc.property(anyText, anyLanguage, (text, language) => {
        const spelled = splitSentences(text, language).map((sentence) => sentence.text + sentence.spaceAfter);
        expect(spelled.join("")).toBe(text);
      }),
    );
  });

  it("never cuts a letter or an emoji in two", () => {
    fc.assert(
      fc.property(fc.oneof(anyText, fc.string({ unit: "binary", maxLength: 40 })), anyLanguage, (text, language) => {
        let at = 0;
        for (const sentence of splitSentences(text, language)) {
          at += sentence.text.length + sentence.spaceAfter.length;
          expect(graphemeStart(text, at)).toBe(at);
        }
      }),
    );
  });

  it("gives a sentence no white space of its own", () => {
    fc.assert(
      fc.property(anyText, anyLanguage, (text, language) => {
        for (const sentence of splitSentences(text.trim(), language)) expect(sentence.text.trim()).toBe(sentence.text);
      }),
    );
  });

  it.each(cases)("in %s: %j", (language, sentences) => {
    const glue = language === "zh" || language === "ja" ? "" : " ";
    expect(texts(sentences.join(glue), language)).toEqual(sentences);
  });

  it.each([
    ["en", "The talks ended.The minister left.", ["The talks ended.", "The minister left."]],
    ["en", "See www.example.Org for more.", ["See www.example.Org for more."]],
    ["en", "One line\nbroken by a machine.", ["One line\nbroken by a machine."]],
    ["en", "A headline\n\nThe first words.", ["A headline", "The first words."]],
    ["en", "1) Bread 2) Milk 3) Salt", ["1) Bread", "2) Milk", "3) Salt"]],
    ["en", "  Indented. Twice.  ", ["  Indented.", "Twice."]],
    ["pt-BR", "O Sr. Dr. Lima chegou. Ninguém sabia.", ["O Sr. Dr. Lima chegou.", "Ninguém sabia."]],
    ["ar", "انتهى الاجتماع.\u200f بدأ آخر.", ["انتهى الاجتماع.\u200f", "بدأ آخر."]],
  ])("in %s: %j", (language, text, sentences) => {
    expect(texts(text, language)).toEqual(sentences);
  });

  it("leaves a sentence the machine broke as it is broken, so that people can see and join it", () => {
    expect(texts("It angered the powers. Syrian. They left.", "en")).toEqual([
      "It angered the powers.",
      "Syrian.",
      "They left.",
    ]);
  });
});

const folder = new URL("../../../shared/data/sentence-rules/", import.meta.url);
type Rule = { name: string; text: string; expected: string[] };

describe.skipIf(!existsSync(folder))("the golden rules (skipped: ../shared/data is not here)", () => {
  const holds = (file: string, language: string) => {
    const rules: Rule[] = JSON.parse(readFileSync(new URL(file, folder), "utf8"));
    const isRight = ({ text, expected }: Rule) =>
      texts(text, language)
        .map((each) => each.trim())
        .join("|") === expected.join("|");
    return rules.map((rule) => ({ ...rule, isRight: isRight(rule) }));
  };

  it("holds 48 of the 52 numbered English ones; two others ask to change the text, and two to guess its layout", () => {
    const numbered = holds("english.json", "en").filter(({ name }) => !name.startsWith("correctly"));
    expect(numbered).toHaveLength(52);
    expect(numbered.filter(({ isRight }) => isRight).length).toBeGreaterThanOrEqual(48);
  });

  it("holds all French ones", () => {
    expect(holds("french.json", "fr").filter(({ isRight }) => !isRight)).toEqual([]);
  });

  it("holds all Arabic ones but those that cut at a colon or a comma", () => {
    const wrong = holds("arabic.json", "ar").filter(({ isRight }) => !isRight);
    expect(wrong.filter(({ expected }) => !expected.some((sentence) => /[:،]$/u.test(sentence)))).toEqual([]);
  });
});
