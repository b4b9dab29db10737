import { getTranslations } from "next-intl/server";
import { Button } from "#components/ui/button";
import { SelectField, TextField } from "#components/ui/field";
import { auditActions } from "#lib/audit/audit-action";
import type { AuditFilter } from "#lib/audit/schema";
import { messageKey } from "./message-key";

type Props = Readonly<{ filter: AuditFilter; people: readonly Readonly<{ id: string; name: string }>[] }>;

/** Filters of the record: one form that lives in the address. */
export async function AuditFilters({ filter, people }: Props) {
  const t = await getTranslations("audit");
  return (
    <form className="grid grid-cols-2 items-end gap-3 pb-4 md:grid-cols-[repeat(4,minmax(0,1fr))_auto]">
      <input type="hidden" name="desk" value={filter.desk} />
      <SelectField label={t("who")} name="actor" defaultValue={filter.actor ?? ""}>
        <option value="">{t("everyone")}</option>
        {people.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </SelectField>
      <SelectField label={t("what")} name="action" defaultValue={filter.action ?? ""}>
        <option value="">{t("everything")}</option>
        {auditActions.map((action) => (
          <option key={action} value={action}>
            {t(`action.${messageKey(action)}`)}
          </option>
        ))}
      </SelectField>
      <TextField label={t("from")} name="from" type="date" defaultValue={filter.from} />
      <TextField label={t("to")} name="to" type="date" defaultValue={filter.to} />
      <Button type="submit">{t("filter")}</Button>
    </form>
  );
}
