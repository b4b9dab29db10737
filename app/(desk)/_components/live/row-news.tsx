"use client";
import clsx from "clsx";
import { useFormatter, useTranslations } from "next-intl";
import { personLook } from "#components/people/person-look";
import { coloured, initialsOf } from "#lib/people/person-sign";
import { useRowNews } from "./live-desk";

/** People of one article who are named; the others are counted. */
const most = 3;

/**
 * In a row of the desk: who is in the article now, and that it is none of this list any more. It stands in a line that
 * is there already, and faces are all that is seen of people, so that no row or column moves when somebody comes.
 */
export function RowNews({ articleId }: Readonly<{ articleId: string }>) {
  const t = useTranslations("desk.live");
  const format = useFormatter();
  const { people, isMoved } = useRowNews(articleId);
  const colourOf = coloured(people.map(({ id }) => id));
  const named = people.slice(0, most);
  const rest = people.length - named.length;
  const names = [...named.map(({ name }) => name), ...(rest > 0 ? [t("others", { count: rest })] : [])];
  return (
    <>
      {people.length > 0 && (
        <span className="ms-3 inline-flex items-center align-middle">
          <span aria-hidden="true" className="-my-1 inline-flex gap-0.5" title={names.join(", ")}>
            {named.map((person) => (
              <span
                key={person.id}
                className={clsx(
                  "grid size-5 place-items-center rounded-full font-semibold text-[0.5625rem]",
                  personLook(colourOf.get(person.id) ?? 0),
                )}
              >
                {initialsOf(person)}
              </span>
            ))}
          </span>
          <bdi className="sr-only">{t("here", { names: format.list(names), count: people.length })}</bdi>
        </span>
      )}
      {isMoved && <span className="ms-3 whitespace-nowrap text-care">{t("moved")}</span>}
    </>
  );
}
