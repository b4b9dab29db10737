import type { XmlNode } from "#lib/exchange/exchange-xml";
import type { ExportedArticle, ExportedBlock, ExportedSegment } from "#lib/exchange/exported-article";
import { type PlacedIssue, qualityOf } from "#lib/exchange/its/quality";
import { issueAttributes } from "#lib/exchange/its/quality-issue";
import { notSignedOffLine } from "#lib/exchange/not-signed-off";
import { writeXmlDocument, xmlNode } from "#lib/exchange/write-xml";
import type { Mark } from "#lib/text/mark";
import type { Range } from "#lib/text/range";
import { bySegment } from "./by-segment";
import { linkTag } from "./code-marks";
import { core21, ownNamespace } from "./namespaces";
import { type WovenSpan, weave } from "./weave";

/** The prefix of what we say in attributes of the user's own: a unit's type, a segment's finer state. */
export const ownPrefix = "stet:";

/**
 * The article as XLIFF 2.1: a block is a unit, a sentence a segment with its id. Formatting is codes, what people marked
 * is ITS quality issues (apart where several are about the same words), earlier texts are change tracking.
 */
export function writeXliff21(article: ExportedArticle, quality = qualityOf(article)): string {
  const { sourceLanguage, targetLanguage, blocks } = article;
  const { score } = quality;
  const said: Said = {
    isFinal: article.signOff !== null,
    issues: bySegment(quality.issues),
    notes: bySegment(quality.notes),
  };
  const file = xmlNode(
    "file",
    {
      ...{ id: article.id, original: article.title, "xml:space": "preserve" },
      "its:locQualityRatingScore": score && String(score.value),
      "its:locQualityRatingScoreThreshold": score?.threshold == null ? null : String(score.threshold),
      "stet:export": article.exportId,
      "its:locQualityRatingProfileRef": score && `urn:x-stet:profile:${encodeURIComponent(score.profile)}`,
    },
    [...listOf("notes", fileNotes(article, said)), ...blocks.map((block) => unitOf(block, said))],
  );
  const root = xmlNode(
    "xliff",
    {
      ...{ xmlns: core21, "xmlns:its": "http://www.w3.org/2005/11/its", "its:version": "2.0" },
      "xmlns:ctr": "urn:oasis:names:tc:xliff:changetracking:2.0",
      "xmlns:stet": ownNamespace,
      ...{ version: "2.1", srcLang: sourceLanguage, trgLang: targetLanguage },
    },
    // A file without a unit is none.
    [blocks.length > 0 ? file : { ...file, children: [...file.children, xmlNode("group", { id: "empty" })] }],
  );
  return writeXmlDocument(root);
}

/** What is said of the article and its sentences, by sentence. */
type Said = Readonly<{
  isFinal: boolean;
  issues: ReadonlyMap<string | null, readonly PlacedIssue[]>;
  notes: ReadonlyMap<string | null, readonly Readonly<{ text: string }>[]>;
}>;

function fileNotes({ signOff }: ExportedArticle, { notes }: Said): XmlNode[] {
  const release = signOff ? signOff.note : notSignedOffLine;
  return notesOf([release ?? "", ...(notes.get(null) ?? []).map(({ text }) => text)]);
}

function notesOf(texts: readonly string[]): XmlNode[] {
  return texts.filter((text) => text !== "").map((text) => xmlNode("note", {}, [text]));
}

/** What a unit gathers while its segments are written. */
type Gathered = { ids: number; data: XmlNode[]; standOffs: XmlNode[] };

function unitOf({ id, kind, segments }: ExportedBlock, said: Said): XmlNode {
  const gathered: Gathered = { ids: 0, data: [], standOffs: [] };
  const parts = segments.flatMap((segment, index) => [
    segmentOf(segment, said, gathered),
    ...(segment.spaceAfter === "" || index === segments.length - 1 ? [] : [spaceOf(segment)]),
  ]);
  const reasons = segments.map(
    ({ state, decisions }) => (state === "needsWork" ? decisions.at(-1)?.reason : null) ?? "",
  );
  const notes = segments.flatMap((segment) => said.notes.get(segment.id) ?? []).map(({ text }) => text);
  return xmlNode("unit", { id, type: `${ownPrefix}${kind}` }, [
    ...gathered.standOffs,
    ...listOf("ctr:changeTrack", segments.flatMap(revisionsOf)),
    ...listOf("notes", notesOf([...reasons, ...notes])),
    ...listOf("originalData", gathered.data),
    ...(parts.length > 0 ? parts : [xmlNode("segment", {}, [xmlNode("source", {})])]),
  ]);
}

function listOf(name: string, children: readonly XmlNode[]): XmlNode[] {
  return children.length > 0 ? [xmlNode(name, {}, children)] : [];
}

function spaceOf({ source, spaceAfter }: ExportedSegment): XmlNode {
  const space = [spaceAfter];
  return xmlNode("ignorable", {}, [xmlNode("source", {}, source === null ? [] : space), xmlNode("target", {}, space)]);
}

function segmentOf({ id, source, corrected, state }: ExportedSegment, said: Said, gathered: Gathered): XmlNode {
  const own = said.issues.get(id) ?? [];
  const spansOn = (side: PlacedIssue["side"], text: string) => issueSpans(own, { side, text, gathered });
  const sourceText = source ?? "";
  const reviewed = state === "reviewed" || state === "approved" ? "reviewed" : "translated";
  return xmlNode("segment", { id, state: said.isFinal ? "final" : reviewed, subState: `${ownPrefix}${state}` }, [
    xmlNode("source", {}, weave(sourceText, spansOn("source", sourceText))),
    xmlNode(
      "target",
      {},
      weave(corrected.text, [
        ...spansOn("target", corrected.text),
        ...corrected.marks.map((mark) => codeSpan(mark, gathered)),
      ]),
    ),
  ]);
}

/** Formatting as a pair of codes; a link's address is its original data. */
function codeSpan(mark: Mark, gathered: Gathered): WovenSpan {
  gathered.ids += 1;
  const id = `c${gathered.ids}`;
  const how = codeAttributes(mark, gathered);
  const pair = { dataRefStart: how.from, dataRefEnd: how.to };
  return {
    start: mark.start,
    end: mark.end,
    around: (children) => xmlNode("pc", { id, ...how.attributes, ...pair }, children),
    from: xmlNode("sc", { id, ...how.attributes, dataRef: how.from }),
    to: xmlNode("ec", { startRef: id, ...how.attributes, dataRef: how.to }),
  };
}

function codeAttributes({ kind, href }: Mark, gathered: Gathered) {
  if (kind !== "link")
    return { attributes: { type: "fmt", subType: kind === "bold" ? "xlf:b" : "xlf:i" }, from: null, to: null };
  const [from, to] = [`d${gathered.data.length + 1}`, `d${gathered.data.length + 2}`];
  gathered.data.push(xmlNode("data", { id: from }, [linkTag(href ?? "")]), xmlNode("data", { id: to }, ["</a>"]));
  return { attributes: { type: "link", subType: null }, from, to };
}

/** Issues on one side, those at the same words together. */
function issueSpans(
  issues: readonly PlacedIssue[],
  { side, text, gathered }: Readonly<{ side: PlacedIssue["side"]; text: string; gathered: Gathered }>,
): WovenSpan[] {
  const atPlaces = new Map<string, { start: number; end: number; issues: PlacedIssue[] }>();
  for (const issue of issues) {
    if (issue.side !== side) continue;
    const { start, end } = issue.place ? wholeCharacters(text, issue.place) : { start: 0, end: text.length };
    const there = atPlaces.get(`${start} ${end}`);
    if (there) there.issues.push(issue);
    else atPlaces.set(`${start} ${end}`, { start, end, issues: [issue] });
  }
  return [...atPlaces.values()].map(({ start, end, issues: there }) => {
    gathered.ids += 1;
    const id = `m${gathered.ids}`;
    const attributes = { id, type: "its:generic", ...markerAttributes(there, id, gathered) };
    return {
      start,
      end,
      around: (children) => xmlNode("mrk", attributes, children),
      from: xmlNode("sm", attributes),
      to: xmlNode("em", { startRef: id }),
    };
  });
}

/** The range, grown so that no tag parts the halves of a character. */
function wholeCharacters(text: string, { start, end }: Range): Range {
  const isCut = (at: number) => /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(at - 1, at + 1));
  return { start: isCut(start) ? start - 1 : start, end: isCut(end) ? end + 1 : end };
}

function markerAttributes(issues: readonly PlacedIssue[], id: string, gathered: Gathered): Record<string, string> {
  const [only, ...more] = issues;
  if (only && more.length === 0) return issueAttributes(only, "its:");
  gathered.standOffs.push(
    xmlNode(
      "its:locQualityIssues",
      { "xml:id": `i${id}` },
      issues.map((issue) => xmlNode("its:locQualityIssue", issueAttributes(issue, ""))),
    ),
  );
  return { "its:locQualityIssuesRef": `#its=i${id}` };
}

/** What a sentence said before: the machine's text first. */
function revisionsOf({ id, machine, corrected, version, versions }: ExportedSegment): XmlNode[] {
  if (machine.text === corrected.text && versions.length < 2) return [];
  const first = { number: 1, text: machine.text, by: null, at: null };
  const earlier = [first, ...versions.filter(({ number }) => number > 1)];
  const revisions = earlier.map(({ number, text, by, at }) =>
    xmlNode("ctr:revision", { author: by?.name ?? null, datetime: at, version: String(number) }, [
      xmlNode("ctr:item", { property: "content" }, [text]),
    ]),
  );
  return [xmlNode("ctr:revisions", { appliesTo: "target", ref: id, currentVersion: String(version) }, revisions)];
}
