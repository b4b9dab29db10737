"use client";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { Button } from "#components/ui/button";
import { Dialog } from "#components/ui/dialog";
import { TextField } from "#components/ui/field";
import { isSafeHref } from "#lib/text/mark";
import { useDesk } from "./workbench-context";

/** The address of a link: of the words selected, or of the link or word the caret stands in. */
export function LinkForm() {
  const t = useTranslations("review");
  const { workbench, editor } = useDesk();
  const [link] = useState(() => editor.current?.link() ?? null);
  const [address, setAddress] = useState(link?.href ?? "");
  const [isWrong, setWrong] = useState(false);
  if (!link) return null;

  const put = (href: string | null) => {
    workbench.open(null);
    editor.current?.setLink(link.range, href);
  };
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    const href = address.includes(":") ? address.trim() : `https://${address.trim()}`;
    if (isSafeHref(href)) put(href);
    else setWrong(true);
  };
  return (
    <Dialog isOpen onClose={() => put(link.href)} title={t("link.title")} closeLabel={t("close")}>
      <form onSubmit={onSubmit} className="grid gap-4">
        <TextField
          label={t("link.address")}
          value={address}
          onChange={(event) => setAddress(event.target.value)}
          error={isWrong ? t("link.wrong") : null}
          inputMode="url"
          dir="ltr"
          required
        />
        <div className="flex gap-2">
          <Button type="submit" look="primary">
            {t("link.put")}
          </Button>
          {link.href !== null && <Button onClick={() => put(null)}>{t("link.remove")}</Button>}
        </div>
      </form>
    </Dialog>
  );
}
