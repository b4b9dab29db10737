import { Problem } from "#lib/problem";

/** A text and whether its encoding had to be guessed. */
export type DecodedText = Readonly<{ text: string; isGuessed: boolean }>;

/** A text file's text: UTF-8, UTF-16 with its mark, or else Windows-1252, which old systems still send. */
export function decodeText(bytes: Uint8Array): DecodedText {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return known(new TextDecoder("utf-16le").decode(bytes));
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return known(new TextDecoder("utf-16be").decode(bytes));
  if (bytes.includes(0)) throw new Problem("invalid", "importNotText");
  try {
    return known(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return { text: decodeWestern(bytes), isGuessed: true };
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
