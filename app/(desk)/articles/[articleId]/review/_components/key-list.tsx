"use client";
import { useTranslations } from "next-intl";
import { Dialog } from "#components/ui/dialog";
import { KeyRows } from "#components/ui/key-rows";
import { isAnnotationAct } from "#lib/reviews/workbench/annotation-keys";
import { keyActs, keyTable } from "#lib/reviews/workbench/key-table";
import { useWorkbench } from "./workbench-context";

/** Every key, from the table that is also what they do. */
export function KeyList() {
  const t = useTranslations("review");
  const annotation = useTranslations("annotation.keys");
  const workbench = useWorkbench();
  return (
    <Dialog isOpen onClose={() => workbench.open(null)} title={t("keys.title")} closeLabel={t("close")}>
      <KeyRows
        rows={keyActs.map((act) => ({
          id: act,
          label: isAnnotationAct(act) ? annotation(act) : t(`keys.${act}`),
          combinations: keyTable.filter((row) => row.act === act).flatMap(({ combinations }) => combinations),
        }))}
      />
      <p className="text-ink-faint text-sm">{t("keys.letters")}</p>
    </Dialog>
  );
}
