import { getTranslations } from "next-intl/server";
import { Button } from "#components/ui/button";

type Props = Readonly<{ desks: readonly Readonly<{ deskId: string; deskName: string }>[]; current: string }>;

/** Which of several desks a screen shows; a form that works without script. Nothing for people of one desk. */
export async function DeskSwitch({ desks, current }: Props) {
  const t = await getTranslations("common.desk");
  const apply = await getTranslations("desk.filter");
  if (desks.length < 2) return null;
  return (
    <form className="flex items-center gap-2">
      <label className="text-ink-soft text-sm" htmlFor="desk-switch">
        {t("choose")}
      </label>
      <select
        id="desk-switch"
        name="desk"
        defaultValue={current}
        className="min-h-9 rounded-md border border-line-strong bg-surface px-2"
      >
        {desks.map(({ deskId, deskName }) => (
          <option key={deskId} value={deskId}>
            {deskName}
          </option>
        ))}
      </select>
      <Button type="submit">{apply("apply")}</Button>
    </form>
  );
}
