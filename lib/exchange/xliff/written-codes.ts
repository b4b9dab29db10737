import { codesIn, type PlacedCode } from "#lib/text/code";
import { codeNumbered, type InlineCode } from "#lib/text/inline-code";

/** One end of a code as it is to be written: `partner` is its other end, behind or before it, in which of the texts. */
export type WrittenEnd = Readonly<{
  code: InlineCode;
  placed: PlacedCode;
  id: string;
  partner: Readonly<{ text: number; placed: PlacedCode }> | null;
}>;

/** Ids within one unit, none twice; those that somebody wants are theirs first. */
export class UnitIds {
  private readonly taken = new Set<string>();
  private readonly owners = new Map<string, string>();

  /** The id that this owner asked for if it is free and can be written, else another; the same for each asking. */
  of(owner: string, wanted: string): string {
    const known = this.owners.get(owner);
    if (known !== undefined) return known;
    const isFree = /^[\p{L}\p{N}._:-]+$/u.test(wanted) && !this.taken.has(wanted);
    const id = isFree ? wanted : this.next("k");
    this.taken.add(id);
    this.owners.set(owner, id);
    return id;
  }

  /** A fresh id with this beginning. */
  next(prefix: string): string {
    let number = this.taken.size + 1;
    while (this.taken.has(`${prefix}${number}`)) number += 1;
    this.taken.add(`${prefix}${number}`);
    return `${prefix}${number}`;
  }
}

/**
 * What each sign in the texts of one side becomes: an opening end belongs to the next closing one of its number behind it,
 * so that whatever an editor did, what is written nests or overlaps but never crosses over. Signs that no code has are none.
 */
export function writtenEnds(
  texts: readonly string[],
  codes: readonly InlineCode[],
  ids: UnitIds,
): readonly (readonly WrittenEnd[])[] {
  const side = new Side(ids);
  return texts.map((text, index) => side.read(text, index, codes)).map((ends) => ends.map(side.met));
}

type Partner = NonNullable<WrittenEnd["partner"]>;

/** Goes through the texts of one side, and ties the ends of its codes together. */
class Side {
  private readonly open = new Map<number, { text: number; end: WrittenEnd }[]>();
  private readonly counts = new Map<string, number>();
  private readonly partners = new Map<WrittenEnd, Partner>();

  constructor(private readonly ids: UnitIds) {}

  read(coded: string, text: number, codes: readonly InlineCode[]): WrittenEnd[] {
    return codesIn(coded).flatMap((placed) => {
      const code = codeNumbered(codes, placed.number);
      return code ? [this.endOf(code, placed, text)] : [];
    });
  }

  readonly met = (end: WrittenEnd): WrittenEnd => ({ ...end, partner: this.partners.get(end) ?? end.partner });

  private endOf(code: InlineCode, placed: PlacedCode, text: number): WrittenEnd {
    const opened = placed.role === "closing" ? this.open.get(placed.number)?.shift() : undefined;
    if (opened) {
      this.partners.set(opened.end, { text, placed });
      return { ...opened.end, placed, partner: { text: opened.text, placed: opened.end.placed } };
    }
    const end = this.fresh(code, placed);
    if (placed.role === "opening") {
      const others = this.open.get(placed.number);
      if (others) others.push({ text, end });
      else this.open.set(placed.number, [{ text, end }]);
    }
    return end;
  }

  private fresh(code: InlineCode, placed: PlacedCode): WrittenEnd {
    const name = `${placed.number} ${placed.role}`;
    const copy = this.counts.get(name) ?? 0;
    this.counts.set(name, copy + 1);
    return { code, placed, id: this.ids.of(`${name} ${copy}`, wantedId(code, placed, copy)), partner: null };
  }
}

/** An end without its start has its own id, unless it came so: its code's id means the pair. */
function wantedId(code: InlineCode, { role }: PlacedCode, copy: number): string {
  return copy === 0 && (role !== "closing" || code.shape === "closing") ? code.id : "";
}

/** The same for an end on both sides when it is there alone, or in a pair, on both. */
export function nameOfEnd({ id, placed, partner }: WrittenEnd): string {
  return `${placed.role} ${partner ? "paired" : "alone"} ${id}`;
}
