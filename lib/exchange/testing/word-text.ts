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

type Visitor = Readonly<{
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
  parser.write(strFromU8(unzipSync(bytes)["word/document.xml"] ?? new Uint8Array())).close();
}
