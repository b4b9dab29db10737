"use client";
import { Search } from "lucide";
import { useTranslations } from "next-intl";
import { buttonClass } from "#components/ui/button";
import { Icon } from "#components/ui/icon";
import { usePalette } from "./palette-provider";

/** For whoever has no Ctrl key at hand. */
export function PaletteButton() {
  const t = useTranslations("palette");
  const palette = usePalette();
  return (
    <button
      type="button"
      aria-label={t("open")}
      title={`${t("open")} (Ctrl+K)`}
      onClick={() => palette.open()}
      className={buttonClass("quiet", "px-2 pointer-coarse:min-w-11")}
    >
      <Icon of={Search} size={18} />
    </button>
  );
}
