import { refuseBytes } from "#lib/exchange/import-limits";
import { Problem } from "#lib/problem";
import { readReturnedDocx } from "./read-docx";
import { readReturnedXliff } from "./read-xliff";
import type { ReturnedFile } from "./returned-file";

/**
 * A file that was exported, edited outside and brought back: Word or XLIFF, told by what is in it. Throws
 * `Problem("invalid")` that says what is wrong with it.
 */
export function readReturned(bytes: Uint8Array): ReturnedFile {
  refuseBytes(bytes.length);
  const file = read(bytes);
  if (file.blocks.length === 0) throw new Problem("invalid", "importEmpty");
  return file;
}

function read(bytes: Uint8Array): ReturnedFile {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return readReturnedDocx(bytes);
  const start = new TextDecoder().decode(bytes.subarray(0, 4000)).replaceAll("\u0000", "");
  if (/<(?:\w+:)?xliff[\s>]/.test(start)) return readReturnedXliff(bytes);
  throw new Problem("invalid", "returnedUnknownFormat");
}
