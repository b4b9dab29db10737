import { Problem } from "#lib/problem";
import { decodeText } from "./decode";
import { readDocx } from "./docx/read";
import { readHtml } from "./html/read";
import type { ImportedArticle } from "./imported-article";
import { readMarkdown } from "./markdown/read";
import { readText } from "./text/read";

/** Bytes of a file that may be brought in. */
export const maxImportBytes = 10 * 1_048_576;
const mostBlocks = 20_000;
const longestBlock = 200_000;

/** A file as it came, or what was pasted (with the clipboard's HTML where there was any). */
export type ImportSource =
  | Readonly<{ bytes: Uint8Array; fileName: string }>
  | Readonly<{ text: string; html: string | null }>;

/**
 * Reads an article in any format we know: told by what is in it, the file's name only chooses between kinds of plain
 * text. Throws `Problem("invalid")` that says what is wrong with it; nothing is stored here.
 */
export function readArticle(source: ImportSource): ImportedArticle {
  const article = "bytes" in source ? readFile(source.bytes, source.fileName) : readPasted(source.text, source.html);
  if (article.blocks.length === 0) throw new Problem("invalid", "importEmpty");
  if (article.blocks.length > mostBlocks) throw new Problem("invalid", "importTooManyBlocks", { most: mostBlocks });
  const long = article.blocks.findIndex(({ text }) => text.length > longestBlock);
  if (long >= 0) throw new Problem("invalid", "importBlockTooLong", { block: long + 1, most: longestBlock });
  return article;
}

function readPasted(text: string, html: string | null): ImportedArticle {
  if (html && html.trim() !== "") {
    const rich = readHtml(html);
    if (rich.blocks.length > 0) return rich;
  }
  return looksLikeMarkdown(text) ? readMarkdown(text) : readText(text);
}

function readFile(bytes: Uint8Array, fileName: string): ImportedArticle {
  if (bytes.length > maxImportBytes)
    throw new Problem("invalid", "importTooLarge", { megabytes: maxImportBytes / 1_048_576 });
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return readDocx(bytes);
  const known = signatures.find(({ magic }) => magic.every((byte, index) => bytes[index] === byte));
  if (known) throw new Problem("invalid", "importUnknownFormat", { format: known.format });
  const text = decodeText(bytes);
  if (
    /^\s*(?:<!doctype html|<html|<\?xml[^>]*>\s*<(?:!doctype )?html|<(?:article|body|main|p|h[1-6]|div)[\s>])/i.test(
      text,
    )
  )
    return readHtml(text);
  return /\.(?:md|markdown)$/i.test(fileName) || looksLikeMarkdown(text) ? readMarkdown(text) : readText(text);
}

/** Files people try that hold no text we read: told by name rather than as "damaged". */
const signatures = [
  { format: "PDF", magic: [0x25, 0x50, 0x44, 0x46] },
  { format: "Word 97–2003 (.doc)", magic: [0xd0, 0xcf, 0x11, 0xe0] },
  { format: "RTF", magic: [0x7b, 0x5c, 0x72, 0x74, 0x66] },
  { format: "PNG", magic: [0x89, 0x50, 0x4e, 0x47] },
  { format: "JPEG", magic: [0xff, 0xd8, 0xff] },
  { format: "GZIP", magic: [0x1f, 0x8b] },
] as const;

/** A heading, a link or stress as Markdown writes them: one alone may be chance, two are not. */
function looksLikeMarkdown(text: string): boolean {
  const signs = [
    /^#{1,6} \S/mu,
    /\[[^\]\n]+\]\((?:https?:|mailto:)[^)\s]+\)/u,
    /(?:^|\s)\*\*[^*\n]+\*\*(?:\s|[.,;:!?]|$)/mu,
    /^> \S/mu,
    /^\[[^\]]+\]: \S/mu,
  ];
  return /^# \S/u.test(text.trimStart()) || signs.filter((sign) => sign.test(text)).length >= 2;
}
