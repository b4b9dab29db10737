import "server-only";
import { env } from "#lib/env";

/** Where a request came from, for limits and the record; never for rights. */
export type Caller = Readonly<{ address: string; userAgent: string }>;

/** Written by our server over whatever was sent (scripts/peer-address.mjs): who is at the other end of the line. */
const peerHeader = "x-stet-peer";

/**
 * The network address and browser of a caller. X-Forwarded-For is anybody's to write: of its entries only the last
 * STET_TRUSTED_PROXIES were written by proxies of ours.
 */
export function callerOf(headers: Headers): Caller {
  const forwarded = (headers.get("x-forwarded-for") ?? "").split(",").map((hop) => hop.trim());
  const hops = [...forwarded.filter(Boolean), headers.get(peerHeader) ?? "unknown"];
  const proxies = Math.min(env().STET_TRUSTED_PROXIES, hops.length - 1);
  const address = plainAddress(hops.at(-1 - proxies) ?? "unknown");
  return { address: address.slice(0, 64), userAgent: (headers.get("user-agent") ?? "").slice(0, 400) };
}

/** An address as people write it: IPv4 is not dressed up as IPv6, and has no port behind it. */
function plainAddress(address: string): string {
  return (
    /^(?:::ffff:)?(\d+\.\d+\.\d+\.\d+)(?::\d+)?$/i.exec(address)?.[1] ?? address.replace(/^\[(.*)\](:\d+)?$/, "$1")
  );
}
