"use client";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Notice } from "#components/ui/notice";
import type { ShownFinding } from "#lib/findings/shown-finding";
import { FindingCard } from "./finding-card";
import { useBench } from "./workbench-context";

/** What the article is told to have wrong: of the sentence in front first, then elsewhere, the weightiest on top. */
export function FindingsPlace({ id }: Readonly<{ id: string | null }>) {
  const t = useTranslations("review.findings");
  const findings = useBench((state) => state.findings);
  const unchecked = useBench((state) => state.uncheckedCount);
  const articleId = useBench((state) => state.article.id);
  const [areDismissedShown, showDismissed] = useState(false);
  const fault = useBench((state) => state.checkFault);
  const notice = fault && <Notice tone="care">{fault}</Notice>;
  if (findings === null) return notice ?? <p className="text-ink-faint text-sm">{t("reading")}</p>;
  const open = findings.filter(({ state }) => state === "open");
  const dismissed = findings.filter(({ state }) => state === "dismissed");
  const isHere = ({ places }: ShownFinding) => places.some(({ segmentId }) => segmentId === id);
  const here = id === null ? [] : open.filter(isHere);
  const elsewhere = id === null ? open : open.filter((finding) => !isHere(finding));
  return (
    <div className="grid gap-4 text-sm">
      {notice}
      {unchecked > 0 && <p className="text-ink-soft">{t("unread", { count: unchecked })}</p>}
      {open.length === 0 && <p className="text-ink-faint">{t("none")}</p>}
      {id !== null && <List title={t("here", { count: here.length })} findings={here} />}
      {elsewhere.length > 0 && (
        <List title={t(id === null ? "all" : "elsewhere", { count: elsewhere.length })} findings={elsewhere} />
      )}
      {open.some(({ forms }) => forms.length > 1) && (
        <Link href={`/articles/${articleId}/consistency`} className="text-accent underline underline-offset-4">
          {t("consistency")}
        </Link>
      )}
      {dismissed.length > 0 && (
        <div>
          <button
            type="button"
            aria-expanded={areDismissedShown}
            onClick={() => showDismissed(!areDismissedShown)}
            className="min-h-7 text-ink-soft underline underline-offset-4 pointer-coarse:min-h-11"
          >
            {t("dismissed", { count: dismissed.length })}
          </button>
          {areDismissedShown && <List title={null} findings={dismissed} />}
        </div>
      )}
    </div>
  );
}

function List({ title, findings }: Readonly<{ title: string | null; findings: readonly ShownFinding[] }>) {
  return (
    <section>
      {title && <h3 className="mb-1.5 font-medium text-ink-soft">{title}</h3>}
      {findings.length > 0 && (
        <ul className="grid gap-2">
          {findings.map((finding) => (
            <FindingCard key={finding.key} finding={finding} />
          ))}
        </ul>
      )}
    </section>
  );
}
