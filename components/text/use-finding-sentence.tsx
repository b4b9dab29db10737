"use client";
import { useLocale, useTranslations } from "next-intl";
import { useMemo } from "react";
import type { ShownFinding } from "#lib/findings/shown-finding";

/** A finding's evidence in one sentence, in the reader's language. */
export function useFindingSentence(): (finding: Pick<ShownFinding, "message">) => string {
  const t = useTranslations("finding");
  const locale = useLocale();
  return useMemo(() => {
    const list = new Intl.ListFormat(locale);
    return ({ message: { code, values } }) =>
      t(
        code,
        Object.fromEntries(
          Object.entries(values).map(([name, value]) => [
            name,
            typeof value === "string" || typeof value === "number" ? value : list.format(value),
          ]),
        ),
      );
  }, [t, locale]);
}
