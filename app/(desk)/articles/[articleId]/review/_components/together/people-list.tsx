"use client";
import clsx from "clsx";
import { useTranslations } from "next-intl";
import { useBench, useWorkbench } from "#app/(desk)/articles/[articleId]/review/_components/workbench-context";
import { personLook } from "#components/people/person-look";
import { initialsOf } from "#lib/people/person-sign";
import type { Companion } from "#lib/reviews/workbench/together-state";

/** As many as the bar has room for. */
const most = 4;

/** Who else has the article open, and where; a press leads there. */
export function PeopleList({ people }: Readonly<{ people: readonly Companion[] }>) {
  const t = useTranslations("together");
  const rest = people.slice(most);
  return (
    <ul aria-label={t("label")} className="flex items-center gap-1">
      {people.slice(0, most).map((present) => (
        <li key={present.person.id}>
          <PersonHere present={present} />
        </li>
      ))}
      {rest.length > 0 && (
        <li className="text-ink-soft text-sm" title={rest.map(({ person }) => person.name).join(", ")}>
          {t("more", { count: rest.length })}
        </li>
      )}
    </ul>
  );
}

function PersonHere({ present }: Readonly<{ present: Companion }>) {
  const t = useTranslations("together");
  const workbench = useWorkbench();
  const order = useBench((state) => state.order);
  const { person, segmentId, isTyping } = present;
  const at = segmentId === null ? -1 : order.indexOf(segmentId);
  const { name } = person;
  const where = at < 0 ? "here" : isTyping ? "typing" : "reading";
  const words = t(`person.${where}`, { name, number: at + 1 });
  const look = clsx(
    "grid size-7 place-items-center rounded-full font-semibold text-[0.6875rem] leading-none",
    personLook(present.colour),
    isTyping && "outline-2 outline-current outline-offset-1 outline-dotted",
  );
  const face = (
    <>
      <span aria-hidden="true">{initialsOf(person)}</span>
      <span className="sr-only">{words}</span>
    </>
  );
  if (at < 0) {
    return (
      <span title={words} className={look}>
        {face}
      </span>
    );
  }
  return (
    <button type="button" title={words} onClick={() => workbench.goTo(segmentId)} className={look}>
      {face}
    </button>
  );
}
