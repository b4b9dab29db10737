import { type CodeName, codesIn, hasStraySigns } from "./code";
import { codeNumbered, type InlineCode, isKnownCode } from "./inline-code";

/** `unknown`: no code of this block; `kept`: one that its file wants kept is gone; `single`: one is there twice that may not. */
export type CodeFault = Readonly<{ kind: "unknown" | "kept" | "single"; code: CodeName | null }>;

/** What a change of a text breaks of its file's word on codes; null when nothing. Codes that were wrong before may stay so. */
export function codeFault(before: string, after: string, codes: readonly InlineCode[]): CodeFault | null {
  if (hasStraySigns(after)) return { kind: "unknown", code: null };
  const [old, now] = [codesIn(before), codesIn(after)];
  const there = new Map<string, number>();
  for (const code of now) {
    if (!isKnownCode(codes, code)) return { kind: "unknown", code };
    there.set(code.sign, (there.get(code.sign) ?? 0) + 1);
  }
  for (const code of old) {
    if (!there.has(code.sign) && codeNumbered(codes, code.number)?.mayDelete === false) return { kind: "kept", code };
  }
  for (const code of now) {
    const count = there.get(code.sign) ?? 0;
    const isMore = count > 1 && count > old.filter(({ sign }) => sign === code.sign).length;
    if (isMore && codeNumbered(codes, code.number)?.mayCopy === false) return { kind: "single", code };
  }
  return null;
}
