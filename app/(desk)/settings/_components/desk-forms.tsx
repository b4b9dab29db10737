"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { createDesk, updateDesk } from "#app/(desk)/settings/actions";
import { fieldsOf, useAction } from "#components/forms/use-action";
import { Button } from "#components/ui/button";
import { CheckField, TextField } from "#components/ui/field";
import { Notice } from "#components/ui/notice";
import type { DeskSettings } from "#lib/desks/queries";

export function DeskForm({ settings }: Readonly<{ settings: DeskSettings }>) {
  const t = useTranslations("settings");
  const common = useTranslations("common");
  const [isSaved, setSaved] = useState(false);
  const { run, isPending, error } = useAction(updateDesk, () => setSaved(true));
  return (
    <form
      className="grid gap-4"
      onChange={() => setSaved(false)}
      onSubmit={(event) => {
        event.preventDefault();
        const { name = "", fourEyes, warnUnread, blockCritical } = fieldsOf(event.currentTarget);
        run({
          deskId: settings.id,
          name,
          fourEyes: fourEyes === "on",
          warnUnread: warnUnread === "on",
          blockCritical: blockCritical === "on",
        });
      }}
    >
      <h2 className="font-semibold font-serif text-xl">{t("desk")}</h2>
      {error && <Notice tone="alarm">{error}</Notice>}
      {isSaved && <Notice tone="good">{common("saved")}</Notice>}
      <TextField label={t("name")} name="name" defaultValue={settings.name} required maxLength={120} />
      <CheckField label={t("fourEyes")} hint={t("fourEyesHint")} name="fourEyes" defaultChecked={settings.fourEyes} />
      <CheckField
        label={t("warnUnread")}
        hint={t("warnUnreadHint")}
        name="warnUnread"
        defaultChecked={settings.warnUnread}
      />
      <CheckField
        label={t("blockCritical")}
        hint={t("blockCriticalHint")}
        name="blockCritical"
        defaultChecked={settings.blockCritical}
      />
      <div>
        <Button look="primary" type="submit" disabled={isPending}>
          {common("save")}
        </Button>
      </div>
    </form>
  );
}

export function NewDeskForm() {
  const t = useTranslations("settings");
  const { run, isPending, error } = useAction(createDesk, ({ id }) => location.assign(`/settings?desk=${id}`));
  return (
    <form
      className="grid gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        run({ name: fieldsOf(event.currentTarget).name ?? "" });
      }}
    >
      <h2 className="font-semibold font-serif text-xl">{t("newDesk")}</h2>
      {error && <Notice tone="alarm">{error}</Notice>}
      <TextField label={t("name")} name="name" required maxLength={120} />
      <div>
        <Button type="submit" disabled={isPending}>
          {t("create")}
        </Button>
      </div>
    </form>
  );
}
