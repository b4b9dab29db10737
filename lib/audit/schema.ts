import { z } from "zod";
import { auditActions } from "./audit-action";

const day = z.iso.date().optional().catch(undefined);

/** What the address of the audit page asks for; what does not fit is left out, not refused. */
export const auditFilter = z.object({
  desk: z.uuid().optional().catch(undefined),
  actor: z.uuid().optional().catch(undefined),
  article: z.uuid().optional().catch(undefined),
  action: z.enum(auditActions).optional().catch(undefined),
  from: day,
  to: day,
  before: z.string().max(80).optional().catch(undefined),
});
export type AuditFilter = z.output<typeof auditFilter>;

export const auditExportInput = auditFilter.extend({ desk: z.uuid(), format: z.enum(["csv", "json"]) });
