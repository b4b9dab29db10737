import { type BlockKind, blockKinds } from "#lib/articles/block-kind";
import type {
  AnnotatedDocument,
  AnnotatedPlace,
  AnnotatedSegment,
  AnnotatedTranslation,
  Annotation,
  Rating,
  Side,
} from "#lib/exchange/annotated-translation";
import { CodeNumbers } from "#lib/exchange/code-numbers";
import { type ExchangeElement, elementsIn } from "#lib/exchange/exchange-xml";
import { issueOf, type QualityIssue } from "#lib/exchange/its/quality-issue";
import { faultOf } from "#lib/exchange/verified-span";
import { Problem } from "#lib/problem";
import { lineageOf } from "#lib/quality/category";
import { marksOfSpans, nativeCodesOf } from "./code-marks";
import { type CodedText, codedText, type UnitCodes } from "./content-text";
import type { XliffDocument, XliffFile, XliffSegment, XliffUnit } from "./document";
import { specifiedAttributes } from "./namespaces";
import { block12 } from "./read-12";
import { ownPrefix } from "./write-21";

/** A file of a book's length has a few thousand; references to one list from many markers multiply. */
const mostIssues = 50_000;
/** UTF-16 code units that issues quote, all together. */
const mostQuoted = 20_000_000;

/** What of a document is counted while it is read, so that little of it cannot become much. */
type Sum = { issues: number; quoted: number };

/**
 * A document as translations to bring in: each of its files a document, each unit a block, its notes and the quality
 * issues that are marked in it with it. Segments without a target have an empty one. `name`: for files that have none.
 */
export function xliffTranslation(name: string, { files }: XliffDocument): AnnotatedTranslation {
  const sum: Sum = { issues: 0, quoted: 0 };
  return { documents: files.map((file) => documentOf(file, name, sum)), unverified: [], unknownLabels: [] };
}

function documentOf(file: XliffFile, name: string, sum: Sum): AnnotatedDocument {
  const { sourceLanguage, targetLanguage, notes } = file;
  const segments = file.units.flatMap((unit, index) => segmentsOf(unit, `${index} ${unit.id}`, sum));
  return { name: file.name.trim() || name, system: "", sourceLanguage, targetLanguage, segments, notes };
}

function segmentsOf(unit: XliffUnit, block: string, sum: Sum): AnnotatedSegment[] {
  const told: Told = { standOffs: standOffsOf(unit.element), sum };
  const native = nativeCodesOf(unit.element);
  const kind = kindOf(unit.type);
  const numbers = new CodeNumbers();
  const segments: AnnotatedSegment[] = [];
  for (const segment of unit.segments) {
    const codes: UnitCodes = { numbers, data: native, scope: segment.scope };
    const source = codedText(segment.source, codes);
    const target = segment.target && codedText(segment.target, codes);
    const text = target?.text ?? "";
    const last = segments.at(-1);
    if (last && /^\s/.test(text)) segments[segments.length - 1] = spaced(last);
    if (segment.isIgnorable && text.trim() === "") continue;
    const marks = marksOfSpans(target?.spans ?? [], native);
    segments.push({
      ...sidesOf(segment, source, target, told),
      setting: {
        ...{ block, kind, spaceAfter: /\s$/.test(`${text}${segment.gap}`) ? " " : "", marks },
        notes: segments.length === 0 ? unit.notes : [],
        codes: [],
        lostCodes: source.lost + (target?.lost ?? 0),
      },
    });
  }
  const codes = numbers.codes();
  return segments.map((segment) =>
    segment.setting ? { ...segment, setting: { ...segment.setting, codes } } : segment,
  );
}

function spaced(segment: AnnotatedSegment): AnnotatedSegment {
  return segment.setting ? { ...segment, setting: { ...segment.setting, spaceAfter: " " } } : segment;
}

function kindOf(type: string | null): BlockKind {
  const prefix = [ownPrefix, block12].find((one) => type?.startsWith(one));
  return blockKinds.find((kind) => prefix !== undefined && type === `${prefix}${kind}`) ?? "paragraph";
}

function sidesOf(segment: XliffSegment, source: CodedText, target: CodedText | null, told: Told): AnnotatedSegment {
  const annotations = [
    ...annotationsIn(source, "source", told),
    ...(target ? annotationsIn(target, "target", told) : []),
  ];
  const ratings: Rating[] = annotations.length > 0 ? [{ rater: "XLIFF", score: null, judgements: annotations }] : [];
  return {
    ...{ id: segment.id ?? "", globalId: null, source: source.text, target: target?.text ?? "" },
    ...{ ratings, metadata: null },
  };
}

type StandOffs = ReadonlyMap<string, readonly ExchangeElement[]>;
type Told = Readonly<{ standOffs: StandOffs; sum: Sum }>;

function standOffsOf(unit: ExchangeElement): StandOffs {
  const lists = elementsIn(unit, "locQualityIssues");
  return new Map(lists.map((list) => [list.attributes["xml:id"] ?? "", elementsIn(list)]));
}

function annotationsIn({ text, spans }: CodedText, side: Side, { standOffs, sum }: Told): Annotation[] {
  return spans.flatMap(({ element, start, end }) => {
    if (element.name !== "mrk" && element.name !== "sm") return [];
    const issues = issuesOf(element, standOffs);
    sum.issues += issues.length;
    sum.quoted += issues.length * (end - start);
    if (sum.issues > mostIssues || sum.quoted > mostQuoted)
      throw new Problem("invalid", "annotationTooMuch", { field: `<${element.qualified}>` });
    const isWhole = start === 0 && end === text.length;
    const place = { side, start, end, quote: text.slice(start, end) };
    // An omission has no words to stand on, and nothing is put where it might have been meant.
    const places = isWhole || faultOf(place, text) ? [] : [place];
    return issues.map((issue) => annotationOf(issue, side, places));
  });
}

function issuesOf(element: ExchangeElement, standOffs: StandOffs): QualityIssue[] {
  const ref = specifiedAttributes(element).get("its:locQualityIssuesRef");
  const told = ref === undefined ? [element] : (standOffs.get(ref.replace(/^#its=/, "")) ?? []);
  return told.map(issueOf).filter((issue) => issue !== null);
}

function annotationOf(issue: QualityIssue, side: Side, places: readonly AnnotatedPlace[]): Annotation {
  return {
    kind: "annotation",
    ...issue,
    ...{ label: null, side, places, metadata: null },
    isOmission: lineageOf(issue.category).includes("omission"),
  };
}
