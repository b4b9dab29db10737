"use client";
import { useTranslations } from "next-intl";
import { type FormEvent, useEffect, useRef, useState } from "react";
import { Button } from "#components/ui/button";
import { TextArea } from "#components/ui/field";
import { useBench, useStore } from "./store-context";
import { needsWorkEvent } from "./use-keys";

/** What can be decided on a sentence, by those who may. */
export function Decisions({ id }: Readonly<{ id: string }>) {
  const t = useTranslations("review");
  const store = useStore();
  const rights = useBench((bench) => bench.rights);
  const state = useBench((bench) => bench.segments[id]?.state);
  const isEditing = useBench((bench) => bench.isEditing);
  const [isAsking, setAsking] = useState(false);
  useEffect(() => {
    const ask = () => setAsking(true);
    document.addEventListener(needsWorkEvent, ask);
    return () => document.removeEventListener(needsWorkEvent, ask);
  }, []);
  if (!rights.mayEdit) return null;
  if (isAsking) return <ReasonForm id={id} onDone={() => setAsking(false)} />;
  const isDecided = state === "reviewed" || state === "approved" || state === "needsWork";
  return (
    <div className="flex flex-wrap gap-1.5">
      {rights.mayApprove && state !== "approved" && (
        <Button look="primary" onClick={() => void store.approve(id)}>
          {t("decide.approved")}
        </Button>
      )}
      {state !== "approved" && state !== "reviewed" && (
        <Button look={rights.mayApprove ? "plain" : "primary"} onClick={() => void store.decide(id, "reviewed")}>
          {t("decide.reviewed")}
        </Button>
      )}
      {state !== "needsWork" && (state !== "approved" || rights.mayApprove) && (
        <Button onClick={() => setAsking(true)}>{t("decide.needsWork")}</Button>
      )}
      {isDecided && (state !== "approved" || rights.mayApprove) && (
        <Button look="quiet" onClick={() => void store.decide(id, "withdrawn")}>
          {t("decide.withdrawn")}
        </Button>
      )}
      {isEditing && (
        <Button
          look="quiet"
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => void store.split(id, store.caret)}
        >
          {t("decide.split")}
        </Button>
      )}
      <Button look="quiet" onClick={() => void store.join(id)}>
        {t("decide.join")}
      </Button>
    </div>
  );
}

function ReasonForm({ id, onDone }: Readonly<{ id: string; onDone: () => void }>) {
  const t = useTranslations("review.reason");
  const store = useStore();
  const [reason, setReason] = useState("");
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector("textarea")?.focus(), []);
  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (reason.trim() && (await store.decide(id, "needsWork", reason.trim()))) leave();
  };
  const leave = () => {
    onDone();
    store.activate(id, false);
    document.querySelector<HTMLElement>(`[data-segment="${id}"]`)?.focus();
  };
  return (
    <form ref={form} onSubmit={send} onKeyDown={(event) => event.key === "Escape" && leave()} className="grid gap-2">
      <TextArea
        label={t("label")}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
        rows={2}
        maxLength={2000}
        required
      />
      <div className="flex gap-2">
        <Button look="primary" type="submit">
          {t("send")}
        </Button>
        <Button look="quiet" onClick={leave}>
          {t("cancel")}
        </Button>
      </div>
    </form>
  );
}
