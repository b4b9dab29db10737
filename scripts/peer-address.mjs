import { Server } from "node:http";

/**
 * Loaded before the application (node --import): writes who is really at the other end of the line into every
 * request, over whatever the sender claimed. Limits count by it (lib/http/caller.ts).
 */
const header = "x-stet-peer";
const emit = Server.prototype.emit;

/** @type {typeof emit} */
Server.prototype.emit = function emitWithPeer(event, ...args) {
  if (event === "request" || event === "upgrade") {
    const request = args[0];
    request.headers[header] = request.socket.remoteAddress ?? "unknown";
  }
  return emit.call(this, event, ...args);
};
