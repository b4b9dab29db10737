"use client";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { TermForms } from "#components/text/term-forms";
import type { SegmentTerms } from "#lib/terms/segment-terms";
import { browserSurroundings } from "./browser-surroundings";
import { useSentence } from "./workbench-context";

const { get } = browserSurroundings();

type Read = Readonly<{ of: string; found: SegmentTerms | null }>;

/** The desk's terms for what the sentence or its source says; looked up anew when its text was saved. */
export function TermsPlace({ id }: Readonly<{ id: string }>) {
  const t = useTranslations("review");
  const stamp = useSentence(id, (sentence) => `${id} ${sentence?.segment.version}`);
  const [read, setRead] = useState<Read | null>(null);

  useEffect(() => {
    let isGone = false;
    void get<SegmentTerms>(`segments/${stamp.split(" ")[0]}/terms`).then((outcome) => {
      if (!isGone) setRead({ of: stamp, found: outcome.kind === "done" ? outcome.value : null });
    });
    return () => {
      isGone = true;
    };
  }, [stamp]);

  if (!read?.of.startsWith(`${id} `)) return <p className="text-ink-faint text-sm">{t("terms.reading")}</p>;
  if (!read.found) return <p className="text-ink-faint text-sm">{t("terms.unreachable")}</p>;
  const { terms } = read.found;
  if (terms.length === 0) return <p className="text-ink-faint text-sm">{t("places.empty.terms")}</p>;
  return (
    <ul className="grid gap-4 text-sm">
      {terms.map(({ id: termId, source, sourceLanguage, targetLanguage, forms, note }) => (
        <li key={termId}>
          {source !== null && (
            <bdi lang={sourceLanguage ?? undefined} className="font-serif text-ink-soft">
              {source}
            </bdi>
          )}
          <TermForms forms={forms} language={targetLanguage} />
          {note && (
            <p className="text-ink-soft">
              <bdi>{note}</bdi>
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}
