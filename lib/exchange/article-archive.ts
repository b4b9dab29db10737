import { Problem } from "#lib/problem";
import { archiveLimits, Zip } from "./zip";

/** Files of one archive. */
export const mostFiles = 1000;

/** What systems put into archives beside a person's files. */
const isClutter = /(?:^|\/)(?:__MACOSX\/|\.|Thumbs\.db$|desktop\.ini$)|\/$/i;

/** The files of a zip that a person put into it, in its order, and a way to read each. */
export class ArticleArchive {
  private constructor(
    private readonly zip: Zip,
    readonly names: readonly string[],
  ) {}

  /** Refuses what is damaged, locked, empty, or would unpack to far more than it is. */
  static open(bytes: Uint8Array): ArticleArchive {
    const zip = Zip.open(bytes, archiveLimits);
    const names = zip.names.filter((name) => !isClutter.test(name));
    if (names.length === 0) throw new Problem("invalid", "importEmpty");
    if (names.length > mostFiles) throw new Problem("invalid", "importTooManyEntries", { most: mostFiles });
    return new ArticleArchive(zip, names);
  }

  /** A file's bytes. */
  read(name: string): Uint8Array {
    const bytes = this.zip.read(name);
    if (!bytes) throw new Problem("invalid", "importDamaged");
    return bytes;
  }
}

/** Whether a file is called as one that holds others. */
export function isArchive(fileName: string): boolean {
  return /\.zip$/i.test(fileName);
}

/** A file by itself, without the folders it lies in. */
export function baseName(path: string): string {
  return path.slice(Math.max(path.lastIndexOf("/"), path.lastIndexOf("\\")) + 1);
}
