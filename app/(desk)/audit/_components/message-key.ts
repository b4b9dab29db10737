import type { AuditAction } from "#lib/audit/audit-action";

type Underscored<Text extends string> = Text extends `${infer Before}.${infer After}` ? `${Before}_${After}` : Text;

/** The message of an action: message keys have no full stops inside. */
export function messageKey<Action extends AuditAction>(action: Action): Underscored<Action> {
  return action.replace(".", "_") as Underscored<Action>;
}
