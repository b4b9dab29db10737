import fc from "fast-check";
import { unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { type ZippedFile, zipStream } from "./zip-stream";

const bytesOf = (text: string) => new TextEncoder().encode(text);

async function* each(files: readonly ZippedFile[]): AsyncGenerator<ZippedFile> {
  yield* files;
}

const packed = async (files: readonly ZippedFile[]) =>
  new Uint8Array(await new Response(zipStream(each(files))).arrayBuffer());

describe("files as one zip", () => {
  it("unpack to what they were", async () => {
    const file = fc.record({
      name: fc.stringMatching(/^[a-zé谈]{1,8}\.txt$/),
      bytes: fc.uint8Array({ maxLength: 300 }),
    });
    const files = fc.uniqueArray(file, { maxLength: 6, selector: ({ name }) => name });
    await fc.assert(
      fc.asyncProperty(files, async (some) => {
        const found = unzipSync(await packed(some));
        expect(Object.keys(found)).toEqual(some.map(({ name }) => name));
        for (const { name, bytes } of some) expect([...(found[name] ?? [])]).toEqual([...bytes]);
      }),
    );
  });

  it("are told apart where their names are the same", async () => {
    const files = ["Talks.en.txt", "talks.en.txt", "Talks.en.txt"].map((name, at) => ({
      name,
      bytes: bytesOf(`${at}`),
    }));
    expect(Object.keys(unzipSync(await packed(files)))).toEqual(["Talks.en.txt", "talks-2.en.txt", "Talks-3.en.txt"]);
  });

  it("are the same bytes for the same files, and a zip when there are none", async () => {
    const files = [{ name: "a.txt", bytes: bytesOf("a") }];
    expect(await packed(files)).toEqual(await packed(files));
    expect(unzipSync(await packed([]))).toEqual({});
  });

  it("are asked for one by one, and no longer when nobody reads on", async () => {
    let made = 0;
    let isEnded = false;
    async function* many(): AsyncGenerator<ZippedFile> {
      try {
        for (; made < 100; made += 1) yield { name: `${made}.txt`, bytes: bytesOf("x") };
      } finally {
        isEnded = true;
      }
    }
    const reader = zipStream(many()).getReader();
    await reader.read();
    expect(made).toBeLessThan(4);
    await reader.cancel();
    expect(isEnded).toBe(true);
    expect(made).toBeLessThan(4);
  });
});
