import { Problem } from "#lib/problem";

/** A text and whether its encoding had to be guessed. */
export type DecodedText = Readonly<{ text: string; isGuessed: boolean }>;

/**
 * A text file's text: UTF-8, UTF-16 with its mark, or else Windows-1252, which old systems still send. A mark that what
 * follows gives the lie is passed over.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decodeMarked(bytes, ["utf-16le", "utf-16be"]);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decodeMarked(bytes, ["utf-16be", "utf-16le"]);
  if (bytes.includes(0)) throw new Problem("invalid", "importNotText");
  const text = utf8Of(bytes);
  return text === null ? { text: decodeWestern(bytes), isGuessed: true } : known(text);
}

/** Behind a mark of UTF-16: text in it, else in UTF-8 (without a zero, and well-formed), else in the other order. */
function decodeMarked(bytes: Uint8Array, [named, other]: readonly [string, string]): DecodedText {
  const body = bytes.subarray(2);
  const utf8 = body.includes(0) ? null : utf8Of(body);
  if (utf8 !== null && utf8 !== "") return { text: utf8, isGuessed: true };
  const text = new TextDecoder(named).decode(bytes);
  // Latin letters in the wrong order are all signs whose lower half is zero.
  const swapped = text.match(/[\u0900\u0a00\u0d00\u2000-\u7e00]/gu)?.filter((sign) => sign.charCodeAt(0) % 256 === 0);
  if ((swapped?.length ?? 0) * 2 <= text.length) return known(text);
  return { text: new TextDecoder(other).decode(body), isGuessed: true };
}

function utf8Of(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return null;
  }
}

function known(text: string): DecodedText {
  return { text, isGuessed: false };
}

/** Windows-1252 from 0x80 to 0x9F; what is � means nothing there. The rest is Latin-1. */
const western = "€�‚ƒ„…†‡ˆ‰Š‹Œ�Ž��‘’“”•–—˜™š›œ�žŸ";

/** By hand, for some versions of Node take Windows-1252 for Latin-1. A file of many controls is no text at all. */
function decodeWestern(bytes: Uint8Array): string {
  const latin = new TextDecoder("latin1").decode(bytes);
  const text = latin.replace(/[\u0080-\u009f]/g, (sign) => western[sign.charCodeAt(0) - 0x80] ?? sign);
  const strange = text.match(/[^\P{Cc}\t\n\r\f]|\ufffd/gu)?.length ?? 0;
  if (strange * 100 > text.length) throw new Problem("invalid", "importNotText");
  return text;
}
