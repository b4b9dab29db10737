import { Problem } from "#lib/problem";

/** Fields in fields: an index in a table of contents has three. */
const deepest = 32;

/** Fields as Word writes them: a code, then what it gave: HYPERLINK "https://…" and the words to press. They nest. */
export class Fields {
  private readonly open: { code: string; isResult: boolean }[] = [];

  /** A field's sign: begin, separate or end. */
  mark(type: string | undefined): void {
    const current = this.open.at(-1);
    if (type === "begin" && this.open.length >= deepest)
      throw new Problem("invalid", "importTooDeep", { most: deepest });
    if (type === "begin") this.open.push({ code: "", isResult: false });
    else if (type === "separate" && current) current.isResult = true;
    else if (type === "end") this.open.pop();
  }

  addCode(code: string): void {
    const current = this.open.at(-1);
    if (current && !current.isResult) current.code += code;
  }

  /** Whether what stands here is code, which nobody sees. */
  get isInCode(): boolean {
    return this.open.some(({ isResult }) => !isResult);
  }

  /** The address of the innermost link field around this place. */
  get href(): string | undefined {
    return this.open.map(({ code }) => hrefOfCode(code)).findLast((href) => href !== undefined);
  }
}

/** The address in a field's code; a place in the document itself (\l) is none. */
export function hrefOfCode(code: string): string | undefined {
  return code.match(/^\s*HYPERLINK\s+"([^"]+)"/i)?.[1];
}
