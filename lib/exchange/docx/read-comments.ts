import { cleanText } from "#lib/exchange/clean-text";
import type { ImportedComment } from "#lib/exchange/imported-article";
import { descendantsOf, elementsOf, textOf, type XmlElement } from "#lib/exchange/xml";
import { Problem } from "#lib/problem";
import { saidIn } from "./said-in-comment";

/** A document's comments in its order, and the place of each in them by the id that the text gives it. */
export type Margin = Readonly<{ comments: readonly ImportedComment[]; numbers: ReadonlyMap<string, number> }>;

/** A book's margin has a few hundred. */
const mostComments = 5000;
/** Answers to one comment. */
const mostReplies = 200;
/** As the record takes them. */
const longestText = 4000;
const longestName = 120;

/** Reads Word's comments: those that answer another are its replies, with the names of who said them. */
export function readComments(part: XmlElement | null, extended: XmlElement | null): Margin {
  const elements = (part ? elementsOf(part) : []).filter(({ name }) => name === "w:comment");
  if (elements.length > mostComments) throw new Problem("invalid", "annotationTooMany", { most: mostComments });
  const read = elements.map(commentOf);
  const parents = parentsOf(extended);
  const byParagraph = new Map(read.map((one) => [one.paragraphId, one]));
  const answers = new Map<Read, string[]>();
  const firsts = read.filter((one) => {
    const first = firstOf(one, parents, byParagraph);
    if (first === one) return true;
    const own = answers.get(first);
    const said = shortened(`${one.author}: ${one.lines.join("\n")}`, longestText);
    if (own) own.push(said);
    else answers.set(first, [said]);
    return false;
  });
  const comments = firsts.map((one): ImportedComment => {
    const { replies, comment, ...said } = saidIn(one.lines);
    const all = [...replies, ...(answers.get(one) ?? [])].slice(0, mostReplies);
    return {
      author: one.author,
      ...said,
      comment: shortened(comment, longestText),
      suggestion: said.suggestion === null ? null : shortened(said.suggestion, longestText),
      replies: all.map((reply) => shortened(reply, longestText)),
    };
  });
  return { comments, numbers: new Map(firsts.map(({ id }, number) => [id, number])) };
}

type Read = Readonly<{ id: string; author: string; lines: readonly string[]; paragraphId: string }>;

function commentOf(element: XmlElement): Read {
  const paragraphs = descendantsOf(element, "w:p");
  const lines = paragraphs.map((paragraph) =>
    cleanText(wordsOf(paragraph))
      .text.replace(/[\t\r\n\v\f]+/g, " ")
      .trim(),
  );
  const author = shortened(
    cleanText(element.attributes["w:author"] ?? "")
      .text.replace(/\s+/gu, " ")
      .trim(),
    longestName,
  );
  return {
    id: element.attributes["w:id"] ?? "",
    author: author || "Word",
    lines: lines.filter((line) => line !== ""),
    // Word ties answers to the last paragraph of what they answer.
    paragraphId: paragraphs.at(-1)?.attributes["w14:paraId"] ?? "",
  };
}

function wordsOf(paragraph: XmlElement): string {
  return descendantsOf(paragraph, "w:r")
    .flatMap(elementsOf)
    .map((child) => (child.name === "w:t" ? textOf(child) : child.name === "w:tab" || child.name === "w:br" ? " " : ""))
    .join("");
}

function parentsOf(extended: XmlElement | null): ReadonlyMap<string, string> {
  return new Map(
    (extended ? elementsOf(extended) : []).flatMap(({ attributes }): [string, string][] => {
      const { "w15:paraId": id = "", "w15:paraIdParent": parent = "" } = attributes;
      return id === "" || parent === "" ? [] : [[id, parent]];
    }),
  );
}

/** What a comment answers in the end; itself where it answers nothing, or goes round in a ring. */
function firstOf(one: Read, parents: ReadonlyMap<string, string>, byParagraph: ReadonlyMap<string, Read>): Read {
  let first = one;
  for (let steps = 0; steps < mostReplies; steps += 1) {
    const parent = byParagraph.get(parents.get(first.paragraphId) ?? "");
    if (!parent) return first;
    first = parent;
  }
  return one;
}

function shortened(text: string, most: number): string {
  return text.slice(0, most).replace(/\p{Surrogate}/gu, "");
}
