import { readRoute } from "#lib/http/route";
import { exportDeskReport } from "#lib/reports/queries/get-desk-report";
import { deskReportFileInput } from "#lib/reports/schema";

export const GET = readRoute(deskReportFileInput, exportDeskReport);
