import type { BlockKind } from "#lib/articles/block-kind";
import { isSafeHref, type Mark, type MarkedText, type MarkKind, sliceMarked } from "#lib/text/mark";
import { cleanText } from "./clean-text";
import { refuseBlock, refuseLength } from "./import-limits";
import type { ImportedArticle, ImportedBlock, ImportNotice } from "./imported-article";
import { withGuessedKinds } from "./kind";
import { settledMarks } from "./settled-marks";

/** The formatting a run of text has where a reader stands. */
export type Style = Readonly<{ bold?: boolean; italic?: boolean; href?: string | undefined }>;

/** A place between the words of blocks. */
export type TextPosition = Readonly<{ block: number; offset: number }>;

/** What the record takes of one block's formatting, and of one address. */
const mostMarks = 2000;
const longestHref = 2000;

/**
 * What every reader fills: runs of styled text into blocks. White space is folded as browsers do (typographic spaces
 * stay), links that run or point inside are dropped and counted, and so is what nobody can see.
 */
export class BlockBuilder {
  readonly blocks: ImportedBlock[] = [];
  private readonly counts = new Map<string, ImportNotice>();
  private text = "";
  /** Kept apart, for looking at the end of a text that grows is slow. */
  private isAfterSpace = true;
  private marks: Mark[] = [];
  private total = 0;
  private headlines = 0;

  get hasHeadline(): boolean {
    return this.headlines > 0;
  }

  /** Where the next word will stand: in which block, counted from 0, and behind how much of its text. */
  get position(): TextPosition {
    return { block: this.blocks.length, offset: this.text.length };
  }

  /** Adds a run to the block that is open. */
  add(run: string, style: Style = {}): void {
    const { text, dropped, replaced } = cleanText(run);
    if (dropped > 0) this.notice("dropped", "control", dropped);
    if (replaced > 0) this.notice("converted", "brokenCharacter", replaced);
    let folded = text.replace(/[ \t\n\v\f\r\u0085\u2028\u2029]+/gu, " ");
    if (folded.startsWith(" ") && this.isAfterSpace) folded = folded.slice(1);
    // A block never begins with white space, also not with one that does not break: places in it stay what they are.
    if (this.text === "") folded = folded.trimStart();
    if (folded === "") return;
    this.isAfterSpace = folded.endsWith(" ");
    const start = this.text.length;
    this.text += folded;
    refuseBlock(this.blocks.length, this.text.length);
    const end = this.text.length;
    const put = (kind: MarkKind, href?: string) => this.marks.push({ kind, start, end, ...(href && { href }) });
    if (style.bold) put("bold");
    if (style.italic) put("italic");
    if (style.href) {
      const problem = problemOfHref(style.href);
      if (problem) this.notice("dropped", problem);
      else put("link", style.href);
    }
  }

  /** Ends the open block; one without words is no block. */
  end(kind: BlockKind): void {
    const block = trimmed({ text: this.text, marks: this.marks });
    this.text = "";
    this.isAfterSpace = true;
    this.marks = [];
    if (block.text !== "") this.push({ kind, ...block });
  }

  /** Takes a block that another reader made. */
  push(block: ImportedBlock): void {
    refuseBlock(this.blocks.length, block.text.length);
    this.total += block.text.length;
    refuseLength(this.total);
    const isTooRich = block.marks.length > mostMarks;
    if (isTooRich) this.notice("dropped", "formatting");
    if (block.kind === "headline") this.headlines += 1;
    this.blocks.push(isTooRich ? { ...block, marks: block.marks.slice(0, mostMarks) } : block);
  }

  notice(kind: ImportNotice["kind"], detail: ImportNotice["detail"], count = 1): void {
    const key = `${kind} ${detail}`;
    this.counts.set(key, { kind, detail, count: (this.counts.get(key)?.count ?? 0) + count });
  }

  /** What was read. Kinds are guessed from shape where the format named no headline and no crosshead. */
  article(): ImportedArticle {
    const blocks = this.blocks.map(withoutWholeBold);
    const isStructured = blocks.some(({ kind }) => kind === "headline" || kind === "crosshead");
    const kinds = isStructured ? blocks : withGuessedKinds(blocks);
    const title = kinds.find(({ kind }) => kind === "headline")?.text ?? null;
    return { title, blocks: kinds, notices: [...this.counts.values()] };
  }
}

function problemOfHref(href: string): "link" | "localLink" | null {
  if (isSafeHref(href)) return href.length > longestHref ? "link" : null;
  return URL.canParse(href) ? "link" : "localLink";
}

/** Without outer white space. */
function trimmed({ text, marks }: MarkedText): MarkedText {
  const start = text.length - text.trimStart().length;
  const inner = sliceMarked({ text, marks }, { start, end: Math.max(start, text.trimEnd().length) });
  return { text: inner.text, marks: settledMarks(inner) };
}

/** Formatting over a whole headline or crosshead is its look, not the writer's stress. */
function withoutWholeBold(block: ImportedBlock): ImportedBlock {
  if (block.kind !== "headline" && block.kind !== "crosshead" && block.kind !== "deck") return block;
  const marks = block.marks.filter(({ kind, start, end }) => kind !== "bold" || start > 0 || end < block.text.length);
  return { ...block, marks };
}
