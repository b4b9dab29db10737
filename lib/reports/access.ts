import type { Viewer } from "#lib/auth/viewer";
import { requireRole } from "#lib/people/membership";
import type { Role } from "#lib/people/role";

/** Desk reports hold time and what became of findings: they are for those who decide on engines and people's days. */
export const deskReportRole: Role = "editor";

/** Editors read their desk's report; an article's is for everybody who sees the article. */
export function requireDeskReport(viewer: Viewer, deskId: string): void {
  requireRole(viewer, deskId, deskReportRole);
}
