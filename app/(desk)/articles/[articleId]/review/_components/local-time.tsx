"use client";
import { useFormatter } from "next-intl";
import { useSyncExternalStore } from "react";

/** An instant in the reader's own time zone, which only the browser knows: nothing until it runs. */
export function LocalTime({ at }: Readonly<{ at: string }>) {
  const format = useFormatter();
  const timeZone = useSyncExternalStore(neverChanges, localTimeZone, () => null);
  if (timeZone === null) return null;
  const date = new Date(at);
  const isToday = date.toDateString() === new Date().toDateString();
  const short = format.dateTime(date, {
    timeZone,
    ...(isToday ? {} : { day: "numeric", month: "short" }),
    hour: "2-digit",
    minute: "2-digit",
  });
  return (
    <time dateTime={at} title={format.dateTime(date, { timeZone, dateStyle: "full", timeStyle: "medium" })}>
      {short}
    </time>
  );
}

const neverChanges = () => () => {};

function localTimeZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}
