import { execFileSync, spawnSync } from "node:child_process";

export const hasPandoc = spawnSync("pandoc", ["--version"]).status === 0;

type Node = Readonly<{ t: string; c?: unknown }>;
type Span = readonly [readonly [id: string, classes: readonly string[], attributes: [string, string][]], unknown];
const spaces: ReadonlySet<string> = new Set(["Space", "SoftBreak", "LineBreak"]);

/** A Word file as another program reads it: its paragraphs, and by number the words under each comment, white space folded. */
export function pandocText(
  bytes: Uint8Array,
  changes: "accept" | "reject" | "all",
): Readonly<{ paragraphs: string[]; comments: ReadonlyMap<string, string> }> {
  const args = ["--from=docx", "--to=json", `--track-changes=${changes}`];
  const read = JSON.parse(execFileSync("pandoc", args, { input: bytes, encoding: "utf8", maxBuffer: 1e8 }));
  const open = new Map<string, string>();
  const comments = new Map<string, string>();
  let text = "";
  let gone = 0;
  const say = (words: string) => {
    if (gone > 0) return;
    text += words;
    for (const [id, said] of open) open.set(id, said + words);
  };
  const walk = (node: unknown): void => {
    if (Array.isArray(node)) for (const each of node) walk(each);
    if (!isNode(node)) return;
    const { t, c } = node;
    if (t === "Str") say(String(c));
    else if (spaces.has(t)) say(" ");
    else if (t === "Span") span(c as Span);
    else walk(c);
  };
  const span = ([[, classes, attributes], inside]: Span) => {
    const id = new Map(attributes).get("id") ?? "";
    // An end may stand inside of words that were taken out.
    const isGone = classes.includes("deletion");
    if (isGone) gone += 1;
    if (classes.includes("comment-start")) {
      open.set(id, "");
      return;
    }
    if (classes.includes("comment-end")) {
      comments.set(id, folded(open.get(id) ?? ""));
      open.delete(id);
    }
    walk(inside);
    if (isGone) gone -= 1;
  };
  const paragraphs = (read.blocks as unknown[]).map((block) => {
    text = "";
    walk(block);
    return folded(text);
  });
  return { paragraphs: paragraphs.filter((each) => each !== ""), comments };
}

/** White space is a program's own affair, but for where there is some. */
export function folded(text: string): string {
  return text.replace(/\s+/gu, " ").trim();
}

function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && "t" in value;
}
