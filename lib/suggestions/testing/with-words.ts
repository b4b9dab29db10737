import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

const main = "word/document.xml";

/** A Word file with words of it changed as someone types over them, every time they stand there. */
export function withWords(bytes: Uint8Array, before: string, after: string): Uint8Array<ArrayBuffer> {
  const parts = unzipSync(bytes);
  const xml = strFromU8(parts[main] ?? new Uint8Array());
  if (!xml.includes(before)) throw new Error(`The file does not say “${before}”`);
  return new Uint8Array(zipSync({ ...parts, [main]: strToU8(xml.replaceAll(before, after)) }));
}
