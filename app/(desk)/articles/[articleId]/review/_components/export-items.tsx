"use client";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { MenuItem, MenuLine, MenuNote } from "#components/ui/menu";
import {
  annotationFormats,
  bilingualFormats,
  downloadExport,
  type ExportFormat,
  exportFormats,
} from "./download-export";
import { useBench, useWorkbench } from "./workbench-context";

type Props = Readonly<{ isBusy: boolean; onBusy: (isBusy: boolean) => void; onNote: () => void }>;

/** Every format the article, or what people marked in it, goes out in. Everything typed is saved first. */
export function ExportItems({ isBusy, onBusy, onNote }: Props) {
  const t = useTranslations("review");
  const names = useTranslations("exportFormat");
  const workbench = useWorkbench();
  const articleId = useBench((state) => state.article.id);
  const router = useRouter();
  const isSigned = useBench((state) => state.article.signOff !== null);

  const exportAs = async (format: ExportFormat) => {
    if (isBusy) return;
    onBusy(true);
    workbench.leaveEditor();
    const { store, saving } = workbench;
    const isSaved = await saving.settleAll();
    const outcome = isSaved
      ? await downloadExport(store.state.article.id, format)
      : { kind: "failed" as const, message: null };
    onBusy(false);
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
      <MenuItem onSelect={onNote}>{t("export.correction")}</MenuItem>
      <MenuItem onSelect={() => router.push(`/articles/${articleId}/returned`)}>{t("export.returned")}</MenuItem>
    </>
  );
}
