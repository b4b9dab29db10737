import { type ZipEntry, zipDirectory, zipEntry } from "./zip-entry";

export type ZippedFile = Readonly<{ name: string; bytes: Uint8Array }>;

/**
 * Files as one zip, each packed when the reader has taken what was before it, so that only one is in memory. Two of one
 * name are told apart by a number. When the reader goes away no further file is asked for.
 */
export function zipStream(files: AsyncIterable<ZippedFile>): ReadableStream<Uint8Array> {
  const waiting = files[Symbol.asyncIterator]();
  const nameOf = uniqueNames();
  const entries: ZipEntry[] = [];
  return new ReadableStream({
    async pull(controller) {
      const { value, done } = await waiting.next();
      if (done) {
        controller.enqueue(zipDirectory(entries));
        return controller.close();
      }
      const { entry, bytes } = await zipEntry(nameOf(value.name), value.bytes);
      entries.push(entry);
      controller.enqueue(bytes);
    },
    async cancel() {
      await waiting.return?.();
    },
  });
}

/** Names as they come, and "name-2.ending" where one came before; case is no difference on some systems. */
export function uniqueNames(): (name: string) => string {
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
