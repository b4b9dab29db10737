import { getFormatter, getTranslations } from "next-intl/server";
import { auditActions } from "#lib/audit/audit-action";
import type { getAudit } from "#lib/audit/queries";
import { messageKey } from "./message-key";

type Events = Awaited<ReturnType<typeof getAudit>>["events"];

/** The record's events, newest first. */
export async function AuditTable({ events }: Readonly<{ events: Events }>) {
  const t = await getTranslations("audit");
  const format = await getFormatter();
  if (events.length === 0) return <p className="py-10 text-ink-soft">{t("none")}</p>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a table wider than the screen is scrolled by keyboard too
    <section className="relative overflow-x-auto" aria-label={t("title")} tabIndex={0}>
      <table aria-label={t("title")} className="w-full border-collapse text-sm">
        <thead>
          <tr className="border-line border-b text-ink-faint text-xs">
            {(["when", "who", "what", "about", "address"] as const).map((column) => (
              <th key={column} scope="col" className="px-2 py-2 text-start font-medium">
                {t(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {events.map(({ id, at, actorName, action, subjectName, articleId, detail, address }) => {
            const known = auditActions.find((each) => each === action);
            return (
              <tr key={id} className="border-line border-b align-top">
                <td className="whitespace-nowrap px-2 py-2 text-ink-soft">
                  <time dateTime={at}>{format.dateTime(new Date(at), "short")}</time>
                </td>
                <td className="px-2 py-2 font-medium">{actorName || t("system")}</td>
                <td className="px-2 py-2">{known ? t(`action.${messageKey(known)}`) : action}</td>
                <td className="px-2 py-2">
                  {articleId ? (
                    <a href={`/articles/${articleId}/review`} className="text-accent">
                      <bdi>{subjectName}</bdi>
                    </a>
                  ) : (
                    <bdi>{subjectName}</bdi>
                  )}
                  <span className="block text-ink-faint text-xs">{told(detail)}</span>
                </td>
                <td className="px-2 py-2 text-ink-faint">{address}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}

/** What else is known of an event, as far as it reads as words. */
function told(detail: unknown): string {
  if (typeof detail !== "object" || detail === null) return "";
  return Object.entries(detail)
    .filter(
      ([name, value]) =>
        ["string", "number"].includes(typeof value) && !["hash", "signOff", "other", "to"].includes(name),
    )
    .map(([name, value]) => `${name}: ${value}`)
    .join(" · ");
}
