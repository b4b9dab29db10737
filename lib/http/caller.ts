import "server-only";
import { env } from "#lib/env";

/** Where a request came from, for limits and the record; never for rights. */
export type Caller = Readonly<{ address: string; userAgent: string }>;

/**
 * The network address and browser of a caller. X-Forwarded-For is believed only as far as STET_TRUSTED_PROXIES
 * proxies of ours wrote it; without proxies every caller shares the address "direct".
 */
export function callerOf(headers: Headers): Caller {
  const hops = (headers.get("x-forwarded-for") ?? "")
    .split(",")
    .map((hop) => hop.trim())
    .filter(Boolean);
  // Next's own server appends the peer's address as the last hop, so one hop is always ours.
  const address = hops.at(-1 - env().STET_TRUSTED_PROXIES) ?? hops[0] ?? "direct";
  return { address: address.slice(0, 64), userAgent: (headers.get("user-agent") ?? "").slice(0, 400) };
}
