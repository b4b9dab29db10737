"use client";
import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { changePassword, updateProfile } from "#app/(desk)/account/actions";
import { fieldsOf, useAction } from "#components/forms/use-action";
import { Button } from "#components/ui/button";
import { SelectField, TextField } from "#components/ui/field";
import { Notice } from "#components/ui/notice";
import { languageName } from "#lib/language/language-names";
import { isLocale, locales } from "#lib/language/locale";

export function ProfileForm({ name, locale }: Readonly<{ name: string; locale: string }>) {
  const t = useTranslations("account");
  const common = useTranslations("common");
  const { run, isPending, error } = useAction(updateProfile, () => location.reload());
  return (
    <form
      className="grid gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        const fields = fieldsOf(event.currentTarget);
        const chosen = fields.locale ?? "en";
        run({ name: fields.name ?? "", locale: isLocale(chosen) ? chosen : "en" });
      }}
    >
      <h2 className="font-semibold font-serif text-xl">{t("profile")}</h2>
      {error && <Notice tone="alarm">{error}</Notice>}
      <TextField label={t("name")} name="name" defaultValue={name} required maxLength={120} autoComplete="name" />
      <SelectField label={t("locale")} name="locale" defaultValue={locale}>
        {locales.map((each) => (
          <option key={each} value={each} lang={each}>
            {languageName(each, each)}
          </option>
        ))}
      </SelectField>
      <div>
        <Button look="primary" type="submit" disabled={isPending}>
          {common("save")}
        </Button>
      </div>
    </form>
  );
}

export function PasswordForm({ email }: Readonly<{ email: string }>) {
  const t = useTranslations("account");
  const rule = useTranslations("signIn")("rule");
  const [isDone, setDone] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const { run, isPending, error } = useAction(changePassword, () => {
    setDone(true);
    form.current?.reset();
  });
  return (
    <form
      ref={form}
      method="post"
      className="grid gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        setDone(false);
        const { current = "", password = "" } = fieldsOf(event.currentTarget);
        run({ current, password });
      }}
    >
      {error && <Notice tone="alarm">{error}</Notice>}
      {isDone && <Notice tone="good">{t("changed")}</Notice>}
      <input type="email" autoComplete="username" value={email} readOnly hidden />
      <TextField
        label={t("current")}
        name="current"
        type="password"
        autoComplete="current-password"
        required
        dir="ltr"
      />
      <TextField
        label={t("fresh")}
        hint={rule}
        name="password"
        type="password"
        autoComplete="new-password"
        required
        dir="ltr"
      />
      <div>
        <Button type="submit" disabled={isPending}>
          {t("change")}
        </Button>
      </div>
    </form>
  );
}
