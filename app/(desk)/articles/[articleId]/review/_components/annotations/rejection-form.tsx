"use client";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { useWorkbench } from "#app/(desk)/articles/[articleId]/review/_components/workbench-context";
import { Button } from "#components/ui/button";

/** Says that an annotation is wrong, and why: the reason stays with it. */
export function RejectionForm({ id, onDone }: Readonly<{ id: string; onDone: () => void }>) {
  const t = useTranslations("annotation.deeds");
  const { annotations } = useWorkbench();
  const [reason, setReason] = useState("");
  const close = () => {
    onDone();
    document.querySelector<HTMLElement>(`[data-annotation-card="${id}"] > button`)?.focus();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (reason.trim() === "") return;
    annotations.settle("rejected", reason.trim(), id);
    close();
  };
  return (
    <form onSubmit={submit} className="grid gap-2 rounded-md bg-sunken p-2">
      <label className="grid gap-1">
        <span className="text-ink-soft">{t("reason")}</span>
        <input
          type="text"
          // biome-ignore lint/a11y/noAutofocus: the form was asked for, and this is what one types into
          autoFocus
          required
          maxLength={2000}
          value={reason}
          onChange={({ target }) => setReason(target.value)}
          onKeyDown={({ key }) => key === "Escape" && close()}
          className="min-h-9 rounded-md border border-line-strong bg-surface px-2"
        />
      </label>
      <div className="flex gap-2">
        <Button type="submit" look="primary">
          {t("reject")}
        </Button>
        <Button look="quiet" onClick={close}>
          {t("cancel")}
        </Button>
      </div>
    </form>
  );
}
