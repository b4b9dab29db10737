import { strFromU8, unzipSync } from "fflate";
import { SaxesParser } from "saxes";

export type Decision = "accept" | "reject";

/**
 * The paragraphs of a Word file after accepting, or rejecting, all its tracked changes, read without any of our own
 * code: one pass over the signs of its text. Empty paragraphs are left out.
 */
export function wordText(bytes: Uint8Array, decision: Decision): string[] {
  const gone = decision === "accept" ? ["w:del", "w:moveFrom"] : ["w:ins", "w:moveTo"];
  const texts: string[] = [];
  let text = "";
  let isMarkGone = false;
  walk(bytes, {
    open: (path) => {
      if (path.at(-1) === "w:p") isMarkGone = false;
      if (path.at(-2) === "w:rPr" && path.at(-3) === "w:pPr" && gone.includes(path.at(-1) ?? "")) isMarkGone = true;
    },
    text: (path, words) => {
      if (["w:t", "w:delText"].includes(path.at(-1) ?? "") && !path.some((name) => gone.includes(name))) text += words;
    },
    close: (path) => {
      if (path.at(-1) !== "w:p" || isMarkGone) return;
      texts.push(text);
      text = "";
    },
  });
  return [...texts, text].filter((each) => each !== "");
}

/** Every tracked insertion and deletion with its author, time and words, in order. */
export function wordChanges(bytes: Uint8Array): string[] {
  const changes: string[] = [];
  walk(bytes, {
    open: (path, attributes) => {
      const name = path.at(-1);
      if (name === "w:ins" || name === "w:del")
        changes.push(`${name} ${attributes["w:author"]} ${attributes["w:date"]} `);
    },
    text: (path, words) => {
      const last = changes.length - 1;
      if (path.some((name) => name === "w:ins" || name === "w:del")) changes[last] += words;
    },
    close: () => undefined,
  });
  return changes;
}

export type ReadComment = Readonly<{
  id: string;
  author: string | undefined;
  initials: string | undefined;
  date: string | undefined;
  paragraphs: readonly string[];
  /** The words from its beginning to its end, with all changes accepted, and rejected. */
  accepted: string;
  rejected: string;
}>;

/** Every comment of a Word file with what it is on. Throws when one has not one beginning, one end and one sign, in order. */
export function wordCommentsIn(bytes: Uint8Array): ReadComment[] {
  const said = new Map<string, { attributes: Readonly<Record<string, string>>; paragraphs: string[] }>();
  let current: string[] = [];
  walk(bytes, {
    part: "word/comments.xml",
    open: (path, attributes) => {
      if (path.at(-1) === "w:p") current.push("");
      if (path.at(-1) !== "w:comment") return;
      current = [];
      said.set(attributes["w:id"] ?? "", { attributes, paragraphs: current });
    },
    text: (path, words) => {
      if (path.at(-1) === "w:t") current[current.length - 1] += words;
    },
    close: () => undefined,
  });
  const signs = new Map<string, string>();
  const on = new Map<string, { accepted: string; rejected: string }>();
  walk(bytes, {
    open: (path, { "w:id": id = "" }) => {
      const sign = { "w:commentRangeStart": "[", "w:commentRangeEnd": "]", "w:commentReference": "." }[
        path.at(-1) ?? ""
      ];
      if (!sign) return;
      signs.set(id, (signs.get(id) ?? "") + sign);
      if (sign === "[") on.set(id, { accepted: "", rejected: "" });
    },
    text: (path, words) => {
      if (!["w:t", "w:delText"].includes(path.at(-1) ?? "")) return;
      for (const [id, texts] of on) {
        if (signs.get(id) !== "[") continue;
        if (!path.includes("w:del")) texts.accepted += words;
        if (!path.includes("w:ins")) texts.rejected += words;
      }
    },
    close: () => undefined,
  });
  if (signs.size !== said.size) throw new Error(`${signs.size} places, ${said.size} comments`);
  return [...said].map(([id, { attributes, paragraphs }]) => {
    if (signs.get(id) !== "[].") throw new Error(`comment ${id} stands as ${signs.get(id)}`);
    const { "w:author": author, "w:initials": initials, "w:date": date } = attributes;
    return { id, author, initials, date, paragraphs, ...(on.get(id) ?? { accepted: "", rejected: "" }) };
  });
}

type Visitor = Readonly<{
  /** The text's own part, when left out. */
  part?: string;
  open: (path: readonly string[], attributes: Readonly<Record<string, string>>) => void;
  text: (path: readonly string[], words: string) => void;
  close: (path: readonly string[]) => void;
}>;

function walk(bytes: Uint8Array, visitor: Visitor): void {
  const path: string[] = [];
  const parser = new SaxesParser({ xmlns: false });
  parser.on("opentag", ({ name, attributes }) => {
    path.push(name);
    visitor.open(path, attributes);
  });
  parser.on("text", (words) => visitor.text(path, words));
  parser.on("closetag", () => {
    visitor.close(path);
    path.pop();
  });
  if (visitor.part && !unzipSync(bytes)[visitor.part]) return;
  parser.write(strFromU8(unzipSync(bytes)[visitor.part ?? "word/document.xml"] ?? new Uint8Array())).close();
}
