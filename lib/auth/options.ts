import "server-only";
import type { NextAuthOptions } from "next-auth";
import { env } from "#lib/env";
import { providers } from "./providers";
import { signInWithPassword, signInWithProvider, startSession } from "./sign-in";

declare module "next-auth" {
  interface Session {
    sessionId?: string;
  }
}
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
      session: ({ session, token }) => ({
        expires: session.expires,
        ...(token.sessionId && { sessionId: token.sessionId }),
      }),
      redirect: ({ url, baseUrl }) => (url.startsWith("/") && !url.startsWith("//") ? baseUrl + url : baseUrl),
    },
  };
  return made;
}
