import { Problem } from "#lib/problem";
import { decodeText } from "./decode";

/** The text of an XML file, by its byte order mark or the encoding it declares; UTF-8 where it names none. */
export function decodeXml(bytes: Uint8Array): string {
  const start = new TextDecoder("latin1").decode(bytes.subarray(0, 200));
  const [, declared] = /^(?:ï»¿)?<\?xml[^>]*\bencoding\s*=\s*["']([\w.:-]{1,40})["']/.exec(start) ?? [];
  if (declared === undefined || /^utf-?(?:8|16)/i.test(declared)) return withoutMark(decodeText(bytes).text);
  return withoutMark(decoderOf(declared).decode(bytes));
}

function decoderOf(encoding: string): TextDecoder {
  try {
    return new TextDecoder(encoding);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new Problem("invalid", "exchangeEncoding", { encoding });
  }
}

function withoutMark(text: string): string {
  return text.replace(/^\ufeff/, "");
}
