"use client";
import { useTranslations } from "next-intl";
import { Dialog } from "#components/ui/dialog";
import { KeyRows } from "#components/ui/key-rows";
import { deskActs, deskKeys } from "#lib/articles/desk-keys";

/** Every key of the desk, from the table that is also what they do. */
export function DeskKeyList({ onClose }: Readonly<{ onClose: () => void }>) {
  const t = useTranslations("desk.keys");
  const common = useTranslations("common");
  const rows = deskActs.map((act) => ({
    id: act,
    label: t(act),
    combinations: deskKeys.filter((key) => key.act === act).flatMap(({ combinations }) => combinations),
  }));
  return (
    <Dialog isOpen onClose={onClose} title={t("title")} closeLabel={common("close")}>
      <KeyRows rows={rows} />
      <p className="text-ink-faint text-sm">{t("letters")}</p>
    </Dialog>
  );
}
