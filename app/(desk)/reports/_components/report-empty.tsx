import { getTranslations } from "next-intl/server";
import { buttonClass } from "#components/ui/button";

/** No article of these days, and what can be done about it. */
export async function ReportEmpty({ deskId }: Readonly<{ deskId: string }>) {
  const t = await getTranslations("reports.desk.empty");
  return (
    <div className="grid justify-items-start gap-3 py-16">
      <p className="font-serif text-2xl">{t("title")}</p>
      <p className="text-ink-soft">{t("text")}</p>
      <div className="flex flex-wrap gap-2">
        <a href={`/reports?desk=${deskId}`} className={buttonClass("primary")}>
          {t("all")}
        </a>
        <a href="/articles/new" className={buttonClass()}>
          {t("bringIn")}
        </a>
      </div>
    </div>
  );
}
