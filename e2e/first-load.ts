import { get } from "node:http";

/** Bytes of script a page's own HTML asks for, as this kind of browser gets them: before anything else is fetched. */
export async function firstLoadBytes(url: string, cookie: string, encoding: "br" | "gzip"): Promise<number> {
  const page = await fetch(url, { headers: cookie ? { cookie } : {} });
  const html = await page.text();
  if (!page.ok || page.redirected) throw new Error(`${url} answered ${page.status} at ${page.url}`);
  const scripts = new Set(
    [...html.matchAll(/<script\b[^>]*>/gi)]
      .map(([tag]) => tag)
      // Only for browsers that know no modules, of which none can run the rest.
      .filter((tag) => !/\bnomodule\b/i.test(tag))
      .flatMap((tag) => /\bsrc="([^"]+)"/.exec(tag)?.[1] ?? []),
  );
  if (scripts.size === 0) throw new Error(`${url} names no scripts.`);
  const sizes = await Promise.all([...scripts].map((script) => packedBytes(new URL(script, url), encoding)));
  return sizes.reduce((sum, size) => sum + size, 0);
}

/** Bytes on the wire, without the heads; fails where a script is not packed as it was asked for. */
function packedBytes(url: URL, encoding: string): Promise<number> {
  return new Promise((resolve, reject) => {
    get(url, { headers: { "accept-encoding": encoding } }, (answer) => {
      let bytes = 0;
      answer.on("data", (chunk: Buffer) => {
        bytes += chunk.length;
      });
      answer.on("end", () => {
        const isPacked = answer.headers["content-encoding"] === encoding;
        // The smallest files are no smaller packed.
        if (answer.statusCode === 200 && (isPacked || bytes < 1024)) resolve(bytes);
        else reject(new Error(`${url.pathname}: ${answer.statusCode}, ${bytes} bytes, not in ${encoding}`));
      });
    }).on("error", reject);
  });
}
