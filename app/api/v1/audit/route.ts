import { exportAudit } from "#lib/audit/queries";
import { auditExportInput } from "#lib/audit/schema";
import { readRoute } from "#lib/http/route";

export const GET = readRoute(auditExportInput, async (viewer, input) => exportAudit(viewer, input));
