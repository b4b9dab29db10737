import "server-only";
import { createHash, randomBytes } from "node:crypto";
import type { Transaction } from "#lib/db/client";
import type { OneTimeLinkKind } from "#lib/db/generated/enums";
import { env } from "#lib/env";
import type { Role } from "#lib/people/role";
import { Problem } from "#lib/problem";

const day = 86_400_000;
/** An invitation waits for someone's day off; a reset is for now. */
const lifetime: Record<OneTimeLinkKind, number> = { setup: 7 * day, invitation: 7 * day, reset: day };

const page: Record<OneTimeLinkKind, string> = { setup: "setup", invitation: "invitation", reset: "reset" };

type LinkFor = Readonly<{
  kind: OneTimeLinkKind;
  email?: string;
  deskId?: string;
  role?: Role;
  userId?: string;
  createdById?: string;
}>;

/** Makes a link that works once, and answers it whole: only the token's hash is kept, so it cannot be shown again. */
export async function makeLink(tx: Transaction, link: LinkFor, now: Date): Promise<{ id: string; href: string }> {
  const token = randomBytes(32).toString("base64url");
  const { id } = await tx.oneTimeLink.create({
    data: { ...link, tokenHash: hashOf(token), expiresAt: new Date(now.getTime() + lifetime[link.kind]) },
    select: { id: true },
  });
  return { id, href: `${env().NEXTAUTH_URL}/${page[link.kind]}/${token}` };
}

/** Takes the link for good; of two who bring the same token at once, one is refused. */
export async function takeLink(tx: Transaction, kind: OneTimeLinkKind, token: string, now: Date) {
  const [link] = await tx.oneTimeLink.updateManyAndReturn({
    where: { ...isOpen(kind, token, now) },
    data: { usedAt: now },
    select: { id: true, email: true, deskId: true, role: true, userId: true },
  });
  if (!link) throw new Problem("not-found", "linkGone");
  return link;
}

/** What makes a link usable now. */
export function isOpen(kind: OneTimeLinkKind, token: string, now: Date) {
  return { kind, tokenHash: hashOf(token), usedAt: null, revokedAt: null, expiresAt: { gt: now } };
}

function hashOf(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}
