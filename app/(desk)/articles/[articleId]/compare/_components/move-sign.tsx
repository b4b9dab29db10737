import { useTranslations } from "next-intl";

/** At either end of a move: its number, leading to the other end where that is shown. */
export function MoveSign({ number, end }: Readonly<{ number: number; end: "from" | "to" }>) {
  const t = useTranslations("compare");
  const label = t(end === "from" ? "movedFrom" : "movedTo", { number });
  return (
    <a
      id={`move-${number}-${end}`}
      href={`#move-${number}-${end === "from" ? "to" : "from"}`}
      title={label}
      aria-label={label}
      className="me-0.5 inline-block scroll-mt-24 rounded-[3px] border border-current px-[0.25em] align-super font-medium font-sans text-[0.6em] text-inherit not-italic leading-[1.3] no-underline target:bg-care-wash"
    >
      {t("moveNumber", { number })}
    </a>
  );
}
