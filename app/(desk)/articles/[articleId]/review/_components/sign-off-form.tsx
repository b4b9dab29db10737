"use client";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { Button } from "#components/ui/button";
import { Dialog } from "#components/ui/dialog";
import { CheckField, TextArea } from "#components/ui/field";
import { Notice } from "#components/ui/notice";
import type { SignOffCheck, SignOffWarning } from "#lib/reviews/policy";
import { useBench, useWorkbench } from "./workbench-context";

type Refusal = Readonly<{ message: string; check: SignOffCheck | null }>;

/** Signing off: what the desk's policy says comes from the server, word for word, before anything is frozen. */
export function SignOffForm() {
  const t = useTranslations("review");
  const workbench = useWorkbench();
  const { approved, segments } = useBench((state) => state.article.progress);
  const [note, setNote] = useState("");
  const [accepted, setAccepted] = useState<readonly SignOffWarning[]>([]);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [isBusy, setBusy] = useState(false);
  const warnings = refusal?.check?.warnings ?? [];
  const blocks = refusal?.check?.blocks ?? [];
  const isNoteNeeded = warnings.length > 0;

  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (isBusy) return;
    setBusy(true);
    const answer = await workbench.signOff(note.trim(), accepted);
    setBusy(false);
    if (answer?.kind === "done") workbench.open(null);
    else if (answer) setRefusal({ message: answer.problem.message, check: checkIn(answer.problem.data) });
    else setRefusal({ message: t("signOff.notSaved"), check: null });
  };
  const accept = (kind: SignOffWarning, isAccepted: boolean) =>
    setAccepted(isAccepted ? [...accepted, kind] : accepted.filter((each) => each !== kind));

  return (
    <Dialog
      isOpen
      onClose={() => workbench.open(null)}
      title={t("signOff.title")}
      description={t("signOff.explain")}
      closeLabel={t("close")}
    >
      <form onSubmit={(event) => void send(event)} className="grid gap-4">
        <p className="text-sm tabular-nums">{t("bar.progress", { approved, segments })}</p>
        {refusal && (
          <Notice tone={blocks.length > 0 || !refusal.check ? "alarm" : "care"}>
            <p className="font-medium">{refusal.message}</p>
            {blocks.length > 0 && (
              <ul className="mt-1 list-disc ps-5">
                {blocks.map((block) => (
                  <li key={block}>{t(`signOff.blocks.${block}`)}</li>
                ))}
              </ul>
            )}
          </Notice>
        )}
        {warnings.map(({ kind, count }) => (
          <CheckField
            key={kind}
            label={t(`signOff.warnings.${kind}`, { count })}
            hint={t("signOff.accept")}
            checked={accepted.includes(kind)}
            onChange={(event) => accept(kind, event.target.checked)}
            required
          />
        ))}
        <TextArea
          label={t(isNoteNeeded ? "signOff.noteNeeded" : "signOff.note")}
          value={note}
          onChange={(event) => setNote(event.target.value)}
          rows={2}
          maxLength={2_000}
          required={isNoteNeeded}
        />
        <div className="flex gap-2">
          <Button type="submit" look="primary" aria-disabled={isBusy}>
            {t(isBusy ? "signOff.busy" : "signOff.action")}
          </Button>
          <Button look="quiet" onClick={() => workbench.open(null)}>
            {t("reason.cancel")}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

function checkIn(data: unknown): SignOffCheck | null {
  return isCheck(data) ? data : null;
}

function isCheck(data: unknown): data is SignOffCheck {
  return typeof data === "object" && data !== null && "blocks" in data && "warnings" in data;
}
