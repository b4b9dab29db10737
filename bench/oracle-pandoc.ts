import { execFileSync } from "node:child_process";
import { documentOf, type Piece, type ReadDocument } from "./oracle-document";

type Node = Readonly<{ t: string; c?: unknown }>;
type Span = readonly [readonly [id: string, classes: readonly string[], attributes: [string, string][]], unknown];

/** A Word file as `pandoc --track-changes=all` reads it. It tells nothing of formatting that changed. */
export function pandocReads(bytes: Uint8Array): ReadDocument {
  const args = ["--from=docx", "--to=json", "--track-changes=all"];
  const read = JSON.parse(execFileSync("pandoc", args, { input: bytes, encoding: "utf8", maxBuffer: 1e8 }));
  const reader = new PandocReader();
  for (const block of read.blocks as unknown[]) reader.block(block);
  return reader.document();
}

class PandocReader {
  private readonly pieces: Piece[] = [];
  private readonly comments: { id: string; author: string; said: string }[] = [];
  private readonly open = new Set<string>();
  private hand: Pick<Piece, "insertedBy" | "deletedBy"> = { insertedBy: null, deletedBy: null };
  private mark = this.hand;

  block(block: unknown): void {
    this.mark = { insertedBy: null, deletedBy: null };
    this.walk(block);
    this.pieces.push({ text: "", isBreak: true, ...this.mark, markedBy: null, under: [] });
  }

  document(): ReadDocument {
    return documentOf(this.pieces, this.comments);
  }

  private walk(node: unknown): void {
    if (Array.isArray(node)) for (const each of node) this.walk(each);
    if (!isNode(node)) return;
    if (node.t === "Span") return this.span(node.c as Span);
    const text = textOf(node);
    if (text === null) return this.walk(node.c);
    this.pieces.push({ text, isBreak: false, ...this.hand, markedBy: null, under: [...this.open] });
  }

  private span([[spanId, classes, given], inside]: Span): void {
    const attributes = new Map(given);
    const author = attributes.get("author") ?? "";
    const id = attributes.get("id") ?? spanId;
    if (classes.includes("paragraph-deletion")) this.mark = { ...this.mark, deletedBy: author };
    if (classes.includes("paragraph-insertion")) this.mark = { ...this.mark, insertedBy: author };
    if (classes.includes("comment-start")) {
      this.comments.push({ id, author, said: spoken(inside) });
      this.open.add(id);
      return;
    }
    if (classes.includes("comment-end")) this.open.delete(id);
    const outer = this.hand;
    if (classes.includes("insertion")) this.hand = { ...outer, insertedBy: author };
    if (classes.includes("deletion")) this.hand = { ...outer, deletedBy: author };
    this.walk(inside);
    this.hand = outer;
  }
}

function spoken(node: unknown): string {
  if (Array.isArray(node)) return node.map(spoken).join("");
  return isNode(node) ? (textOf(node) ?? spoken(node.c)) : "";
}

/** Null for what holds others. */
function textOf({ t, c }: Node): string | null {
  if (t === "Str") return String(c);
  return t === "Space" || t === "SoftBreak" || t === "LineBreak" ? " " : null;
}

function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && "t" in value;
}
