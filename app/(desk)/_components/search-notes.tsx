import { getTranslations } from "next-intl/server";
import { Notice } from "#components/ui/notice";
import type { Wanted } from "#lib/articles/search/wanted";

type Props = Readonly<{ unknown: Wanted["unknown"]; unread: number }>;

/** What a search could not make out, and what it could not see yet. */
export async function SearchNotes({ unknown, unread }: Props) {
  const t = await getTranslations("desk.search");
  return (
    <>
      {unknown.map(({ field, value }) => (
        <Notice key={`${field}:${value}`} tone="care">
          {t("unknown", { field: t(`field.${field}`), value })}
        </Notice>
      ))}
      {unread > 0 && <p className="pt-3 text-ink-faint text-sm">{t("reading", { count: unread })}</p>}
    </>
  );
}
