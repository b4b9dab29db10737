/** What a search can ask for beside words. */
export const searchFields = ["person", "finding", "state", "from", "into", "engine", "title"] as const;
export type SearchField = (typeof searchFields)[number];

/** Words to be found as they stand beside one another when quoted; or something asked for by name. */
export type SearchPart =
  | Readonly<{ kind: "words"; text: string; isQuoted: boolean }>
  | Readonly<{ kind: "field"; field: SearchField; value: string }>;

/** How each field may be called: in lower case, English among them. */
export type FieldNames = ReadonlyMap<string, SearchField>;

export const englishFields: FieldNames = new Map(searchFields.map((field) => [field, field]));

/** A name with its colon, if any; then "…" with \" and \\ inside, or what goes to the next space. */
const part = /(?:([^\s":]+):)?(?:"((?:[^"\\]|\\.)*)"?|(\S*))/gsuy;

/** Reads a search; whatever is no field is words, so that everything typed means something. */
export function parseSearch(text: string, names: FieldNames = englishFields): SearchPart[] {
  const parts: SearchPart[] = [];
  let at = skipSpace(text, 0);
  while (at < text.length) {
    part.lastIndex = at;
    const [whole = "", name, quoted, bare = ""] = part.exec(text) ?? [];
    const field = name === undefined ? undefined : names.get(name.toLowerCase());
    const value = quoted === undefined ? bare : quoted.replace(/\\(.)/gsu, "$1");
    if (field) {
      if (value !== "") parts.push({ kind: "field", field, value });
      at += whole.length;
    } else if (name === undefined && quoted !== undefined) {
      if (value !== "") parts.push({ kind: "words", text: value, isQuoted: true });
      at += whole.length;
    } else {
      const [run = ""] = /^\S+/u.exec(text.slice(at)) ?? [];
      parts.push({ kind: "words", text: run, isQuoted: false });
      at += run.length;
    }
    at = skipSpace(text, at);
  }
  return parts;
}

/** Writes a search down: read again with the same names it is the same. */
export function printSearch(parts: readonly SearchPart[]): string {
  return parts.map(printPart).join(" ");
}

function printPart(part: SearchPart): string {
  if (part.kind === "field") return `${part.field}:${/^[^\s"]+$/u.test(part.value) ? part.value : quote(part.value)}`;
  return part.isQuoted ? quote(part.text) : part.text;
}

function quote(text: string): string {
  return `"${text.replace(/["\\]/g, "\\$&")}"`;
}

function skipSpace(text: string, at: number): number {
  return at + (/^\s+/u.exec(text.slice(at))?.[0].length ?? 0);
}
