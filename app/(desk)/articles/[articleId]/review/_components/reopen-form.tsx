"use client";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { Button } from "#components/ui/button";
import { Dialog } from "#components/ui/dialog";
import { TextArea } from "#components/ui/field";
import { useWorkbench } from "./workbench-context";

/** Opens a signed-off article again; the reason stays in the record. */
export function ReopenForm() {
  const t = useTranslations("review");
  const workbench = useWorkbench();
  const [reason, setReason] = useState("");
  const [refusal, setRefusal] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);

  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (reason.trim() === "" || isBusy) return;
    setBusy(true);
    const answer = await workbench.reopen(reason.trim());
    setBusy(false);
    if (answer.kind === "done") workbench.open(null);
    else setRefusal(answer.problem.message);
  };
  return (
    <Dialog
      isOpen
      onClose={() => workbench.open(null)}
      title={t("reopen.title")}
      description={t("reopen.explain")}
      closeLabel={t("close")}
    >
      <form onSubmit={(event) => void send(event)} className="grid gap-4">
        <TextArea
          label={t("reopen.reason")}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
          error={refusal}
          rows={3}
          maxLength={2_000}
          required
        />
        <div className="flex gap-2">
          <Button type="submit" look="primary" aria-disabled={isBusy}>
            {t("reopen.action")}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
