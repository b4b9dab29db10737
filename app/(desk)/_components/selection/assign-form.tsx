"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "#components/ui/button";
import { SelectField } from "#components/ui/field";

type Props = Readonly<{
  people: readonly Readonly<{ id: string; name: string }>[];
  isPending: boolean;
  onAssign: (assigneeId: string | null) => void;
}>;

/** To whom the chosen articles go. */
export function AssignForm({ people, isPending, onAssign }: Props) {
  const t = useTranslations("desk");
  const [to, setTo] = useState("");
  return (
    <div className="flex flex-wrap items-end gap-3">
      <SelectField label={t("assign.label")} value={to} onChange={(event) => setTo(event.target.value)}>
        <option value="">{t("filter.nobody")}</option>
        {people.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </SelectField>
      <Button look="primary" disabled={isPending} onClick={() => onAssign(to === "" ? null : to)}>
        {t("assign.submit")}
      </Button>
    </div>
  );
}
