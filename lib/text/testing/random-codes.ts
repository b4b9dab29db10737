import fc from "fast-check";
import { codeSign } from "#lib/text/code";
import { graphemeStart } from "#lib/text/grapheme";
import { anyEdited } from "./random-text";

/** Codes of a block: pairs and lone ones. */
const some = [1, 2, 3, 4].flatMap((number) =>
  number % 2 === 1
    ? [codeSign({ number, role: "opening" }), codeSign({ number, role: "closing" })]
    : [codeSign({ number, role: "alone" })],
);

const placed = fc.array(fc.record({ code: fc.nat(some.length - 1), at: fc.nat(200) }), { maxLength: 6 });

/** A text with codes anywhere, none of them twice. */
export function withCodes(text: string, codes: readonly Readonly<{ code: number; at: number }>[]): string {
  let coded = text;
  for (const [index, { code, at }] of codes.entries()) {
    const isFirst = codes.findIndex((each) => each.code === code) === index;
    const place = graphemeStart(coded, at % (coded.length + 1));
    if (isFirst) coded = `${coded.slice(0, place)}${some[code]}${coded.slice(place)}`;
  }
  return coded;
}

/** A text with codes and what an editor made of it; codes may be moved, gone or new in the second. */
export const anyCodedEdit = fc
  .tuple(anyEdited, placed, placed)
  .map(([{ before, after }, left, right]) => ({ before: withCodes(before, left), after: withCodes(after, right) }));

export const anyCodes = placed;
