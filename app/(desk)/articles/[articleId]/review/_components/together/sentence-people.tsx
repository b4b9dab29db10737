"use client";
import clsx from "clsx";
import { useTranslations } from "next-intl";
import { personLook } from "#components/people/person-look";
import type { Companion } from "#lib/reviews/workbench/together-state";
import { peopleId } from "./people-id";

/** Before a sentence somebody else is in: an edge in their colour, and their name. Told to screen readers by `aboutPeople`. */
export function SentencePeople({ id, people }: Readonly<{ id: string; people: readonly Companion[] }>) {
  const sayPeople = usePeopleWords();
  const first = people.find(({ isTyping }) => isTyping) ?? people[0];
  if (!first) return null;
  const look = personLook(first.colour);
  return (
    <span className="relative select-none print:hidden">
      <span id={peopleId(id)} className="sr-only">
        {sayPeople(people)}
      </span>
      <span aria-hidden="true" className={clsx("absolute inset-y-0 -start-1 w-[3px] rounded-full", look)} />
      <span
        aria-hidden="true"
        dir="auto"
        className={clsx(
          "pointer-events-none absolute -start-1 bottom-[calc(100%-0.3rem)] z-10 max-w-44 truncate rounded-sm px-1 font-medium font-sans text-[0.625rem] not-italic leading-[0.8rem] tracking-normal",
          look,
        )}
      >
        {first.isTyping || people.length > 1 ? sayPeople(people) : first.person.name}
      </span>
    </span>
  );
}

/** Who is in a sentence, in words; whoever types comes first. */
export function usePeopleWords(): (people: readonly Companion[]) => string {
  const t = useTranslations("together.sentence");
  return (people) => {
    const typing = people.find(({ isTyping }) => isTyping);
    const [first] = people;
    if (typing) return t("typing", { name: typing.person.name });
    if (!first) return "";
    return people.length > 1 ? t("others", { count: people.length }) : t("reading", { name: first.person.name });
  };
}
