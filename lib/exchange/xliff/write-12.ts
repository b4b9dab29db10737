import type { XmlNode } from "#lib/exchange/exchange-xml";
import type { ExportedArticle, ExportedSegment } from "#lib/exchange/exported-article";
import { type PlacedIssue, qualityOf } from "#lib/exchange/its/quality";
import { notSignedOffLine } from "#lib/exchange/not-signed-off";
import { writeXmlDocument, xmlNode } from "#lib/exchange/write-xml";
import type { Mark } from "#lib/text/mark";
import { bySegment } from "./by-segment";
import { linkTag } from "./code-marks";
import { ownProduct, xliff12 } from "./namespaces";
import { block12 } from "./read-12";
import { type WovenSpan, weave } from "./weave";

/**
 * The article as XLIFF 1.2, strict: a block is a group, a sentence a unit with its id. Formatting is codes, the machine's
 * text is an alternative, what people marked is notes: 1.2 has no other words for it.
 */
export function writeXliff12(article: ExportedArticle, quality = qualityOf(article)): string {
  const { title, sourceLanguage, targetLanguage, blocks, signOff } = article;
  const issues = bySegment(quality.issues);
  const said = bySegment(quality.notes);
  const about = [signOff ? signOff.note : notSignedOffLine, ...(said.get(null) ?? []).map(({ text }) => text)];
  const groups = blocks
    .filter(({ segments }) => segments.length > 0)
    .map(({ id, kind, segments }) =>
      xmlNode(
        "group",
        { id, restype: `${block12}${kind}` },
        segments.map((segment, index) =>
          unitOf(segment, {
            article,
            issues: issues.get(segment.id) ?? [],
            notes: (said.get(segment.id) ?? []).map(({ text }) => text),
            // Between sentences; the last one's says nothing.
            space: index === segments.length - 1 ? "" : segment.spaceAfter,
          }),
        ),
      ),
    );
  const file = xmlNode(
    "file",
    {
      ...{ original: title, "source-language": sourceLanguage, "target-language": targetLanguage },
      ...{ datatype: "plaintext", "xml:space": "preserve" },
      // The words there are in 1.2 for where a file was made: the program, the article, the export.
      ...{ "product-name": ownProduct, "product-version": article.id, "build-num": article.exportId },
    },
    [
      ...(about.some((note) => note)
        ? [
            xmlNode(
              "header",
              {},
              about.flatMap((text) => (text ? [note(text)] : [])),
            ),
          ]
        : []),
      xmlNode("body", {}, groups),
    ],
  );
  return writeXmlDocument(xmlNode("xliff", { xmlns: xliff12, version: "1.2" }, [file]));
}

type As = Readonly<{
  article: ExportedArticle;
  issues: readonly PlacedIssue[];
  notes: readonly string[];
  space: string;
}>;

function unitOf(segment: ExportedSegment, { article, issues, notes, space }: As): XmlNode {
  const { id, source, machine, corrected, state, decisions } = segment;
  const isFinal = article.signOff !== null;
  const { text, marks } = corrected;
  const reason = state === "needsWork" ? (decisions.at(-1)?.reason ?? "") : "";
  return xmlNode("trans-unit", { id, approved: isFinal || state === "approved" ? "yes" : "no" }, [
    xmlNode("source", {}, source === null ? [] : [`${source}${space}`]),
    xmlNode("target", { state: isFinal ? "final" : (states[state] ?? "translated") }, [
      ...weave(text, marks.map(codeSpan)),
      ...(space === "" ? [] : [space]),
    ]),
    ...[reason, ...notes].filter((one) => one !== "").map((one) => note(one)),
    ...issues.map((issue) => note(sentenceOf(issue, segment), { annotates: issue.side, from: issue.by })),
    ...(machine.text === text
      ? []
      : [
          xmlNode("alt-trans", { alttranstype: "previous-version", origin: article.engine || null }, [
            xmlNode("target", {}, [machine.text]),
          ]),
        ]),
  ]);
}

const states: Readonly<Record<string, string>> = {
  machine: "needs-review-translation",
  edited: "translated",
  reviewed: "translated",
  approved: "signed-off",
  needsWork: "needs-l10n",
};

function note(text: string, attributes: Readonly<Record<string, string>> = {}): XmlNode {
  return xmlNode("note", attributes, [text]);
}

/** An issue in one line, for a person: `major wrong-term “words”: why`. */
function sentenceOf({ side, place, category, severity, comment }: PlacedIssue, segment: ExportedSegment): string {
  const text = side === "source" ? (segment.source ?? "") : segment.corrected.text;
  const quote = place ? ` “${text.slice(place.start, place.end)}”` : "";
  return `${severity} ${category}${quote}${comment ? `: ${comment}` : ""}`;
}

const tags = { bold: "b", italic: "i" } as const;

/** Formatting as a pair of native codes, which may overlap. */
function codeSpan({ kind, href, start, end }: Mark, index: number): WovenSpan {
  const [first, last] = [String(2 * index + 1), String(2 * index + 2)];
  const [open, shut] = kind === "link" ? [linkTag(href ?? ""), "</a>"] : [`<${tags[kind]}>`, `</${tags[kind]}>`];
  return {
    ...{ start, end, around: null },
    from: xmlNode("bpt", { id: first, rid: first, ctype: kind }, [open]),
    to: xmlNode("ept", { id: last, rid: first }, [shut]),
  };
}
