import type { ExportedArticle } from "./exported-article";

/** Letters of a title that a file's name keeps. */
const longestName = 80;

/**
 * An export's file name: the title in letters and digits of any script, the language, whether it is not signed off, and
 * the ending (with its dot).
 */
export function exportFileName({ title, targetLanguage, signOff }: ExportedArticle, ending: string): string {
  const release = signOff ? "" : ".not-signed-off";
  return plainFileName(title, `.${targetLanguage}${release}${ending}`);
}

/** A title as a file's name, before an ending with its dot. */
export function plainFileName(title: string, ending: string): string {
  const words = title
    .normalize("NFC")
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, "-")
    .replace(/^-+|-+$/g, "");
  const name = Array.from(words).slice(0, longestName).join("").replace(/-+$/, "");
  return `${isReserved(name) ? `article-${name}` : name || "article"}${ending}`;
}

/** Names that Windows keeps for itself, whatever they end in. */
function isReserved(name: string): boolean {
  return /^(?:con|prn|aux|nul|com\d|lpt\d)$/i.test(name);
}

/** A Content-Disposition header (RFC 6266): an ASCII name for old programs, the whole one for all others. */
export function contentDisposition(fileName: string): string {
  return `attachment; filename="${asciiName(fileName)}"; filename*=UTF-8''${encoded(fileName)}`;
}

/** Accents go; a title in another script becomes "article", with the same endings. */
function asciiName(fileName: string): string {
  const ascii = fileName
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[^\w.-]+/g, "_");
  return /^[_-]+\./.test(ascii) ? ascii.replace(/^[_-]+/, "article") : ascii;
}

/** RFC 8187: what encodeURIComponent leaves alone but a header may not hold. */
function encoded(fileName: string): string {
  return encodeURIComponent(fileName).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}
