"use client";
import { useTranslations } from "next-intl";

type Props = Readonly<{ chosen: number; isAll: boolean; onToggle: () => void }>;

/** Ticks every row of the page, or none; in between while only some are. */
export function ChooseAll({ chosen, isAll, onToggle }: Props) {
  const t = useTranslations("desk.column");
  return (
    <label className="flex items-center gap-2">
      <input
        ref={(box) => {
          if (box) box.indeterminate = chosen > 0 && !isAll;
        }}
        type="checkbox"
        className="size-5 accent-accent"
        checked={isAll}
        onChange={onToggle}
      />
      <span className="text-sm md:sr-only">{t("chooseAll")}</span>
    </label>
  );
}
