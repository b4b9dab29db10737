import fc from "fast-check";
import type { ExportedArticle } from "#lib/exchange/exported-article";
import { codeSign } from "#lib/text/code";
import { type CodeEnd, codeOrders, type InlineCode, rolesOf } from "#lib/text/inline-code";
import { anyText } from "./any-block";
import { exportedOf, segmentOf } from "./exported";

const anyEnd = (name: string): fc.Arbitrary<CodeEnd> =>
  fc.record({
    data: fc.option(fc.constantFrom(`<${name}>`, `{${name}} & "so"`)),
    shown: fc.option(fc.constant(name)),
    meant: fc.option(fc.constantFrom("", "\n")),
  });

/** Codes as a file may have them; a name tells every end from all others. */
const anyCode = (number: number): fc.Arbitrary<InlineCode> =>
  fc
    .record({
      shape: fc.constantFrom("alone" as const, "pair" as const),
      id: fc.constantFrom(String(number), "1", "c1", "m 1", `é${number}`),
      type: fc.constantFrom("fmt", "image", "other", null),
      mayDelete: fc.boolean(),
      mayCopy: fc.boolean(),
      mayOverlap: fc.boolean(),
      order: fc.constantFrom(...codeOrders),
      first: anyEnd(`a${number}`),
      last: anyEnd(`z${number}`),
    })
    .map((code) => ({ ...code, number, subType: null, hex: null }));

const numbers = [1, 2, 3, 4, 5];
const anyPlaces = fc.array(fc.record({ sign: fc.nat(), at: fc.nat() }), { maxLength: 7 });
type Places = readonly Readonly<{ sign: number; at: number }>[];

const anySentence = fc.record({ source: anyText, machine: anyText, inSource: anyPlaces, inText: anyPlaces });

/** An article whose sentences have codes anywhere: parted, doubled, crossed over, gone, the wrong way round. */
export const anyCodedArticle: fc.Arbitrary<ExportedArticle> = fc
  .array(
    fc.record({
      codes: fc.tuple(...numbers.map(anyCode)),
      sentences: fc.array(anySentence, { minLength: 1, maxLength: 3 }),
    }),
    { minLength: 1, maxLength: 2 },
  )
  .map((blocks) =>
    exportedOf([], {
      blocks: blocks.map(({ codes, sentences }, block) => {
        const signs = codes.flatMap(({ number, shape }) => rolesOf(shape).map((role) => codeSign({ number, role })));
        return {
          ...{ id: `b${block}`, kind: "paragraph" as const, codes },
          segments: sentences.map(({ source, machine, inSource, inText }, index) => {
            const text = withSigns(machine, inText, signs);
            const own = segmentOf({ text, marks: [] }, undefined, " ");
            return { ...own, id: `s${block}-${index}`, source: withSigns(source, inSource, signs) };
          }),
        };
      }),
    }),
  );

/** Between characters, so that no half of one is parted from the other. */
function withSigns(text: string, places: Places, signs: readonly string[]): string {
  const characters = Array.from(text);
  for (const { sign, at } of places)
    characters.splice(at % (characters.length + 1), 0, signs[sign % signs.length] ?? "");
  return characters.join("");
}
