import { readdirSync } from "node:fs";
import { IncomingMessage, Server, ServerResponse } from "node:http";
import { join } from "node:path";

/**
 * Loaded before the application (node --import): a browser that reads brotli gets the file scripts/pack-static.mjs
 * wrote when the application was built. Next serves it as any other of the build; gzip is left for everybody else.
 */
const under = "/_next/static/";
const folder = process.env.STET_STATIC;
const packed = new Set(folder ? packedBelow(folder) : []);
/** @type {Readonly<Record<string, string>>} */
const contentTypes = { js: "text/javascript; charset=utf-8", css: "text/css; charset=utf-8" };
const emit = Server.prototype.emit;

if (packed.size > 0) {
  Server.prototype.emit = /** @type {(this: Server, event: string, ...args: unknown[]) => boolean} */ (
    function emitPacked(event, ...args) {
      const [request, response] = args;
      if (request instanceof IncomingMessage && response instanceof ServerResponse) preferPacked(request, response);
      return Reflect.apply(emit, this, [event, ...args]);
    }
  );
}

/**
 * @param {IncomingMessage} request
 * @param {ServerResponse} response
 */
function preferPacked(request, response) {
  const [path = ""] = (request.url ?? "").split("?");
  if (!path.startsWith(under) || !packed.has(path.slice(under.length))) return;
  // Told in either case: what lies between must not give one reader's answer to the other.
  response.setHeader("Vary", "Accept-Encoding");
  if (!/\bbr\b(?!\s*;\s*q=0(\.0*)?\s*(,|$))/.test(String(request.headers["accept-encoding"] ?? ""))) return;
  request.url = `${path}.br`;
  response.setHeader("Content-Encoding", "br");
  response.setHeader("Content-Type", contentTypes[path.split(".").at(-1) ?? ""] ?? "application/octet-stream");
}

/**
 * What stands packed in this folder, by the path of the file it was made from.
 * @param {string} folder
 */
function packedBelow(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".br"))
    .map(({ parentPath, name }) =>
      join(parentPath, name)
        .slice(folder.length + 1, -3)
        .replaceAll("\\", "/"),
    );
}
