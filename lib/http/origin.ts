import "server-only";
import { env } from "#lib/env";
import { Problem } from "#lib/problem";

/**
 * Refuses a write that another site's page sent. A browser tells the page's origin in Origin (or, on some requests,
 * only Sec-Fetch-Site); it has to be the host this request was sent to, or the address Stet is set up for. Forwarded
 * headers prove nothing and are not read. Programs without either header carry no cookie by themselves, but are
 * refused too: nothing of ours writes without saying where it comes from.
 */
export function requireSameOrigin(headers: Headers): void {
  const origin = headers.get("origin");
  if (origin === null) {
    if (headers.get("sec-fetch-site") === "same-origin") return;
    throw new Problem("forbidden", "foreignOrigin");
  }
  const host = headers.get("host");
  if (origin === new URL(env().NEXTAUTH_URL).origin) return;
  if (host !== null && URL.canParse(origin) && new URL(origin).host === host) return;
  throw new Problem("forbidden", "foreignOrigin");
}
