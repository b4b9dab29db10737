import { Inflate } from "fflate";
import { Problem } from "#lib/problem";

/**
 * What an article's file may unpack to, in bytes: all of it with its pictures, and a part that we read. A Word file of
 * a long article is far below each of these; text packs to a tenth, so a ratio of 200 over more than 4 MB is a bomb.
 */
const most = { entries: 2000, unpacked: 80 * 1_048_576, read: 24 * 1_048_576, ratio: 200, small: 4 * 1_048_576 };

type Entry = Readonly<{
  name: string;
  method: number;
  packed: number;
  unpacked: number;
  offset: number;
  flags: number;
}>;

/** A zip file's directory, read and judged before anything is unpacked. */
export class Zip {
  private constructor(
    private readonly bytes: Uint8Array,
    private readonly entries: ReadonlyMap<string, Entry>,
  ) {}

  /** Reads the directory; refuses files that are damaged, locked, or would unpack to far more than they are. */
  static open(bytes: Uint8Array): Zip {
    const entries = readDirectory(bytes);
    if (entries.length > most.entries) throw new Problem("invalid", "importTooManyEntries", { most: most.entries });
    const unpacked = entries.reduce((sum, entry) => sum + entry.unpacked, 0);
    if (unpacked > most.unpacked) throw tooInflated(unpacked);
    if (unpacked > most.small && unpacked / bytes.length > most.ratio) throw tooInflated(unpacked);
    if (areOverlapping(entries)) throw damaged();
    if (entries.some(({ flags }) => (flags & 1) === 1)) throw new Problem("invalid", "importLocked");
    return new Zip(bytes, new Map(entries.map((entry) => [entry.name, entry])));
  }

  /** The bytes of an entry; null when there is none. Stops at the size the directory promised. */
  private read(name: string): Uint8Array | null {
    const entry = this.entries.get(name);
    if (!entry) return null;
    const view = new DataView(this.bytes.buffer, this.bytes.byteOffset, this.bytes.byteLength);
    if (entry.offset + 30 > view.byteLength || view.getUint32(entry.offset, true) !== 0x04034b50) throw damaged();
    const start = entry.offset + 30 + view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true);
    const packed = this.bytes.subarray(start, start + entry.packed);
    if (packed.length < entry.packed) throw damaged();
    if (entry.unpacked > most.read) throw tooInflated(entry.unpacked);
    if (entry.method === 0) return packed;
    if (entry.method !== 8) throw damaged();
    return inflate(packed, entry.unpacked);
  }

  /** An entry's text in UTF-8; null when there is none. */
  readText(name: string): string | null {
    const bytes = this.read(name);
    return bytes && new TextDecoder().decode(bytes);
  }
}

/** Entries that share their bytes: a little file that unpacks to much, or one name with two contents. */
function areOverlapping(entries: readonly Entry[]): boolean {
  const ordered = entries.toSorted((one, other) => one.offset - other.offset);
  return ordered.some(({ offset, packed }, index) => {
    const next = ordered[index + 1];
    return next !== undefined && offset + 30 + packed > next.offset;
  });
}

function inflate(packed: Uint8Array, promised: number): Uint8Array {
  const chunks: Uint8Array[] = [];
  let length = 0;
  const stream = new Inflate((chunk) => {
    length += chunk.length;
    if (length > promised) throw tooInflated(length);
    chunks.push(chunk);
  });
  try {
    // In small pieces, so that what swells is noticed before it has swollen.
    for (let at = 0; at < packed.length; at += 16_384)
      stream.push(packed.subarray(at, at + 16_384), at + 16_384 >= packed.length);
  } catch (error) {
    if (error instanceof Problem) throw error;
    throw damaged();
  }
  if (length < promised) throw damaged();
  const whole = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

function readDirectory(bytes: Uint8Array): Entry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  if (count > most.entries) throw new Problem("invalid", "importTooManyEntries", { most: most.entries });
  let at = view.getUint32(end + 16, true);
  const entries: Entry[] = [];
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== 0x02014b50) throw damaged();
    const nameLength = view.getUint16(at + 28, true);
    const skip = nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)),
      flags: view.getUint16(at + 8, true),
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      unpacked: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    });
    at += 46 + skip;
  }
  return entries;
}

function findEnd(view: DataView): number {
  const from = view.byteLength - 22;
  if (from < 0) throw damaged();
  for (let at = from; at >= Math.max(0, from - 65_535); at -= 1) {
    if (view.getUint32(at, true) === 0x06054b50) return at;
  }
  throw damaged();
}

function damaged(): Problem {
  return new Problem("invalid", "importDamaged");
}

function tooInflated(unpacked: number): Problem {
  return new Problem("invalid", "importInflated", { megabytes: Math.round(unpacked / 1_048_576) });
}
