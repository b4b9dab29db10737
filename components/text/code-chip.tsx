import { useTranslations } from "next-intl";
import type { CodeName } from "#lib/text/code";
import { codeNumbered, codeWords, type InlineCode } from "#lib/text/inline-code";
import { codeAttributes, codeClass, unseenSign } from "./code-look";

type Props = Readonly<{ sign: string; code: CodeName; codes: readonly InlineCode[] }>;

/** A code of the text's file: its number, and what it is for whoever asks. */
export function CodeChip({ sign, code, codes }: Props) {
  const t = useTranslations("common.code");
  const known = codeNumbered(codes, code.number);
  const what = known ? codeWords(known, code.role) : "";
  const label = t(code.role, { number: code.number, what });
  return (
    <span role="img" aria-label={label} title={label} className={codeClass(code)} {...codeAttributes(code)}>
      <span className={unseenSign}>{sign}</span>
    </span>
  );
}
