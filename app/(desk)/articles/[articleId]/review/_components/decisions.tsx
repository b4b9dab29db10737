"use client";
import clsx from "clsx";
import { Bold, Check, CornerUpLeft, Eye, Flag, Italic, Link2, Pencil, Scissors, Unlink2 } from "lucide";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Button } from "#components/ui/button";
import { Icon } from "#components/ui/icon";
import type { SegmentState } from "#lib/articles/state";
import { AnnotateTools } from "./annotations/annotate-tools";
import { ReasonForm } from "./reason-form";
import { useBench, useDesk, useSentence, useWorkbench } from "./workbench-context";

/** What one may decide on the sentence in front; who may not is told why instead. */
export function Decisions({ id }: Readonly<{ id: string }>) {
  const t = useTranslations("review");
  const workbench = useWorkbench();
  const { mayEdit, mayApprove } = useBench((state) => state.rights);
  const isFrozen = useBench((state) => state.article.signOff !== null);
  const isAsking = useBench((state) => state.isAskingReason);
  const isEditing = useBench((state) => state.isEditing);
  const standing = useSentence(id, (sentence) => sentence?.segment.state ?? "machine");
  const isBusy = useSentence(id, (sentence) => sentence?.pending !== null);
  if (!mayEdit) {
    return <p className="mt-2 text-ink-soft text-sm">{t(isFrozen ? "notices.frozen" : "notices.readersOnly")}</p>;
  }
  if (isAsking) return <ReasonForm />;
  if (standing === "approved" && !mayApprove) {
    return <p className="mt-2 text-ink-soft text-sm">{t("decide.approvedByEditor")}</p>;
  }
  return (
    <div className="mt-2 flex flex-wrap items-center gap-1 sm:grid sm:gap-1.5" aria-busy={isBusy}>
      <div className="flex flex-wrap gap-1.5">
        <MainDecision standing={standing} mayApprove={mayApprove} />
        {standing !== "needsWork" && standing !== "approved" && (
          <Button
            className="px-2.5"
            title={`${t("decide.needsWork")} (Alt+R)`}
            onClick={() => workbench.askReason(true)}
          >
            <Icon of={Flag} size={15} />
            <span className="max-sm:sr-only">{t("decide.needsWork")}</span>
          </Button>
        )}
        {standing !== "machine" && standing !== "edited" && (
          <Button
            className="px-2.5"
            title={t(`decide.withdraw.${standing}`)}
            onClick={() => void workbench.decide("withdrawn", null)}
          >
            <Icon of={CornerUpLeft} size={15} />
            <span className="max-sm:sr-only">{t(`decide.withdraw.${standing}`)}</span>
          </Button>
        )}
      </div>
      {isEditing ? <EditorTools /> : <RestingTools id={id} />}
    </div>
  );
}

function MainDecision({ standing, mayApprove }: Readonly<{ standing: SegmentState; mayApprove: boolean }>) {
  const t = useTranslations("review");
  const workbench = useWorkbench();
  return (
    <>
      {mayApprove && standing !== "approved" && (
        <Button
          look="primary"
          className="px-2.5"
          title={`${t("decide.approve")} (Ctrl+Enter)`}
          onClick={() => void workbench.approve("stay")}
        >
          <Icon of={Check} size={16} />
          {t("decide.approve")}
        </Button>
      )}
      {standing !== "reviewed" && standing !== "approved" && (
        <Button
          look={mayApprove ? "plain" : "primary"}
          className="px-2.5"
          title={mayApprove ? t("decide.review") : `${t("decide.review")} (Ctrl+Enter)`}
          onClick={() => void workbench.decide("reviewed", null)}
        >
          <Icon of={Eye} size={15} />
          <span className={clsx(mayApprove && "max-sm:sr-only")}>{t("decide.review")}</span>
        </Button>
      )}
    </>
  );
}

/** For hands without a keyboard: what keys do in the open editor. */
function EditorTools() {
  const t = useTranslations("review");
  const { workbench, editor } = useDesk();
  return (
    <fieldset aria-label={t("decide.formatting")} className="flex flex-wrap sm:-ms-2">
      <Tool label={`${t("keys.bold")} (Ctrl+B)`} onPress={() => editor.current?.toggle("bold")}>
        <Icon of={Bold} size={16} />
      </Tool>
      <Tool label={`${t("keys.italic")} (Ctrl+I)`} onPress={() => editor.current?.toggle("italic")}>
        <Icon of={Italic} size={16} />
      </Tool>
      <Tool label={`${t("keys.link")} (Ctrl+Shift+K)`} onPress={() => workbench.open({ kind: "link" })}>
        <Icon of={Link2} size={16} />
      </Tool>
      <Tool
        label={`${t("keys.split")} (Ctrl+Alt+Enter)`}
        onPress={() => void (editor.current && workbench.split(editor.current.caret()))}
      >
        <Icon of={Scissors} size={16} />
      </Tool>
      <AnnotateTools />
      <Tool label={`${t("keys.leave")} (Esc)`} onPress={() => workbench.leaveEditor()}>
        <Icon of={Check} size={16} />
      </Tool>
    </fieldset>
  );
}

function RestingTools({ id }: Readonly<{ id: string }>) {
  const t = useTranslations("review");
  const workbench = useWorkbench();
  const isLast = useBench(({ blocks }) => blocks.some(({ segmentIds }) => segmentIds.at(-1) === id));
  return (
    <div className="flex flex-wrap sm:-ms-2">
      <Tool label={`${t("keys.edit")} (E)`} onPress={() => workbench.edit()}>
        <Icon of={Pencil} size={16} />
      </Tool>
      <AnnotateTools />
      {!isLast && (
        <Tool label={`${t("keys.join")} (Ctrl+Alt+Shift+Enter)`} onPress={() => void workbench.joinWithNext()}>
          <Icon of={Unlink2} size={16} className="rotate-45" />
        </Tool>
      )}
    </div>
  );
}

function Tool({ label, onPress, children }: Readonly<{ label: string; onPress: () => void; children: ReactNode }>) {
  return (
    <Button
      look="quiet"
      className="px-2"
      title={label}
      aria-label={label}
      // The editor keeps the focus and its selection: a press is for it.
      onMouseDown={(event) => event.preventDefault()}
      onClick={onPress}
    >
      {children}
    </Button>
  );
}
