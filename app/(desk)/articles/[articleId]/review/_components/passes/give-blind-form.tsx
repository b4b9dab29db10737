"use client";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { useTalk } from "#app/(desk)/articles/[articleId]/review/_components/talk/use-talk";
import { useWorkbench } from "#app/(desk)/articles/[articleId]/review/_components/workbench-context";
import { Button } from "#components/ui/button";
import { Dialog } from "#components/ui/dialog";
import { SelectField } from "#components/ui/field";
import { Notice } from "#components/ui/notice";

/** Gives the article to two people who read it apart. */
export function GiveBlindForm({ onClose }: Readonly<{ onClose: () => void }>) {
  const t = useTranslations("passes.blind");
  const common = useTranslations("common");
  const { passes } = useWorkbench();
  const reviewers = useTalk(({ said }) => said.reviewers);
  const [first, setFirst] = useState("");
  const [second, setSecond] = useState("");
  const [error, setError] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const isSame = first !== "" && first === second;
  const give = async (event: FormEvent) => {
    event.preventDefault();
    if (isBusy || isSame) return;
    setBusy(true);
    const refusal = await passes.giveBlind([first, second]);
    setBusy(false);
    if (refusal === null) onClose();
    else setError(refusal || t("notSaved"));
  };
  const options = (
    <>
      <option value="">{t("choose")}</option>
      {reviewers.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </>
  );
  return (
    <Dialog isOpen onClose={onClose} title={t("title")} description={t("explain")} closeLabel={common("close")}>
      <form onSubmit={(event) => void give(event)} className="grid gap-4">
        {error && <Notice tone="alarm">{error}</Notice>}
        <SelectField label={t("first")} value={first} onChange={(event) => setFirst(event.target.value)} required>
          {options}
        </SelectField>
        <SelectField
          label={t("second")}
          value={second}
          onChange={(event) => setSecond(event.target.value)}
          error={isSame ? t("same") : null}
          required
        >
          {options}
        </SelectField>
        <div className="flex gap-2">
          <Button type="submit" look="primary" aria-disabled={isBusy}>
            {t(isBusy ? "busy" : "begin")}
          </Button>
          <Button look="quiet" onClick={onClose}>
            {common("cancel")}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
