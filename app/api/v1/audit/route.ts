import { auditFile } from "#lib/audit/audit-file";
import { readAudit } from "#lib/audit/queries";
import { auditExportInput } from "#lib/audit/schema";
import { readRoute } from "#lib/http/route";

export const GET = readRoute(auditExportInput, async (viewer, { desk, format, ...filter }) =>
  auditFile(format, readAudit(viewer, desk, filter)),
);
