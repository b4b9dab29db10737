import type { CheckedArticle } from "#lib/checks/checked-article";
import { codeSign } from "#lib/text/code";
import type { InlineCode } from "#lib/text/inline-code";

const signs: Readonly<Record<string, string>> = {
  "<": codeSign({ number: 1, role: "opening" }),
  ">": codeSign({ number: 1, role: "closing" }),
  "{": codeSign({ number: 2, role: "opening" }),
  "}": codeSign({ number: 2, role: "closing" }),
  "*": codeSign({ number: 3, role: "alone" }),
  "#": codeSign({ number: 4, role: "alone" }),
};

/** "<red> rag*": <> and {} are pairs, * and # stand alone. */
export function coded(text: string): string {
  return text.replace(/[<>{}*#]/g, (sign) => signs[sign] ?? sign);
}

/** And back. */
export function seen(text: string): string {
  return Object.entries(signs).reduce((all, [shown, sign]) => all.replaceAll(sign, shown), text);
}

const end = (data: string) => ({ data, shown: null, meant: null });

/** The codes that `coded` has, each as `more` says. */
export function codesWith(more: Partial<InlineCode> = {}): InlineCode[] {
  return [1, 2, 3, 4].map((number) => ({
    ...{ number, shape: number <= 2 ? "pair" : "alone", id: String(number), type: null, subType: null },
    ...{ mayDelete: true, mayCopy: true, mayOverlap: false, order: "yes", hex: null },
    ...{ first: end(`<x${number}>`), last: end(`</x${number}>`) },
    ...more,
  }));
}

/** A block of sentences: what the machine wrote, what stands there now, and the source. */
export function codedArticle(
  sentences: readonly (readonly [machine: string, text: string, source?: string])[],
  more: Partial<InlineCode> = {},
): CheckedArticle {
  return {
    ...{ sourceLanguage: "fr", targetLanguage: "en" },
    blocks: [
      {
        kind: "paragraph",
        codes: codesWith(more),
        segments: sentences.map(([machine, text, source = null], at) => ({
          ...{ id: `s${at}`, machine: coded(machine), text: coded(text), spaceAfter: " " },
          source: source === null ? null : coded(source),
        })),
      },
    ],
  };
}
