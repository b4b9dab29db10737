"use client";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { Dialog } from "#components/ui/dialog";
import { Kbd } from "#components/ui/kbd";
import { keys } from "./keys";

/** Every key of the workbench. */
export function KeyList({ isOpen, onClose }: Readonly<{ isOpen: boolean; onClose: () => void }>) {
  const t = useTranslations("review");
  const [mod, setMod] = useState("Ctrl");
  useEffect(() => setMod(/Mac|iPhone|iPad/.test(navigator.userAgent) ? "⌘" : "Ctrl"), []);
  return (
    <Dialog isOpen={isOpen} onClose={onClose} title={t("keys.title")} closeLabel={t("dismiss")}>
      <dl className="grid gap-y-1.5 text-sm">
        {keys.map(({ does, how }) => (
          <div
            key={does}
            className="flex items-baseline justify-between gap-6 border-line border-b pb-1.5 last:border-0"
          >
            <dt>{t(`keys.${does}`)}</dt>
            <dd className="flex shrink-0 gap-1.5">
              {how.map((key) => (
                <Kbd key={key}>{key.replace("Mod", mod)}</Kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
