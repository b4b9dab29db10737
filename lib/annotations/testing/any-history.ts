import fc from "fast-check";
import { anyLanguage, anyText } from "#lib/text/testing/random-text";
import type { Step } from "./edited-block";

/** What editors put in: words that the sentences may have too, or words that nothing else reads like. */
const vocabularies = {
  any: fc.oneof(fc.constantFrom(" new", "old ", "the ", "🇫🇷", "، غداً", "周三", "e\u0301", ". "), anyText),
  fresh: fc.constantFrom("ΑΒΓ", " ΔΕΖ", "ΗΘΙ ", " ΚΛΜ ΝΞΟ ", "ΠΡΣ ", "Ω"),
} as const;
export type Vocabulary = keyof typeof vocabularies;

function anyStep(vocabulary: Vocabulary): fc.Arbitrary<Step> {
  const insert = fc.oneof(fc.constant(""), vocabularies[vocabulary]);
  const cut = fc.oneof(fc.constant(0), fc.nat(20), fc.nat(60));
  const splices = fc.array(fc.record({ at: fc.nat(400), cut, insert }), { minLength: 1, maxLength: 3 });
  const which = fc.nat(9);
  return fc.oneof(
    { weight: 6, arbitrary: fc.record({ act: fc.constant("edit" as const), which, splices }) },
    {
      weight: 1,
      arbitrary: fc.record({ act: fc.constant("unify" as const), which, insert: vocabularies[vocabulary] }),
    },
    {
      weight: 2,
      arbitrary: fc.record({ act: fc.constantFrom("restore" as const, "split" as const), which, at: fc.nat(200) }),
    },
    { weight: 1, arbitrary: fc.record({ act: fc.constant("join" as const), which }) },
  );
}

/** Sentences, what people marked in them, and what was done to them then. */
export function anyHistory(vocabulary: Vocabulary) {
  const sentence = anyText.map((text) => text.trim()).filter((text) => text !== "");
  const mark = fc.record({ which: fc.nat(9), first: fc.nat(40), count: fc.nat(5) });
  return fc.record({
    vocabulary: fc.constant(vocabulary),
    sentences: fc.array(sentence, { minLength: 1, maxLength: 4 }),
    language: anyLanguage,
    marked: fc.array(mark, { minLength: 1, maxLength: 6 }),
    steps: fc.array(anyStep(vocabulary), { minLength: 1, maxLength: 10 }),
  });
}
