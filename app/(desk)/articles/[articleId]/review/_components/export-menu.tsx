"use client";
import { useTranslations } from "next-intl";
import { Suspense, useState } from "react";
import { lazyPart } from "#components/ui/lazy-part";
import { Menu } from "#components/ui/menu";
import { useBench } from "./workbench-context";

const ExportItems = lazyPart(() => import("./export-items").then((file) => file.ExportItems));
const CorrectionNote = lazyPart(() => import("./correction-note").then((file) => file.CorrectionNote));

/** The ways out of here: the article, the article beside its source, and what people marked. */
export function ExportMenu() {
  const t = useTranslations("review");
  const { mayExport } = useBench((state) => state.rights);
  const [isBusy, setBusy] = useState(false);
  const [hasNote, setNote] = useState(false);
  if (!mayExport) return null;

  return (
    <>
      <Menu look="quiet" label={isBusy ? t("export.busy") : t("export.action")}>
        <ExportItems isBusy={isBusy} onBusy={setBusy} onNote={() => setNote(true)} />
      </Menu>
      {hasNote && (
        <Suspense fallback={null}>
          <CorrectionNote onClose={() => setNote(false)} />
        </Suspense>
      )}
    </>
  );
}
