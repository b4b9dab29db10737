/** Everything the record tells of: accounts and permissions, and every decision on an article. */
export const auditActions = [
  "person.setUp",
  "person.joined",
  "person.signedIn",
  "person.signInRefused",
  "person.signedOut",
  "person.signedOutEverywhere",
  "person.sessionRevoked",
  "person.renamed",
  "person.passwordChanged",
  "person.passwordReset",
  "person.resetRequested",
  "person.resetLinkMade",
  "person.invited",
  "person.invitationRevoked",
  "person.roleChanged",
  "person.removed",
  "person.disabled",
  "person.enabled",
  "person.accountLinked",
  "desk.created",
  "desk.changed",
  "article.created",
  "article.assigned",
  "article.signedOff",
  "article.reopened",
  "article.exported",
  "segment.reviewed",
  "segment.approved",
  "segment.needsWork",
  "segment.withdrawn",
  "segment.split",
  "segment.joined",
  "segment.restored",
  "finding.dismissed",
  "finding.revived",
  "article.unified",
  "article.unifyUndone",
  "article.replaced",
  "article.replaceUndone",
  "article.fileReturned",
  "article.suggestionsAccepted",
  "article.suggestionsUndone",
  "segment.suggestionAccepted",
  "segment.suggestionRejected",
  "segment.suggestionReopened",
  "annotation.resolved",
  "annotation.rejected",
  "annotation.deleted",
  "annotation.reopened",
  "annotation.kept",
  "thread.resolved",
  "thread.reopened",
  "pass.started",
  "pass.given",
  "pass.finished",
  "article.verdictOverridden",
  "article.verdictRestored",
  "term.added",
  "term.changed",
  "term.retired",
  "terms.imported",
] as const;
export type AuditAction = (typeof auditActions)[number];

export type AuditSubjectType =
  | "person"
  | "article"
  | "segment"
  | "desk"
  | "session"
  | "invitation"
  | "annotation"
  | "thread"
  | "pass"
  | "term";
