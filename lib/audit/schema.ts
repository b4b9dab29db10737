import { z } from "zod";
import { auditActions } from "./audit-action";

const asked = {
  actor: z.uuid().optional(),
  article: z.uuid().optional(),
  action: z.enum(auditActions).optional(),
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
};

/** Where a page of the record begins: after the event of this time and id. */
const place = z
  .string()
  .regex(/^\d{4}-\d\d-\d\dT[\d:.]+Z_[0-9a-f-]{36}$/)
  .optional();

/** What a program asks for; what does not fit is refused, so that no export holds more than was asked. */
export const auditExportInput = z.object({ ...asked, desk: z.uuid(), format: z.enum(["csv", "json"]) });

/** What the address of the audit page asks for; what does not fit is left out, because people type addresses. */
export const auditFilter = z.object({
  desk: z.uuid().optional().catch(undefined),
  actor: asked.actor.catch(undefined),
  article: asked.article.catch(undefined),
  action: asked.action.catch(undefined),
  from: asked.from.catch(undefined),
  to: asked.to.catch(undefined),
  before: place.catch(undefined),
});
export type AuditFilter = z.output<typeof auditFilter>;
