"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { addTerm, changeTerm } from "#app/(desk)/terms/actions";
import { useAction } from "#components/forms/use-action";
import { Button } from "#components/ui/button";
import { TextArea, TextField } from "#components/ui/field";
import { Notice } from "#components/ui/notice";
import type { TermForm as Form } from "#lib/checks/desk-term";
import { longestForm, longestNote, mostForms } from "#lib/terms/term-content";
import { FormFields } from "./form-fields";
import { LanguageChoice } from "./language-choice";
import type { ShownTerm } from "./term-table";

type Props = Readonly<{ deskId: string; term: ShownTerm | null; onSaved: () => void }>;

/** A form as it is being written; `key` keeps its fields apart from the others'. `isAdded`: asked for just now. */
export type WrittenForm = Form & Readonly<{ key: number; isAdded: boolean }>;

const beginning: readonly WrittenForm[] = [
  { key: 0, text: "", status: "preferred", isCaseSensitive: false, isAdded: false },
  { key: 1, text: "", status: "forbidden", isCaseSensitive: false, isAdded: false },
];

/** Writes a term, new or not. Forms left empty are left out. */
export function TermForm({ deskId, term, onSaved }: Props) {
  const t = useTranslations("terms.form");
  const [target, setTarget] = useState(term?.targetLanguage ?? "");
  const [source, setSource] = useState(term?.sourceLanguage ?? "");
  const [forms, setForms] = useState(
    term?.forms.map((form, key): WrittenForm => ({ ...form, key, isAdded: false })) ?? beginning,
  );
  const add = useAction(addTerm, onSaved);
  const change = useAction(changeTerm, onSaved);
  const error = add.error ?? change.error;
  const put = (key: number, changed: Partial<Form> | null) =>
    setForms(forms.flatMap((form) => (form.key !== key ? [form] : changed === null ? [] : [{ ...form, ...changed }])));
  const addForm = () => {
    const key = Math.max(-1, ...forms.map((form) => form.key)) + 1;
    setForms([...forms, { key, text: "", status: "forbidden", isCaseSensitive: false, isAdded: true }]);
  };
  return (
    <form
      className="grid gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        const fields = new FormData(event.currentTarget);
        const field = (name: string) => String(fields.get(name) ?? "");
        const written = forms
          .filter((form) => form.text.trim() !== "")
          .map(({ text, status, isCaseSensitive }) => ({ text, status, isCaseSensitive }));
        const content = {
          deskId,
          targetLanguage: target,
          sourceLanguage: source || null,
          source: source ? field("source") : "",
          note: field("note"),
          forms: written,
        };
        if (term) change.run({ ...content, termId: term.id });
        else add.run(content);
      }}
    >
      {error && <Notice tone="alarm">{error}</Notice>}
      <LanguageChoice label={t("targetLanguage")} value={target} onChange={setTarget} />
      <fieldset className="grid gap-2">
        <legend className="pb-1 font-medium text-ink-soft text-sm">{t("forms")}</legend>
        {forms.map((form, at) => (
          <FormFields key={form.key} form={form} number={at + 1} language={target} onChange={put} />
        ))}
        {forms.length < mostForms && (
          <div>
            <Button look="quiet" onClick={addForm}>
              + {t("more")}
            </Button>
          </div>
        )}
      </fieldset>
      <LanguageChoice label={t("sourceLanguage")} value={source} onChange={setSource} none={t("anySource")} />
      {source !== "" && (
        <TextField
          label={t("source")}
          hint={t("sourceHint")}
          name="source"
          dir="auto"
          lang={source}
          maxLength={longestForm}
          defaultValue={term?.source ?? ""}
        />
      )}
      <TextArea
        label={t("note")}
        hint={t("noteHint")}
        name="note"
        dir="auto"
        rows={2}
        maxLength={longestNote}
        defaultValue={term?.note ?? ""}
      />
      <div>
        <Button look="primary" type="submit" disabled={add.isPending || change.isPending}>
          {t("save")}
        </Button>
      </div>
    </form>
  );
}
