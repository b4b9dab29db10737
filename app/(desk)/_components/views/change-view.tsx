"use client";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type SubmitEvent, useRef, useState } from "react";
import { deleteView, renameView } from "#app/(desk)/actions";
import { fieldsOf, useAction } from "#components/forms/use-action";
import { Button, buttonClass } from "#components/ui/button";
import { TextField } from "#components/ui/field";
import { Popover } from "#components/ui/popover";
import { longestViewName } from "#lib/views/view-name";
import { focusDeskViews } from "./focus-desk-views";

type Props = Readonly<{ view: Readonly<{ id: string; name: string; isShared: boolean }> }>;

/** Behind a view's name: another name for it, or away with it; asked once more where it goes away for others too. */
export function ChangeView({ view }: Props) {
  const t = useTranslations("desk.views");
  const router = useRouter();
  const panel = useRef<HTMLDivElement>(null);
  const close = () => {
    panel.current?.hidePopover();
    router.refresh();
  };
  const renaming = useAction(renameView, close);
  const deleting = useAction(deleteView, () => {
    close();
    focusDeskViews();
  });
  const [isAsking, setIsAsking] = useState(false);
  const remove = () => {
    if (view.isShared && !isAsking) setIsAsking(true);
    else deleting.run({ viewId: view.id });
  };
  const isPending = renaming.isPending || deleting.isPending;
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    renaming.run({ viewId: view.id, name: fieldsOf(event.currentTarget).name ?? "" });
  };
  const label = t("change", { name: view.name });
  return (
    <Popover
      role="dialog"
      label={label}
      panel={panel}
      trigger={<span aria-hidden="true">⋯</span>}
      triggerLabel={label}
      triggerTitle={label}
      triggerClass={buttonClass("quiet", "-me-3 min-w-8 px-1")}
      className="w-80 max-w-[calc(100vw-1rem)] p-4"
      onToggled={(isOpen, opened) => {
        setIsAsking(false);
        if (isOpen) opened.querySelector<HTMLInputElement>("input")?.select();
      }}
    >
      <form onSubmit={submit} className="grid gap-3">
        <TextField
          label={t("name")}
          hint={view.isShared ? t("forAllHint") : undefined}
          name="name"
          required
          maxLength={longestViewName}
          defaultValue={view.name}
          autoComplete="off"
          dir="auto"
          error={renaming.error ?? deleting.error}
        />
        <div className="flex flex-wrap gap-2">
          <Button type="submit" look="primary" disabled={isPending}>
            {t("rename")}
          </Button>
          <Button look="danger" disabled={isPending} onClick={remove}>
            {t(isAsking ? "deleteForAll" : "delete")}
          </Button>
        </div>
      </form>
    </Popover>
  );
}
