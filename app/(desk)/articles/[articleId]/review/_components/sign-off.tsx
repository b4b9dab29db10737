"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "#components/ui/button";
import { Dialog } from "#components/ui/dialog";
import { TextArea } from "#components/ui/field";
import { Notice } from "#components/ui/notice";
import type { SignOffCheck } from "#lib/reviews/policy";
import type { ReviewChange } from "#lib/reviews/review";
import { call } from "./call";
import { useBench, useStore } from "./store-context";

/** Signing the article off, or opening it again: what the desk's policy says is shown before anything happens. */
export function SignOff() {
  const t = useTranslations("review");
  const rights = useBench((bench) => bench.rights);
  const [isOpen, setOpen] = useState(false);
  if (!rights.maySignOff && !rights.mayReopen) return null;
  const close = () => setOpen(false);
  return (
    <>
      <Button look={rights.maySignOff ? "primary" : "plain"} onClick={() => setOpen(true)}>
        {t(rights.maySignOff ? "signOff.action" : "reopen.action")}
      </Button>
      {isOpen && (rights.maySignOff ? <SignOffDialog onClose={close} /> : <ReopenDialog onClose={close} />)}
    </>
  );
}

function SignOffDialog({ onClose }: Readonly<{ onClose: () => void }>) {
  const t = useTranslations("review");
  const store = useStore();
  const [check, setCheck] = useState<SignOffCheck | null>(null);
  const [note, setNote] = useState("");
  const isWarned = check !== null && check.warnings.length > 0;
  const isBlocked = check !== null && check.blocks.length > 0;
  const signOff = async () => {
    const active = store.get().activeId;
    if (active !== null && !(await store.saver.flush(active))) return;
    const input = {
      ...(note.trim() && { note: note.trim() }),
      acceptedWarnings: check?.warnings.map(({ kind }) => kind) ?? [],
    };
    const result = await call<ReviewChange>(`/api/v1/articles/${store.review.article.id}/sign-off`, input);
    if (result.kind === "done") {
      store.apply(result.value);
      store.activate(null, false);
      onClose();
    } else if (result.kind === "refused" && isCheck(result.problem.data)) setCheck(result.problem.data);
    else store.refuse(result);
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t("signOff.title")}
      description={t("signOff.explain")}
      closeLabel={t("dismiss")}
    >
      {check?.blocks.map((block) => (
        <Notice key={block} tone="alarm">
          {t(`signOff.block.${block}`)}
        </Notice>
      ))}
      {!isBlocked &&
        check?.warnings.map(({ kind, count }) => (
          <Notice key={kind} tone="care">
            {t(`signOff.warning.${kind}`, { count })}
          </Notice>
        ))}
      {!isBlocked && (
        <>
          <TextArea
            label={t(isWarned ? "signOff.noteNeeded" : "signOff.note")}
            value={note}
            onChange={(event) => setNote(event.target.value)}
            rows={3}
            maxLength={2000}
          />
          <Button look="primary" disabled={isWarned && note.trim() === ""} onClick={() => void signOff()}>
            {t(isWarned ? "signOff.accept" : "signOff.confirm")}
          </Button>
        </>
      )}
    </Dialog>
  );
}

function ReopenDialog({ onClose }: Readonly<{ onClose: () => void }>) {
  const t = useTranslations("review");
  const store = useStore();
  const [reason, setReason] = useState("");
  const reopen = async () => {
    if (await store.write(`/api/v1/articles/${store.review.article.id}/reopen`, { reason: reason.trim() })) onClose();
  };
  return (
    <Dialog isOpen onClose={onClose} title={t("reopen.title")} closeLabel={t("dismiss")}>
      <TextArea
        label={t("reopen.reason")}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
        rows={3}
        maxLength={2000}
        required
      />
      <Button look="primary" disabled={reason.trim() === ""} onClick={() => void reopen()}>
        {t("reopen.action")}
      </Button>
    </Dialog>
  );
}

function isCheck(data: unknown): data is SignOffCheck {
  return typeof data === "object" && data !== null && "blocks" in data && "warnings" in data;
}
