import { type ExchangeElement, elementIn, elementsIn, wholeText } from "#lib/exchange/exchange-xml";
import { isSafeHref, type Mark, normalizeMarks } from "#lib/text/mark";
import type { CodedSpan } from "./content-text";

/**
 * The formatting that codes mean: bold, italic, and links whose native code says where to. Others cannot be told in an
 * article.
 */
export function marksOfSpans(spans: readonly CodedSpan[], unit: ExchangeElement): Mark[] {
  const data = spans.length > 0 ? dataOf(unit) : new Map<string, string>();
  return normalizeMarks(
    spans.flatMap(({ element, start, end }): Mark[] => {
      const { type, subType, ctype } = element.attributes;
      if (subType === "xlf:b" || ctype === "bold") return [{ kind: "bold", start, end }];
      if (subType === "xlf:i" || ctype === "italic") return [{ kind: "italic", start, end }];
      if (type !== "link" && ctype !== "link") return [];
      const href = hrefOf(nativeCode(element, data));
      return href === null ? [] : [{ kind: "link", href, start, end }];
    }),
  );
}

function dataOf(unit: ExchangeElement): Map<string, string> {
  const original = elementIn(unit, "originalData");
  return new Map((original ? elementsIn(original) : []).map((one) => [one.attributes.id ?? "", wholeText(one)]));
}

function nativeCode(element: ExchangeElement, data: ReadonlyMap<string, string>): string {
  const { dataRef, dataRefStart } = element.attributes;
  return element.name === "bpt" ? wholeText(element) : (data.get(dataRefStart ?? dataRef ?? "") ?? "");
}

const entities: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"' };

/** A link's start tag in HTML, as we write it. */
export function linkTag(href: string): string {
  const escaped = href.replace(/[&<>"]/g, (sign) => {
    return `&${Object.keys(entities).find((name) => entities[name] === sign)};`;
  });
  return `<a href="${escaped}">`;
}

function hrefOf(tag: string): string | null {
  const [, escaped] = /^<a\b[^>]{0,2000}?\shref="([^"]{1,2000})"/.exec(tag) ?? [];
  const href = escaped?.replace(/&(amp|lt|gt|quot);/g, (_, name: string) => entities[name] ?? "");
  return href !== undefined && isSafeHref(href) ? href : null;
}
