"use client";
import { useTranslations } from "next-intl";
import { Suspense, useState } from "react";
import { lazyPart } from "#components/ui/lazy-part";
import { Menu, MenuItem, MenuLine, MenuNote } from "#components/ui/menu";
import {
  annotationFormats,
  bilingualFormats,
  downloadExport,
  type ExportFormat,
  exportFormats,
} from "./download-export";
import { useBench, useWorkbench } from "./workbench-context";

const CorrectionNote = lazyPart(() => import("./correction-note").then((file) => file.CorrectionNote));

/** The ways out of here: the article, the article beside its source, and what people marked. */
export function ExportMenu() {
  const t = useTranslations("review");
  const names = useTranslations("exportFormat");
  const workbench = useWorkbench();
  const { mayExport } = useBench((state) => state.rights);
  const isSigned = useBench((state) => state.article.signOff !== null);
  const [isBusy, setBusy] = useState(false);
  const [hasNote, setNote] = useState(false);
  if (!mayExport) return null;

  const exportAs = async (format: ExportFormat) => {
    if (isBusy) return;
    setBusy(true);
    workbench.leaveEditor();
    const { store, saving } = workbench;
    const isSaved = await saving.settleAll();
    const outcome = isSaved
      ? await downloadExport(store.state.article.id, format)
      : { kind: "failed" as const, message: null };
    setBusy(false);
    if (outcome.kind === "done") {
      store.tell("exported", { file: outcome.fileName }, { isShown: true });
      void workbench.refresh();
    } else
      store.tell(
        "refused",
        { message: outcome.message ?? t(isSaved ? "export.failed" : "export.notSaved") },
        { isShown: true, isAlarm: true },
      );
  };

  return (
    <>
      <Menu look="quiet" label={isBusy ? t("export.busy") : t("export.action")}>
        <MenuNote>{t(isSigned ? "export.signed" : "export.notSigned")}</MenuNote>
        <MenuLine />
        {exportFormats.map((format) => (
          <MenuItem key={format} onSelect={() => void exportAs(format)}>
            {names(format)}
          </MenuItem>
        ))}
        <MenuLine />
        <MenuNote>{t("export.bilingual")}</MenuNote>
        {bilingualFormats.map((format) => (
          <MenuItem key={format} onSelect={() => void exportAs(format)}>
            {names(format)}
          </MenuItem>
        ))}
        <MenuLine />
        <MenuNote>{t("export.annotations")}</MenuNote>
        {annotationFormats.map((format) => (
          <MenuItem key={format} onSelect={() => void exportAs(format)}>
            {names(format)}
          </MenuItem>
        ))}
        <MenuLine />
        <MenuItem onSelect={() => setNote(true)}>{t("export.correction")}</MenuItem>
      </Menu>
      {hasNote && (
        <Suspense fallback={null}>
          <CorrectionNote onClose={() => setNote(false)} />
        </Suspense>
      )}
    </>
  );
}
