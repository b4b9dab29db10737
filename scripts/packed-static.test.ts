import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, get, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliDecompressSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { packStatic } from "#scripts/pack-static";

const script = "export const words = 'said again and again';\n".repeat(100);
const folder = mkdtempSync(join(tmpdir(), "stet-static-"));
// Answers with the address it was asked for in the end, as Next would with the file there.
const server = createServer((request, response) => response.end(request.url));

beforeAll(async () => {
  mkdirSync(join(folder, "chunks"));
  writeFileSync(join(folder, "chunks", "long.js"), script);
  writeFileSync(join(folder, "chunks", "short.js"), "1;");
  await packStatic(folder);
  vi.stubEnv("STET_STATIC", folder);
  await import("#scripts/packed-static");
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
});

afterAll(() => {
  server.close();
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

describe("the files of a build", () => {
  it("are packed beside themselves and unpack to what they were", () => {
    expect(brotliDecompressSync(readFileSync(join(folder, "chunks", "long.js.br"))).toString("utf8")).toBe(script);
  });

  it.each(["br", "gzip, deflate, br, zstd", "br;q=0.5"])("go out packed to who accepts %j", async (accepted) => {
    const { body, headers } = await ask("/_next/static/chunks/long.js?dpl=1", accepted);
    expect(body).toBe("/_next/static/chunks/long.js.br");
    expect(headers["content-encoding"]).toBe("br");
    expect(headers["content-type"]).toBe("text/javascript; charset=utf-8");
    expect(headers.vary).toBe("Accept-Encoding");
  });

  it.each(["", "gzip", "br;q=0, gzip", "brand"])("are left to Next for who accepts %j", async (accepted) => {
    const { body, headers } = await ask("/_next/static/chunks/long.js", accepted);
    expect(body).toBe("/_next/static/chunks/long.js");
    expect(headers["content-encoding"]).toBeUndefined();
    expect(headers.vary).toBe("Accept-Encoding");
  });

  it.each(["/_next/static/chunks/short.js", "/_next/static/../long.js", "/chunks/long.js"])(
    "do not change what is asked for at %s",
    async (path) => {
      expect((await ask(path, "br")).body).toBe(path);
    },
  );
});

function ask(path: string, accepted: string): Promise<{ body: string; headers: IncomingHttpHeaders }> {
  const { port } = server.address() as AddressInfo;
  return new Promise((resolve, reject) => {
    get({ host: "127.0.0.1", port, path, headers: { "accept-encoding": accepted } }, (answer) => {
      let body = "";
      answer.on("data", (chunk: Buffer) => {
        body += chunk;
      });
      answer.on("end", () => resolve({ body, headers: answer.headers }));
    }).on("error", reject);
  });
}
