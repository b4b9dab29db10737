import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { readLexicon } from "#lib/checks/lexicon";
import type { Lexicons } from "#lib/checks/literal";

/**
 * A newsroom's own lexicons: files named by language pair ("fr-en.txt") in the folder of STET_LEXICONS. None when no
 * folder is named; throws naming the file, and the line, that cannot be read.
 */
export async function ownLexiconsIn(folder: string | undefined): Promise<Lexicons> {
  if (!folder) return new Map();
  const names = (await readdir(folder)).filter((name) => /^\p{L}{2,3}-\p{L}{2,3}\.txt$/u.test(name));
  const read = names.map(async (name) => {
    try {
      return [name.slice(0, -4).toLowerCase(), readLexicon(await readFile(join(folder, name), "utf8"))] as const;
    } catch (error) {
      throw new Error(`The lexicon ${name} cannot be read. ${error instanceof Error ? error.message : ""}`);
    }
  });
  return new Map(await Promise.all(read));
}
