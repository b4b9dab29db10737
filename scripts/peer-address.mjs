import { IncomingMessage, Server } from "node:http";

/**
 * Loaded before the application (node --import): writes who is really at the other end of the line into every
 * request, over whatever the sender claimed. Limits count by it (lib/http/caller.ts).
 */
const header = "x-stet-peer";
const emit = Server.prototype.emit;

Server.prototype.emit = /** @type {(this: Server, event: string, ...args: unknown[]) => boolean} */ (
  function emitWithPeer(event, ...args) {
    const [request] = args;
    if (request instanceof IncomingMessage) request.headers[header] = request.socket.remoteAddress ?? "unknown";
    return Reflect.apply(emit, this, [event, ...args]);
  }
);
