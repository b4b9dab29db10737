"use client";
import { useTranslations } from "next-intl";
import { type FormEvent, useRef, useState } from "react";
import { setQualityProfile } from "#app/(desk)/settings/actions";
import { useAction } from "#components/forms/use-action";
import { Button } from "#components/ui/button";
import { Notice } from "#components/ui/notice";
import { choiceOf, draftOf, type ProfileDraft, readDraft } from "#lib/annotations/profile-draft";
import type { QualityProfile } from "#lib/quality/profile";
import { CategoryFields } from "./category-fields";
import { ExampleScore } from "./example-score";
import { ExceptionFields } from "./exception-fields";
import { PassFields } from "./pass-fields";
import { PresetChoice } from "./preset-choice";
import { CountingChoice, RepeatedChoice } from "./rule-choices";
import { SeverityFields } from "./severity-fields";
import type { Editing } from "./use-fault";

/** The whole profile in one form: what is wrong is said where it stands, and nothing is sent until it is right. */
export function ProfileForm({ deskId, profile }: Readonly<{ deskId: string; profile: QualityProfile }>) {
  const t = useTranslations("profile");
  const form = useRef<HTMLFormElement>(null);
  const [kept, setKept] = useState(profile);
  const [draft, setDraft] = useState(() => draftOf(profile));
  const [isSaved, setSaved] = useState(false);
  const { run, isPending, error } = useAction(setQualityProfile, (saved) => {
    setKept(saved);
    setSaved(true);
  });
  const read = readDraft(draft);
  const change = (next: Partial<ProfileDraft>) => {
    setDraft({ ...draft, ...next });
    setSaved(false);
  };
  const editing: Editing = { draft, change, faults: read.faults };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (read.faults.length === 0) return run({ deskId, ...choiceOf(read.profile) });
    form.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus();
  };
  const isChanged = Object.keys(choiceOf(kept).overrides).length > 0;
  return (
    <form ref={form} noValidate className="grid gap-9" onSubmit={submit}>
      <p>{t("now", { preset: t(`preset.${kept.preset}.name`), changed: isChanged ? "yes" : "no" })}</p>
      <PresetChoice {...editing} />
      <SeverityFields {...editing} />
      <CategoryFields {...editing} />
      <ExceptionFields {...editing} />
      <CountingChoice {...editing} />
      <RepeatedChoice {...editing} />
      <PassFields {...editing} />
      <div className="sticky bottom-0 grid gap-3 border-line border-t bg-paper py-3">
        <ExampleScore profile={read.faults.length === 0 ? read.profile : null} />
        {read.faults.length > 0 && <Notice tone="care">{t("faulty", { count: read.faults.length })}</Notice>}
        {error && <Notice tone="alarm">{error}</Notice>}
        {isSaved && <Notice tone="good">{t("saved")}</Notice>}
        <div>
          <Button look="primary" type="submit" aria-disabled={isPending}>
            {t("save")}
          </Button>
        </div>
      </div>
    </form>
  );
}
