import "server-only";
import type { NextAuthOptions } from "next-auth";
import { env } from "#lib/env";
import { sameSitePath } from "#lib/http/same-site-path";
import { signInWithProvider } from "./provider-sign-in";
import { providers } from "./providers";
import { endSession, startSession } from "./session-row";
import { signInWithPassword } from "./sign-in";

declare module "next-auth/jwt" {
  interface JWT {
    sessionId?: string;
  }
}

let made: NextAuthOptions | null = null;

/**
 * next-auth with a signed cookie that carries nothing but a session's id. Whether that session holds is asked of its
 * row on every request (lib/auth/session): the cookie alone opens nothing.
 */
export function authOptions(): NextAuthOptions {
  made ??= {
    secret: env().NEXTAUTH_SECRET,
    session: { strategy: "jwt", maxAge: env().STET_SESSION_HOURS * 3600 },
    pages: { signIn: "/sign-in", error: "/sign-in" },
    providers: providers(signInWithPassword),
    callbacks: {
      signIn: ({ account, user, profile }) => {
        if (account?.provider === "credentials") return true;
        return signInWithProvider({ account, user, profile });
      },
      jwt: async ({ token, user, account }) => {
        if (!user || !account) return token;
        return { sessionId: await startSession(user.id, account.provider) };
      },
      // What a script in the browser can ask for: nothing about the person.
      session: ({ session }) => ({ expires: session.expires }),
      redirect: ({ url, baseUrl }) => baseUrl + sameSitePath(url.startsWith(baseUrl) ? url.slice(baseUrl.length) : url),
    },
    events: {
      // Our own screens sign out by an action; next-auth's way ends the session's row too.
      signOut: async ({ token }) => {
        if (token?.sessionId) await endSession(token.sessionId);
      },
    },
  };
  return made;
}
