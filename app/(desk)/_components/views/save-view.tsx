"use client";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type SubmitEvent, useRef } from "react";
import { saveView } from "#app/(desk)/actions";
import { fieldsOf, useAction } from "#components/forms/use-action";
import { Button, buttonClass } from "#components/ui/button";
import { CheckField, TextField } from "#components/ui/field";
import { Popover } from "#components/ui/popover";
import { longestViewName } from "#lib/views/view-name";
import { focusDeskViews } from "./focus-desk-views";

type Props = Readonly<{ query: string; deskId: string; name: string; mayShare: boolean }>;

/** Keeps what the desk page shows under a name: for oneself or, by admins, for the whole desk. */
export function SaveView({ query, deskId, name, mayShare }: Props) {
  const t = useTranslations("desk.views");
  const router = useRouter();
  const panel = useRef<HTMLDivElement>(null);
  const { run, isPending, error } = useAction(saveView, () => {
    panel.current?.hidePopover();
    focusDeskViews();
    router.refresh();
  });
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const fields = fieldsOf(event.currentTarget);
    run({ deskId, query, name: fields.name ?? "", isShared: fields.isShared === "on" });
  };
  return (
    <Popover
      role="dialog"
      label={t("save")}
      panel={panel}
      trigger={t("save")}
      triggerClass={buttonClass("quiet", "-mx-3 underline underline-offset-4")}
      className="w-80 max-w-[calc(100vw-1rem)] p-4"
      onToggled={(isOpen, opened) => isOpen && opened.querySelector<HTMLInputElement>("input")?.select()}
    >
      <form onSubmit={submit} className="grid gap-3">
        <TextField
          label={t("name")}
          name="name"
          required
          maxLength={longestViewName}
          defaultValue={name.slice(0, longestViewName)}
          autoComplete="off"
          dir="auto"
          error={error}
        />
        {mayShare && <CheckField label={t("forAll")} hint={t("forAllHint")} name="isShared" />}
        <Button type="submit" look="primary" disabled={isPending} className="justify-self-start">
          {t("submit")}
        </Button>
      </form>
    </Popover>
  );
}
