/** What next-auth calls its session cookie: behind HTTPS, and without. */
export const sessionCookieNames = ["__Secure-next-auth.session-token", "next-auth.session-token"] as const;

/** Whether a cookie is next-auth's session cookie: plain, secure, or a piece of either. */
export function isSessionCookie(name: string): boolean {
  return /^(__Secure-)?next-auth\.session-token(\.\d+)?$/.test(name);
}
