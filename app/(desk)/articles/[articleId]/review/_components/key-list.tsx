"use client";
import { useTranslations } from "next-intl";
import { Dialog } from "#components/ui/dialog";
import { KeyCombination } from "#components/ui/kbd";
import { isAnnotationAct } from "#lib/reviews/workbench/annotation-keys";
import { type KeyAct, keyActs, keyTable } from "#lib/reviews/workbench/key-table";
import { useWorkbench } from "./workbench-context";

/** Every key, from the table that is also what they do. */
export function KeyList() {
  const t = useTranslations("review");
  const annotation = useTranslations("annotation.keys");
  const workbench = useWorkbench();
  return (
    <Dialog isOpen onClose={() => workbench.open(null)} title={t("keys.title")} closeLabel={t("close")}>
      <dl className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-6 gap-y-2 text-sm">
        {keyActs.map((act) => (
          <div key={act} className="col-span-2 grid grid-cols-subgrid items-baseline border-line border-b pb-2">
            <dt>{isAnnotationAct(act) ? annotation(act) : t(`keys.${act}`)}</dt>
            <dd className="flex flex-wrap justify-end gap-x-3 gap-y-1">
              {combinationsOf(act).map((combination) => (
                <KeyCombination key={combination} combination={combination} />
              ))}
            </dd>
          </div>
        ))}
      </dl>
      <p className="text-ink-faint text-sm">{t("keys.letters")}</p>
    </Dialog>
  );
}

function combinationsOf(act: KeyAct): readonly string[] {
  return [...new Set(keyTable.filter((row) => row.act === act).flatMap(({ combinations }) => combinations))];
}
