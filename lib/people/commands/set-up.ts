import "server-only";
import type { z } from "zod";
import { recordAudit } from "#lib/audit/commands";
import { hashPassword } from "#lib/auth/password";
import { takeLinkTry } from "#lib/auth/tries";
import { transaction } from "#lib/db/client";
import type { Caller } from "#lib/http/caller";
import { requestLocale } from "#lib/http/messages";
import type { setUpInput } from "#lib/people/schema";
import { Problem } from "#lib/problem";
import { takeLink } from "./one-time-link";
import { requireGoodPassword } from "./password";

/** Makes the first person, admin of the first desk. Works once, while there is nobody. */
export async function completeSetUp(caller: Caller, input: z.output<typeof setUpInput>): Promise<void> {
  await takeLinkTry(caller.address);
  requireGoodPassword(input.password, input);
  const passwordHash = await hashPassword(input.password);
  const locale = await requestLocale();
  await transaction(async (tx) => {
    await takeLink(tx, "setup", input.token, new Date());
    // Two first administrators at once: the second waits here, and then finds the first.
    await tx.$executeRaw`LOCK TABLE app_user IN SHARE ROW EXCLUSIVE MODE`;
    if ((await tx.user.count()) > 0) throw new Problem("conflict", "alreadySetUp");
    const desk = await tx.desk.create({ data: { name: input.deskName }, select: { id: true } });
    const person = await tx.user.create({
      data: {
        name: input.name,
        email: input.email,
        passwordHash,
        locale,
        memberships: { create: { deskId: desk.id, role: "admin" } },
      },
      select: { id: true },
    });
    const actor = { userId: person.id, name: input.name, address: caller.address };
    await recordAudit(tx, actor, {
      deskId: desk.id,
      action: "person.setUp",
      subject: { type: "person", id: person.id, name: input.name },
    });
    await recordAudit(tx, actor, {
      deskId: desk.id,
      action: "desk.created",
      subject: { type: "desk", id: desk.id, name: input.deskName },
    });
  });
}
