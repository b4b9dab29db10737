import type { BlockKind } from "#lib/articles/block-kind";
import { isSafeHref, type Mark, type MarkKind, normalizeMarks, sliceMarked } from "#lib/text/mark";
import { cleanText } from "./clean-text";
import type { ImportedBlock, ImportNotice } from "./imported-article";

/** The formatting a run of text has where a reader stands. */
export type Style = Readonly<{ bold?: boolean; italic?: boolean; href?: string | undefined }>;

/**
 * What every reader fills: runs of styled text into blocks. White space is folded as browsers do, links that run or
 * point inside are dropped and counted, and so is what nobody can see.
 */
export class BlockBuilder {
  readonly blocks: ImportedBlock[] = [];
  private readonly counts = new Map<string, ImportNotice>();
  private text = "";
  private marks: Mark[] = [];

  /** Adds a run to the block that is open. */
  add(run: string, style: Style = {}): void {
    const { text, dropped } = cleanText(run);
    if (dropped > 0) this.notice("dropped", "control", dropped);
    let folded = text.replace(/[\s\u00a0]+/gu, (space) => (/^\u00a0+$/u.test(space) ? "\u00a0" : " "));
    if (folded.startsWith(" ") && (this.text === "" || this.text.endsWith(" "))) folded = folded.slice(1);
    if (folded === "") return;
    const start = this.text.length;
    this.text += folded;
    const end = this.text.length;
    const put = (kind: MarkKind, href?: string) => this.marks.push({ kind, start, end, ...(href && { href }) });
    if (style.bold) put("bold");
    if (style.italic) put("italic");
    if (!style.href) return;
    if (isSafeHref(style.href)) put("link", style.href);
    else this.notice("dropped", "link");
  }

  /** Ends the open block; one without words is no block. */
  end(kind: BlockKind): void {
    const trimmed = this.text.trimEnd();
    if (trimmed !== "") {
      const marks = normalizeMarks(this.marks);
      this.blocks.push({ kind, ...sliceMarked({ text: this.text, marks }, { start: 0, end: trimmed.length }) });
    }
    this.text = "";
    this.marks = [];
  }

  notice(kind: ImportNotice["kind"], detail: ImportNotice["detail"], count = 1): void {
    const key = `${kind} ${detail}`;
    this.counts.set(key, { kind, detail, count: (this.counts.get(key)?.count ?? 0) + count });
  }

  get notices(): ImportNotice[] {
    return [...this.counts.values()];
  }
}

/** Formatting over a whole headline or crosshead is its look, not the writer's stress. */
export function withoutWholeBold(block: ImportedBlock): ImportedBlock {
  if (block.kind !== "headline" && block.kind !== "crosshead" && block.kind !== "deck") return block;
  const marks = block.marks.filter(({ kind, start, end }) => kind !== "bold" || start > 0 || end < block.text.length);
  return { ...block, marks };
}
