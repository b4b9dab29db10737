"use client";
import { Check, PencilLine, RotateCcw, Trash2, Wand2, X } from "lucide";
import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { useBench, useWorkbench } from "#app/(desk)/articles/[articleId]/review/_components/workbench-context";
import { Button } from "#components/ui/button";
import { Icon } from "#components/ui/icon";
import type { ReviewAnnotation } from "#lib/annotations/annotation";
import { RejectionForm } from "./rejection-form";

/** What this person may do with the annotation in front; nothing is shown that the server would refuse. */
export function AnnotationDeeds({ annotation }: Readonly<{ annotation: ReviewAnnotation }>) {
  const t = useTranslations("annotation.deeds");
  const { annotations } = useWorkbench();
  const mayEdit = useBench((state) => state.rights.mayEdit);
  const [isRejecting, setRejecting] = useState(false);
  const { id, status, fate, suggestion, places } = annotation;
  const mayChange = annotations.mayChange(annotation);
  const isStanding = places.some(({ fate: own, quote }) => (own === "open" || own === "moved") && quote !== "");
  if (isRejecting) return <RejectionForm id={id} onDone={() => setRejecting(false)} />;
  if (status !== "open") {
    if (!annotations.maySettle(annotation, "open")) return null;
    return (
      <div className="flex">
        <Deed
          label={t(status === "deleted" ? "restore" : "reopen")}
          onPress={() => annotations.settle("open", null, id)}
        >
          <Icon of={RotateCcw} size={15} />
        </Deed>
      </div>
    );
  }
  return (
    <div className="-ms-1.5 flex flex-wrap gap-1">
      {fate === "check" && mayChange && (
        <Deed label={t("keep")} hint="Y" onPress={() => annotations.keep(id)}>
          <Icon of={Check} size={15} />
        </Deed>
      )}
      {suggestion !== null && mayEdit && isStanding && (
        <Deed label={t("use")} hint="U" onPress={() => annotations.takeSuggestion(id)}>
          <Icon of={Wand2} size={15} />
        </Deed>
      )}
      {annotations.maySettle(annotation, "resolved") && (
        <Deed label={t("resolve")} hint="R" onPress={() => annotations.settle("resolved", null, id)}>
          <Icon of={Check} size={15} />
        </Deed>
      )}
      {mayChange && (
        <>
          <Deed label={t("change")} hint="Shift+E" onPress={() => annotations.change(id)}>
            <Icon of={PencilLine} size={15} />
          </Deed>
          <Deed label={t("reject")} onPress={() => setRejecting(true)}>
            <Icon of={X} size={15} />
          </Deed>
          <Deed label={t("delete")} hint="Del" onPress={() => annotations.settle("deleted", null, id)}>
            <Icon of={Trash2} size={15} />
          </Deed>
        </>
      )}
    </div>
  );
}

type DeedProps = Readonly<{ label: string; hint?: string; onPress: () => void; children: ReactNode }>;

function Deed({ label, hint, onPress, children }: DeedProps) {
  return (
    <Button look="quiet" className="px-1.5" title={hint ? `${label} (${hint})` : label} onClick={onPress}>
      {children}
      {label}
    </Button>
  );
}
