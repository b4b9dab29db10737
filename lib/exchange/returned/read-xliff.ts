import { decodeXml } from "#lib/exchange/decode-xml";
import { type ExchangeElement, elementIn, elementsIn, localName, prefixOf, uriOf } from "#lib/exchange/exchange-xml";
import { marksOfSpans, nativeCodesOf } from "#lib/exchange/xliff/code-marks";
import { codedText } from "#lib/exchange/xliff/content-text";
import type { XliffContent, XliffDocument, XliffUnit } from "#lib/exchange/xliff/document";
import { ownNamespace, ownProduct } from "#lib/exchange/xliff/namespaces";
import { readXliff } from "#lib/exchange/xliff/read";
import { concatMarked, type MarkedText } from "#lib/text/mark";
import { asRead } from "./as-read";
import type { ReturnedBlock, ReturnedFile, ReturnedPiece } from "./returned-file";

/**
 * An XLIFF file that comes back: its targets, by the ids of our sentences. A block that a tool cut anew, with segments of
 * other ids, is one text of no id. Throws as `readXliff` does.
 */
export function readReturnedXliff(bytes: Uint8Array): ReturnedFile {
  const document = readXliff(decodeXml(bytes));
  const [file] = elementsIn(document.root, "file");
  return {
    format: "xliff",
    ...(document.version === "1.2" ? claimed12(file) : claimed2(file)),
    lastModifiedBy: "",
    blocks: blocksOf(document).filter((pieces) => pieces.length > 0),
  };
}

type Claim = Pick<ReturnedFile, "articleId" | "exportId">;
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

function claimed2(file: ExchangeElement | undefined): Claim {
  const own = Object.entries(file?.attributes ?? {}).find(
    ([name]) => localName(name) === "export" && file && uriOf(file.namespaces, prefixOf(name)) === ownNamespace,
  );
  return { articleId: idOf(file?.attributes.id), exportId: idOf(own?.[1]) };
}

function claimed12(file: ExchangeElement | undefined): Claim {
  if (file?.attributes["product-name"] !== ownProduct) return { articleId: null, exportId: null };
  return { articleId: idOf(file.attributes["product-version"]), exportId: idOf(file.attributes["build-num"]) };
}

function idOf(value: string | undefined): string | null {
  return value !== undefined && uuid.test(value) ? value.toLowerCase() : null;
}

/** A target with the id that its segment has; `between`: what stands between two. Null where nobody translated it. */
type Target = Readonly<{ id: string | null; isBetween: boolean; content: MarkedText | null }>;

function blocksOf(document: XliffDocument): ReturnedBlock[] {
  if (document.version === "1.2") return groupsOf12(document.root).map(pieceTargets);
  return document.files.flatMap(({ units }) => units.map((unit) => pieceTargets(targetsOf(unit))));
}

function targetsOf({ segments, element }: XliffUnit): Target[] {
  const native = nativeCodesOf(element);
  return segments.map(({ id, isIgnorable, target }) => ({
    id,
    isBetween: isIgnorable,
    content: target && contentOf(target, native),
  }));
}

/** Of 1.2 the units of each group; those in none are a block each. A tool's own cuts lie inside of a unit. */
function groupsOf12(holder: ExchangeElement): Target[][] {
  const own: Target[][] = [];
  for (const element of elementsIn(holder)) {
    if (element.name === "trans-unit") own.push([target12(element)]);
    else if (element.name === "group") own.push(groupsOf12(element).flat());
    else if (element.name === "file" || element.name === "body") own.push(...groupsOf12(element));
  }
  return own;
}

function target12(unit: ExchangeElement): Target {
  const element = elementIn(unit, "target");
  const content = element && contentOf({ element, isSpacePreserved: true }, nativeCodesOf(unit));
  return { id: unit.attributes.id ?? null, isBetween: false, content };
}

function contentOf(content: XliffContent, native: ReadonlyMap<string, string>): MarkedText {
  const { text, spans } = codedText(content);
  return { text, marks: marksOfSpans(spans, native).marks };
}

function pieceTargets(targets: readonly Target[]): ReturnedBlock {
  const sentences = targets.filter(({ isBetween }) => !isBetween);
  if (sentences.every(({ content }) => content === null || content.text.trim() === "")) return [];
  const areOurs = sentences.every(({ id }) => idOf(id ?? undefined) !== null);
  if (areOurs) return sentences.map(({ content, id }) => pieceOf(content, id));
  return [pieceOf(concatMarked(targets.flatMap(({ content }) => content ?? [])), null)];
}

function pieceOf(content: MarkedText | null, id: string | null): ReturnedPiece {
  return {
    segmentId: id?.toLowerCase() ?? null,
    version: null,
    content: asRead(content ?? { text: "", marks: [] }),
    isGlued: false,
    hands: [],
  };
}
