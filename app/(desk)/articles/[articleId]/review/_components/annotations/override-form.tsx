"use client";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { LocalTime } from "#app/(desk)/articles/[articleId]/review/_components/local-time";
import { useWorkbench } from "#app/(desk)/articles/[articleId]/review/_components/workbench-context";
import { Button } from "#components/ui/button";
import { SelectField, TextField } from "#components/ui/field";
import type { ReviewOverride } from "#lib/annotations/article-annotations";

type Props = Readonly<{ override: ReviewOverride | null; mayOverride: boolean }>;

/** An editor's verdict in the score's place, with its reason; both stay on the record. */
export function OverrideForm({ override, mayOverride }: Props) {
  const t = useTranslations("annotation.override");
  const { laterDeeds } = useWorkbench();
  const [verdict, setVerdict] = useState<"pass" | "fail">("pass");
  const [reason, setReason] = useState("");
  const [trouble, setTrouble] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    const { annotations } = await laterDeeds();
    const refusal = await annotations.writes.override(override ? null : verdict, reason.trim());
    setBusy(false);
    setTrouble(refusal);
    if (refusal === null) setReason("");
  };
  return (
    <section className="grid gap-2 border-line border-t pt-3 text-sm">
      <h3 className="font-medium">{t("title")}</h3>
      {override && (
        <p className="border-accent border-s-2 ps-2.5">
          {t(`by.${override.verdict}`, { name: override.by.name })} <LocalTime at={override.at} />
          <span className="block text-ink-soft">{override.reason}</span>
        </p>
      )}
      {mayOverride && (
        <form onSubmit={submit} className="grid gap-2">
          {!override && (
            <SelectField
              label={t("verdict")}
              value={verdict}
              onChange={({ target }) => setVerdict(target.value === "fail" ? "fail" : "pass")}
            >
              <option value="pass">{t("pass")}</option>
              <option value="fail">{t("fail")}</option>
            </SelectField>
          )}
          <TextField
            label={t(override ? "reasonBack" : "reason")}
            required
            maxLength={2000}
            value={reason}
            error={trouble}
            onChange={({ target }) => setReason(target.value)}
          />
          <Button type="submit" disabled={isBusy || reason.trim() === ""} className="justify-self-start">
            {t(override ? "takeBack" : "put")}
          </Button>
        </form>
      )}
    </section>
  );
}
