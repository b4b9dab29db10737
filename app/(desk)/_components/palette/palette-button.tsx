"use client";
import { Search } from "lucide-react";
import { useTranslations } from "next-intl";
import { buttonClass } from "#components/ui/button";
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
      <Search size={18} aria-hidden="true" />
    </button>
  );
}
