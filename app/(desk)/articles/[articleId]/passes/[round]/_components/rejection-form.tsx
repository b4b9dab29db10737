"use client";
import { useTranslations } from "next-intl";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { Button } from "#components/ui/button";

/** Longest reason the server takes. */
const longest = 2_000;

type Props = Readonly<{ onReject: (reason: string) => void; onCancel: () => void }>;

/** What is rejected is rejected for a reason its reader can learn from. */
export function RejectionForm({ onReject, onCancel }: Props) {
  const t = useTranslations("passes.page");
  const [reason, setReason] = useState("");
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), []);
  const send = () => {
    if (reason.trim() === "") field.current?.focus();
    else onReject(reason.trim());
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Escape") onCancel();
    else if (event.key === "Enter" && !event.shiftKey) send();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <form
      className="mt-3 grid gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <label className="grid gap-1 text-sm">
        <span className="font-medium text-ink-soft">{t("reason")}</span>
        <textarea
          ref={field}
          value={reason}
          rows={2}
          maxLength={longest}
          onChange={(event) => setReason(event.target.value)}
          onKeyDown={onKey}
          className="rounded-md border border-line-strong bg-surface px-2.5 py-1.5"
        />
      </label>
      <div className="flex gap-1.5">
        <Button type="submit" look="primary">
          {t("send")}
        </Button>
        <Button look="quiet" onClick={onCancel}>
          {t("cancel")}
        </Button>
      </div>
    </form>
  );
}
