import { Problem } from "#lib/problem";

/** Bytes of a file that may be brought in. */
export const maxImportBytes = 10 * 1_048_576;
/** Bytes of a zip of many files, each of which may be as large as one that comes alone. */
export const maxArchiveBytes = 40 * 1_048_576;
/** A long article has a few hundred. */
const mostBlocks = 20_000;
/** UTF-16 code units of a block. */
const longestBlock = 200_000;
/** UTF-16 code units of an article: a book of 170,000 words. */
const mostCharacters = 1_000_000;

/** Refuses a further block when there are too many, or when it is too long to be one. `before`: blocks so far. */
export function refuseBlock(before: number, length: number): void {
  if (before >= mostBlocks) throw new Problem("invalid", "importTooManyBlocks", { most: mostBlocks });
  if (length > longestBlock)
    throw new Problem("invalid", "importBlockTooLong", { block: before + 1, most: longestBlock });
}

/** Refuses a text of more characters than any article has: before it is parsed where its format is mostly text. */
export function refuseLength(length: number): void {
  if (length > mostCharacters) throw new Problem("invalid", "importTooLong", { most: mostCharacters });
}

export function refuseBytes(length: number): void {
  refuseOver(maxImportBytes, length);
}

export function refuseArchiveBytes(length: number): void {
  refuseOver(maxArchiveBytes, length);
}

function refuseOver(most: number, length: number): void {
  if (length > most) throw new Problem("invalid", "importTooLarge", { megabytes: most / 1_048_576 });
}
