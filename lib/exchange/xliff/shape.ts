import type { ValueForm } from "./value-form";

/** A part of an element's content, in order: which elements, and how often. "*" is any of another vocabulary. */
export type Part = Readonly<{ names: ReadonlySet<string>; least: number; most: number }>;

/** What an element may hold and carry; "!" after a form says that the attribute must be there. */
export type Shape = Readonly<{
  parts: readonly Part[];
  isMixed: boolean;
  attributes: ReadonlyMap<string, Readonly<{ form: ValueForm; isRequired: boolean }>>;
  /** Whether attributes of other vocabularies, and the modules', may stand here. */
  isOpen: boolean;
}>;

export type Form = ValueForm | `${ValueForm}!`;

/**
 * A shape from its short form: parts as "skeleton?", "unit group+", "inline*" (names, then how often), attributes by
 * name.
 */
export function shape(
  parts: readonly string[],
  attributes: Readonly<Record<string, Form>> = {},
  as: Readonly<{ isMixed?: boolean; isOpen?: boolean }> = {},
): Shape {
  return {
    parts: parts.map(partOf),
    isMixed: as.isMixed ?? false,
    isOpen: as.isOpen ?? false,
    attributes: new Map(
      Object.entries(attributes).map(([name, form]) => [
        name,
        { form: form.replace("!", "") as ValueForm, isRequired: form.endsWith("!") },
      ]),
    ),
  };
}

const inline = ["cp", "ph", "pc", "sc", "ec", "mrk", "sm", "em"];

function partOf(text: string): Part {
  const often = text.at(-1) ?? "";
  const names = text
    .slice(0, -1)
    .split(" ")
    .flatMap((name) => (name === "inline" ? inline : [name]));
  return {
    names: new Set(names),
    least: often === "+" || often === "!" ? 1 : 0,
    most: often === "?" || often === "!" ? 1 : Number.POSITIVE_INFINITY,
  };
}
