import NextAuth from "next-auth";
import { guardedAuth } from "#lib/auth/door";
import { authOptions } from "#lib/auth/options";

const handler = guardedAuth((request, context) => NextAuth(authOptions())(request, context));

export { handler as GET, handler as POST };
