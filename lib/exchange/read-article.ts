import { Problem } from "#lib/problem";
import { decodeText } from "./decode";
import { readDocx } from "./docx/read";
import { readHtml } from "./html/read";
import { refuseBytes } from "./import-limits";
import type { ImportedArticle, ImportedBlock } from "./imported-article";
import { readMarkdown } from "./markdown/read";
import { readText } from "./text/read";

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
  return article;
}

/**
 * A Word file's blocks as they were before its tracked changes; null where there are none, or the file is no Word file,
 * or of so many blocks that pairing them would take seconds. Throws as `readArticle` does.
 */
export function readBeforeChanges(source: ImportSource, read: ImportedArticle): readonly ImportedBlock[] | null {
  if (!("bytes" in source) || !isZip(source.bytes) || !read.notices.some(({ detail }) => detail === "trackedChanges"))
    return null;
  if (read.blocks.length > mostTracked) return null;
  const { blocks } = readDocx(source.bytes, "rejected");
  return blocks.length > 0 && blocks.length <= mostTracked ? blocks : null;
}

/** A long article has a few hundred blocks. */
const mostTracked = 5000;

function readPasted(text: string, html: string | null): ImportedArticle {
  refuseBytes(text.length + (html?.length ?? 0));
  if (html && html.trim() !== "") {
    const rich = readHtml(html);
    if (rich.blocks.length > 0) return rich;
  }
  return readDecoded(text, "");
}

function readFile(bytes: Uint8Array, fileName: string): ImportedArticle {
  refuseBytes(bytes.length);
  if (isZip(bytes)) return readDocx(bytes);
  const known = signatures.find(({ magic }) => magic.every((byte, index) => bytes[index] === byte));
  if (known) throw new Problem("invalid", "importUnknownFormat", { format: known.format });
  const { text, isGuessed } = decodeText(bytes);
  const article = readDecoded(text, fileName);
  if (!isGuessed) return article;
  return { ...article, notices: [...article.notices, { kind: "converted", detail: "encoding", count: 1 }] };
}

function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b;
}

function readDecoded(text: string, fileName: string): ImportedArticle {
  if (looksLikeHtml(text)) return readHtml(text);
  return /\.(?:md|markdown)$/i.test(fileName) || looksLikeMarkdown(text) ? readMarkdown(text) : readText(text);
}

function looksLikeHtml(text: string): boolean {
  const start = text.slice(0, 4000).replace(/^\ufeff?\s*(?:<\?xml[^>]*\?>\s*)?(?:<!--[\s\S]*?-->\s*)*/i, "");
  return /^<(?:!doctype html|html|head|meta|body|main|article|section|header|figure|p|h[1-6]|div|span|ul|ol|blockquote|table)[\s>]/i.test(
    start,
  );
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
function looksLikeMarkdown(whole: string): boolean {
  const text = whole.slice(0, 50_000);
  const signs = [
    /^#{1,6} \S/mu,
    /\[[^\]\n]+\]\((?:https?:|mailto:)[^)\s]+\)/u,
    /(?:^|\s)\*\*[^*\n]+\*\*(?:\s|[.,;:!?]|$)/mu,
    /^> \S/mu,
    /^\[[^\]]+\]: \S/mu,
  ];
  return /^# \S/u.test(text.trimStart()) || signs.filter((sign) => sign.test(text)).length >= 2;
}
