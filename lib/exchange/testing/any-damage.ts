import fc from "fast-check";
import { unzipSync, zipSync } from "fflate";

/** What can happen to a file on its way; places count through it and begin anew at its end. */
type Damage =
  | Readonly<{ kind: "flip"; at: number; byte: number }>
  | Readonly<{ kind: "cut"; at: number; length: number }>
  | Readonly<{ kind: "end"; at: number }>
  | Readonly<{ kind: "insert"; at: number; bytes: Uint8Array }>
  | Readonly<{ kind: "splice"; at: number; from: number; length: number }>;

/** What formats take for more than text. */
const signs = fc
  .constantFrom(
    ...'< > & &# &lt; </ /> <! <!-- ]]> <![CDATA[ <? " \' \\ [ ] { } , ; \t \n \r\n | * ** _ ` # > - = + @ 0 -1 1e999 null __proto__ id="a" xmlns="" xml:space="preserve" \u0000 \ufeff \u202e é 😀'.split(
      " ",
    ),
  )
  .map((sign) => new TextEncoder().encode(sign));
const bytes = fc.uint8Array({ minLength: 1, maxLength: 4 });
const length = fc.integer({ min: 1, max: 60 });

const anyDamage: fc.Arbitrary<Damage> = fc.oneof(
  fc.record({ kind: fc.constant("flip"), at: fc.nat(), byte: fc.nat(255) }),
  fc.record({ kind: fc.constant("cut"), at: fc.nat(), length }),
  fc.record({ kind: fc.constant("end"), at: fc.nat() }),
  fc.record({ kind: fc.constant("insert"), at: fc.nat(), bytes: fc.oneof(signs, bytes) }),
  fc.record({ kind: fc.constant("splice"), at: fc.nat(), from: fc.nat(), length }),
);

/** Damages, one after the other, and whether they befall a zip's parts rather than the zip. */
export const anyDamages = fc.record({
  damages: fc.array(anyDamage, { minLength: 1, maxLength: 4 }),
  part: fc.option(fc.nat(), { freq: 4 }),
});

/** A file after its damages. A zip's part that is damaged is packed again, so that its reader meets the damage. */
export function damaged(
  whole: Uint8Array,
  { damages, part }: Readonly<{ damages: readonly Damage[]; part: number | null }>,
): Uint8Array {
  if (part === null || whole[0] !== 0x50 || whole[1] !== 0x4b) return damages.reduce(after, whole);
  const parts = unzipSync(whole);
  const names = Object.keys(parts);
  const name = names[part % names.length] ?? "";
  return zipSync({ ...parts, [name]: damages.reduce(after, parts[name] ?? new Uint8Array()) });
}

function after(file: Uint8Array, damage: Damage): Uint8Array {
  const at = damage.at % (file.length + 1);
  const between = (middle: Uint8Array, rest: number) =>
    new Uint8Array([...file.subarray(0, at), ...middle, ...file.subarray(rest)]);
  switch (damage.kind) {
    case "flip":
      return between(new Uint8Array([damage.byte]), at + 1);
    case "cut":
      return between(new Uint8Array(), at + damage.length);
    case "end":
      return file.slice(0, at);
    case "insert":
      return between(damage.bytes, at);
    case "splice": {
      const from = damage.from % (file.length + 1);
      return between(file.subarray(from, from + damage.length), at);
    }
  }
}
