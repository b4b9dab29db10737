import { Zip, ZipDeflate } from "fflate";

export type ZippedFile = Readonly<{ name: string; bytes: Uint8Array }>;

/** The same zip for the same files: no clock is in it. The format has no earlier day. */
const date = "1980-01-01T00:00:00";

/**
 * Files as one zip, each packed when the reader has taken what was before it, so that only one is in memory. Two of one
 * name are told apart by a number. When the reader goes away no further file is asked for.
 */
export function zipStream(files: AsyncIterable<ZippedFile>): ReadableStream<Uint8Array> {
  const waiting = files[Symbol.asyncIterator]();
  const nameOf = uniqueNames();
  let fault: Error | null = null;
  let packed: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    fault ??= error;
    if (chunk) packed.push(chunk);
  });
  return new ReadableStream({
    async pull(controller) {
      const { value, done } = await waiting.next();
      if (done) zip.end();
      else {
        const entry = new ZipDeflate(nameOf(value.name), { level: 6 });
        entry.mtime = date;
        zip.add(entry);
        entry.push(value.bytes, true);
      }
      if (fault) throw fault;
      for (const chunk of packed) controller.enqueue(chunk);
      packed = [];
      if (done) controller.close();
    },
    async cancel() {
      await waiting.return?.();
    },
  });
}

/** Names as they come, and "name-2.ending" where one came before; case is no difference on some systems. */
function uniqueNames(): (name: string) => string {
  const counts = new Map<string, number>();
  return (name) => {
    const folded = name.toLowerCase();
    const count = (counts.get(folded) ?? 0) + 1;
    counts.set(folded, count);
    if (count === 1) return name;
    const dot = name.indexOf(".");
    return dot < 0 ? `${name}-${count}` : `${name.slice(0, dot)}-${count}${name.slice(dot)}`;
  };
}
