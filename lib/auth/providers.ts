import "server-only";
import type { NextAuthOptions, Profile } from "next-auth";
import Credentials from "next-auth/providers/credentials";
import GitHub from "next-auth/providers/github";
import Google from "next-auth/providers/google";
import { z } from "zod";
import { env } from "#lib/env";

/** An outside provider that has settings, and how people call it. */
export type OfferedProvider = Readonly<{ id: "oidc" | "github" | "google"; name: string }>;

/** The outside providers people can sign in with here. */
export function offeredProviders(): OfferedProvider[] {
  const { OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_NAME, GITHUB_ID, GITHUB_SECRET, GOOGLE_ID, GOOGLE_SECRET } = env();
  const offered: OfferedProvider[] = [];
  if (OIDC_ISSUER && OIDC_CLIENT_ID) offered.push({ id: "oidc", name: OIDC_NAME ?? new URL(OIDC_ISSUER).host });
  if (GITHUB_ID && GITHUB_SECRET) offered.push({ id: "github", name: "GitHub" });
  if (GOOGLE_ID && GOOGLE_SECRET) offered.push({ id: "google", name: "Google" });
  return offered;
}

type PasswordSignIn = (email: string, password: string) => Promise<{ id: string } | null>;

/** All ways to sign in, as next-auth wants them: by password always, others when their settings are present. */
export function providers(byPassword: PasswordSignIn): NextAuthOptions["providers"] {
  return [
    Credentials({
      credentials: { email: { type: "email" }, password: { type: "password" } },
      authorize: (sent) => byPassword(String(sent?.email ?? ""), String(sent?.password ?? "")),
    }),
    ...offeredProviders().map(({ id, name }) => outside[id](name)),
  ];
}

const outside: Record<OfferedProvider["id"], (name: string) => NextAuthOptions["providers"][number]> = {
  oidc: (name) => ({
    id: "oidc",
    name,
    type: "oauth",
    wellKnown: `${(env().OIDC_ISSUER ?? "").replace(/\/$/, "")}/.well-known/openid-configuration`,
    clientId: env().OIDC_CLIENT_ID ?? "",
    clientSecret: env().OIDC_CLIENT_SECRET ?? "",
    authorization: { params: { scope: "openid email profile" } },
    idToken: true,
    checks: ["pkce", "state", "nonce"],
    profile: (profile: { sub: string; name?: string; email?: string }) => ({
      id: profile.sub,
      name: profile.name ?? null,
      email: profile.email ?? null,
    }),
  }),
  github: () => ({
    ...GitHub({ clientId: env().GITHUB_ID ?? "", clientSecret: env().GITHUB_SECRET ?? "" }),
    userinfo: { url: "https://api.github.com/user", request: ({ tokens }) => githubProfile(tokens.access_token ?? "") },
  }),
  google: () => Google({ clientId: env().GOOGLE_ID ?? "", clientSecret: env().GOOGLE_SECRET ?? "" }),
};

const githubEmails = z.array(z.object({ email: z.string(), primary: z.boolean(), verified: z.boolean() }));

/** A GitHub account with its primary address, if that is verified: next-auth alone takes any. */
async function githubProfile(token: string): Promise<Profile> {
  const ask = async (path: string): Promise<unknown> => {
    const headers = { authorization: `Bearer ${token}`, "user-agent": "stet", accept: "application/vnd.github+json" };
    return (await fetch(`https://api.github.com${path}`, { headers })).json();
  };
  const profile = z.looseObject({ id: z.number(), login: z.string() }).parse(await ask("/user"));
  const emails = githubEmails.parse(await ask("/user/emails"));
  const email = emails.find(({ primary, verified }) => primary && verified)?.email;
  const { email: _, ...rest } = profile;
  return { ...rest, ...(email && { email }) };
}
