"use client";
import { useTranslations } from "next-intl";
import { type FormEvent, type KeyboardEvent, useEffect, useRef, useState } from "react";
import { Button } from "#components/ui/button";
import { useWorkbench } from "./workbench-context";

/** Longest reason the server takes. */
const longest = 2_000;

/** Asks what is wrong with the sentence: whoever mends it is not always whoever saw it. */
export function ReasonForm() {
  const t = useTranslations("review");
  const workbench = useWorkbench();
  const [reason, setReason] = useState("");
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    const { activeId } = workbench.store.state;
    field.current?.focus();
    // The form goes with its focus: back to the sentence it was about, unless the person went elsewhere.
    return () => {
      if (document.activeElement !== document.body) return;
      document.querySelector<HTMLElement>(`[data-sentence="${activeId}"]`)?.focus({ preventScroll: true });
    };
  }, [workbench]);

  const close = () => {
    workbench.askReason(false);
    workbench.leaveEditor();
  };
  const send = () => {
    if (reason.trim() === "") return field.current?.focus();
    void workbench.decide("needsWork", reason.trim());
    workbench.leaveEditor();
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key === "Escape") close();
    else if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) send();
    else return;
    event.preventDefault();
  };
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    send();
  };

  return (
    <form onSubmit={onSubmit} className="mt-2 grid gap-2">
      <label className="grid gap-1 text-sm">
        <span className="font-medium text-ink-soft">{t("reason.label")}</span>
        <textarea
          ref={field}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
          onKeyDown={onKey}
          maxLength={longest}
          rows={2}
          required
          className="rounded-md border border-line-strong bg-surface px-2.5 py-1.5"
        />
      </label>
      <div className="flex gap-1.5">
        <Button type="submit" look="primary">
          {t("reason.send")}
        </Button>
        <Button look="quiet" onClick={close}>
          {t("reason.cancel")}
        </Button>
      </div>
    </form>
  );
}
