import { promisify } from "node:util";
import { crc32, deflateRaw } from "node:zlib";

/** What the end of a zip says of a file in it; sizes in bytes, the file's header included in none. */
export type ZipEntry = Readonly<{ name: string; crc: number; packed: number; unpacked: number }>;

const pack = promisify(deflateRaw);
/** Names in UTF-8. */
const flags = 0x0800;
/** 2.0: packed by DEFLATE. */
const version = 20;
const deflated = 8;
/** The first day the format has: no clock is in a zip, so that the same files are the same zip. */
const [noTime, firstDay] = [0, 0x0021];
/**
 * A file as it stands in a zip: its header and its packed bytes. Packing is done beside the event loop.
 * Sizes and places of up to 4 GB fit; larger archives are the format's later extension.
 */
export async function zipEntry(
  name: string,
  bytes: Uint8Array,
): Promise<Readonly<{ entry: ZipEntry; bytes: Uint8Array }>> {
  const packed = await pack(bytes, { level: 6 });
  const entry = { name, crc: crc32(bytes), packed: packed.length, unpacked: bytes.length };
  return { entry, bytes: Buffer.concat([localHeader(entry), packed]) };
}

/** The end of a zip, after its entries in this order. */
export function zipDirectory(entries: readonly ZipEntry[]): Uint8Array {
  let offset = 0;
  const lines = entries.map((entry) => {
    const line = directoryLine(entry, offset);
    offset += localHeader(entry).length + entry.packed;
    return line;
  });
  const directory = Buffer.concat(lines);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([directory, end]);
}

function localHeader(entry: ZipEntry): Buffer {
  const header = Buffer.alloc(4);
  header.writeUInt32LE(0x04034b50, 0);
  return Buffer.concat([header, shared(entry), Buffer.from(entry.name)]);
}

function directoryLine(entry: ZipEntry, offset: number): Buffer {
  const start = Buffer.alloc(6);
  start.writeUInt32LE(0x02014b50, 0);
  start.writeUInt16LE(version, 4);
  // No comment, first disk, no attributes, then where the entry begins.
  const rest = Buffer.alloc(14);
  rest.writeUInt32LE(offset, 10);
  return Buffer.concat([start, shared(entry), rest, Buffer.from(entry.name)]);
}

/** The fields that both headers have, in the same order. */
function shared({ name, crc, packed, unpacked }: ZipEntry): Buffer {
  const fields = Buffer.alloc(26);
  const short = [version, flags, deflated, noTime, firstDay];
  for (const [index, value] of short.entries()) fields.writeUInt16LE(value, index * 2);
  for (const [index, value] of [crc, packed, unpacked].entries()) fields.writeUInt32LE(value, 10 + index * 4);
  fields.writeUInt16LE(Buffer.byteLength(name), 22);
  return fields;
}
