"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "#components/ui/button";
import { Notice } from "#components/ui/notice";

export type ShownLink = Readonly<{ href: string; isMailed: boolean }>;

/** A link that is shown once, to be copied and handed over. */
export function OneTimeLink({ link }: Readonly<{ link: ShownLink }>) {
  const t = useTranslations("people");
  const common = useTranslations("common");
  const [isCopied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard?.writeText(link.href);
    setCopied(true);
  };
  return (
    <Notice tone="good" className="mb-4">
      <p className="font-medium">{t("link")}</p>
      <p dir="ltr" className="select-all break-all rounded bg-surface px-2 py-1 font-mono text-sm">
        {link.href}
      </p>
      <div className="flex flex-wrap items-center gap-3 pt-2">
        <Button onClick={() => void copy()}>{common(isCopied ? "copied" : "copy")}</Button>
        <span>{t(link.isMailed ? "mailed" : "notMailed")}</span>
      </div>
    </Notice>
  );
}
