import { type CodeRole, codeRoles, codeSign, mostCodes } from "#lib/text/code";
import type { CodeShape, InlineCode } from "#lib/text/inline-code";

/** What a file says of a code at one of its ends. */
export type CodeSaid = Omit<InlineCode, "number" | "shape">;

type OpenCode = { number: number; roles: Set<CodeRole>; said: CodeSaid };

/** Numbers for the codes of a block as they are met, on both sides: one of the same name is the same code. */
export class CodeNumbers {
  private readonly byName = new Map<string, OpenCode>();

  /** The sign of one end of a code; null when a block has more than an article holds. */
  sign(name: string, role: CodeRole, say: () => CodeSaid): string | null {
    const known = this.byName.get(name);
    if (!known && this.byName.size >= mostCodes) return null;
    const code = known ?? { number: this.byName.size + 1, roles: new Set<CodeRole>(), said: say() };
    if (!known) this.byName.set(name, code);
    else if (!code.roles.has(role)) code.said = together(code.said, say());
    code.roles.add(role);
    return codeSign({ number: code.number, role });
  }

  codes(): InlineCode[] {
    return [...this.byName.values()].map(({ number, roles, said }) => ({ number, shape: shapeOf(roles), ...said }));
  }
}

/** What both ends of a pair say, where each speaks for itself. */
function together(one: CodeSaid, other: CodeSaid): CodeSaid {
  const fuller = (a: CodeSaid["first"], b: CodeSaid["first"]) => {
    return { data: a.data ?? b.data, shown: a.shown ?? b.shown, meant: a.meant ?? b.meant };
  };
  return {
    ...one,
    type: one.type ?? other.type,
    subType: one.subType ?? other.subType,
    first: fuller(one.first, other.first),
    last: fuller(one.last, other.last),
  };
}

function shapeOf(roles: ReadonlySet<CodeRole>): CodeShape {
  if (roles.has("opening") && roles.has("closing")) return "pair";
  return codeRoles.find((role) => roles.has(role)) ?? "alone";
}
