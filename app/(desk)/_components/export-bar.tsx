"use client";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "#components/ui/button";
import { SelectField } from "#components/ui/field";
import { manyArticles } from "#lib/jobs/job";
import { download } from "./download";
import type { Selection } from "./selection/bulk-bar";
import { send } from "./send";

/** As most desks want them first; the whole list is in the article. */
const formats = ["docx", "docxTracked", "html", "markdown", "text", "xliff21", "xlsx", "tmx", "json"] as const;

type Props = Readonly<{ selection: Selection; onDone: () => void }>;

/** Takes the chosen articles out as one zip. */
export function ExportBar({ selection, onDone }: Props) {
  const t = useTranslations("desk.export");
  const names = useTranslations("exportFormat");
  const [format, setFormat] = useState<(typeof formats)[number]>("docx");
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const [isAsked, setAsked] = useState(false);
  const quick = selection.kind === "rows" && selection.articleIds.length < manyArticles ? selection.articleIds : null;
  /** What takes long is made meanwhile, and told of when it is there. */
  const ask = async () => {
    setBusy(true);
    const answer =
      selection.kind === "rows"
        ? await send("/api/v1/jobs/export", { articleIds: selection.articleIds, format })
        : await send("/api/v1/jobs/export/matching", { ...selection.search, stamp: selection.stamp, format });
    setBusy(false);
    setAsked(answer.ok);
    setError(answer.ok ? null : (answer.message ?? t("failed")));
  };
  const take = async (articleIds: readonly string[]) => {
    setBusy(true);
    const outcome = await download("/api/v1/exports", { articleIds, format });
    setBusy(false);
    setError(outcome.kind === "done" ? null : (outcome.message ?? t("failed")));
    if (outcome.kind === "done") onDone();
  };
  return (
    <div className="flex flex-wrap items-end gap-3">
      <SelectField
        label={t("label")}
        error={error}
        value={format}
        onChange={(event) => setFormat(formats.find((each) => each === event.target.value) ?? "docx")}
      >
        {formats.map((each) => (
          <option key={each} value={each}>
            {names(each)}
          </option>
        ))}
      </SelectField>
      <Button disabled={isBusy} onClick={() => void (quick ? take(quick) : ask())}>
        {t(isBusy ? "busy" : "submit")}
      </Button>
      {isAsked && (
        <p role="status" className="min-h-9 content-center text-sm">
          {t("asked")}{" "}
          <Link href="/jobs" className="underline">
            {t("jobs")}
          </Link>
        </p>
      )}
    </div>
  );
}
