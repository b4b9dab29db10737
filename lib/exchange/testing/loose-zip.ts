/** An entry as a zip may say it, true or not. `at`: the entry's place where the directory claims that it is. */
export type LooseEntry = Readonly<{ name: string; packed: Uint8Array; unpacked: number; at?: number }>;

/** A zip that says what it is told to: sizes that lie, entries that share their bytes, names of any kind. */
export function looseZip(entries: readonly LooseEntry[]): Uint8Array {
  const chunks: Uint8Array[] = [];
  let length = 0;
  const add = (bytes: Uint8Array) => {
    chunks.push(bytes);
    length += bytes.length;
  };
  const named = entries.map((entry) => ({ ...entry, bytes: new TextEncoder().encode(entry.name) }));
  const places = named.map(({ bytes, packed, unpacked, at }) => {
    if (at !== undefined) return at;
    const place = length;
    add(
      header(30, [
        [0, 4, 0x04034b50],
        [8, 2, 8],
        [18, 4, packed.length],
        [22, 4, unpacked],
        [26, 2, bytes.length],
      ]),
    );
    add(bytes);
    add(packed);
    return place;
  });
  const start = length;
  for (const [index, { bytes, packed, unpacked }] of named.entries()) {
    const sizes: Field[] = [
      [20, 4, packed.length],
      [24, 4, unpacked],
      [28, 2, bytes.length],
      [42, 4, places[index] ?? 0],
    ];
    add(header(46, [[0, 4, 0x02014b50], [10, 2, 8], ...sizes]));
    add(bytes);
  }
  const count = Math.min(named.length, 0xffff);
  add(
    header(22, [
      [0, 4, 0x06054b50],
      [8, 2, count],
      [10, 2, count],
      [12, 4, length - start],
      [16, 4, start],
    ]),
  );
  const whole = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

type Field = readonly [at: number, size: 2 | 4, value: number];

function header(size: number, fields: readonly Field[]): Uint8Array {
  const view = new DataView(new ArrayBuffer(size));
  for (const [at, bytes, value] of fields) {
    if (bytes === 2) view.setUint16(at, value, true);
    else view.setUint32(at, value, true);
  }
  return new Uint8Array(view.buffer);
}
