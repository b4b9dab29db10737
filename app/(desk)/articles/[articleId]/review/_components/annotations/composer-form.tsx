"use client";
import { useTranslations } from "next-intl";
import { type FormEvent, type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import { useBench, useDesk, useWorkbench } from "#app/(desk)/articles/[articleId]/review/_components/workbench-context";
import { Button } from "#components/ui/button";
import { Kbd } from "#components/ui/kbd";
import { isOffered } from "#lib/annotations/offered-severity";
import { directionOf } from "#lib/language/locale";
import { severities } from "#lib/quality/severity";
import type { ComposedWords, Composer } from "#lib/reviews/workbench/composer";
import { CategoryChooser } from "./category-chooser";
import { categoryForKey, letterOf, offeredCategories } from "./category-keys";
import { ComposedPlaces } from "./composed-places";
import { SeverityChooser } from "./severity-chooser";

const field = "rounded-md border border-line-strong bg-surface px-2.5 py-1.5 pointer-coarse:min-h-11";

/** What is wrong with these words, how bad, and what they should say. Letters choose a category, digits a severity. */
export function ComposerForm({ composer }: Readonly<{ composer: Composer }>) {
  const t = useTranslations("annotation.composer");
  const { composing } = useWorkbench().annotations;
  const language = useBench((state) => state.article.targetLanguage);
  const profile = useBench((state) => state.annotated.profile);
  const [said, setSaid] = useState<ComposedWords>(composer.said);
  const [isMissing, setMissing] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const name = useId();
  useFocusInside(form);
  const offered = offeredCategories(profile.categories, composer.offer?.categories ?? [], said.category);

  const say = (change: Partial<ComposedWords>) => {
    setSaid((before) => ({ ...before, ...change }));
    if (change.category) setMissing(false);
  };
  const send = () => {
    if (said.category) return void composing.save(said);
    setMissing(true);
    focusChoice(form.current);
  };
  /** What a plain key chooses, anywhere but in a field. */
  const choose = (event: KeyboardEvent): boolean => {
    const severity = severities[Number(event.code.match(/^(?:Digit|Numpad)(\d)$/)?.[1] ?? event.key)];
    const category = categoryForKey(letterOf(event), offered);
    if (event.key === "/") form.current?.querySelector<HTMLElement>("[role=combobox]")?.focus();
    else if (severity && isOffered(profile, severity)) say({ severity });
    else if (category) say({ category });
    else return false;
    return true;
  };
  const onKey = (event: KeyboardEvent) => {
    const isTyping = event.target instanceof Element && event.target.matches("input, textarea");
    const isSending = event.key === "Enter" && (event.ctrlKey || event.metaKey);
    const isChoice = event.target instanceof Element && event.target.matches("[role=radio]");
    if (event.key === "Escape") composing.cancel();
    else if (isSending || (event.key === "Enter" && isChoice)) send();
    else if (isTyping || event.ctrlKey || event.metaKey || event.altKey || !choose(event)) return;
    event.preventDefault();
  };
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    send();
  };

  return (
    <form
      ref={form}
      data-own-keys=""
      onKeyDown={onKey}
      onSubmit={onSubmit}
      aria-label={t(composer.annotationId ? "change" : "new")}
      className="mt-2 grid gap-3 text-sm"
    >
      <h3 className="font-medium text-ink-soft">{t(composer.annotationId ? "change" : "new")}</h3>
      {composer.annotationId === null && <ComposedPlaces composer={composer} />}
      <CategoryChooser offered={offered} chosen={said.category} onChoose={(category) => say({ category })} />
      {isMissing && (
        <p role="alert" className="text-alarm">
          {t("categoryMissing")}
        </p>
      )}
      <SeverityChooser profile={profile} chosen={said.severity} onChoose={(severity) => say({ severity })} />
      <label className="grid gap-1">
        <span className="text-ink-soft">{t("suggestion")}</span>
        <input
          type="text"
          lang={language}
          dir={directionOf(language)}
          maxLength={2000}
          value={said.suggestion ?? ""}
          onChange={({ target }) => say({ suggestion: target.value === "" ? null : target.value })}
          className={`${field} min-h-9 font-serif text-base`}
        />
      </label>
      <label className="grid gap-1" htmlFor={`${name}-comment`}>
        <span className="text-ink-soft">{t("comment")}</span>
        <textarea
          id={`${name}-comment`}
          rows={2}
          maxLength={4000}
          value={said.comment}
          onChange={({ target }) => say({ comment: target.value })}
          className={field}
        />
      </label>
      <div className="flex flex-wrap items-center gap-2">
        <Button type="submit" look="primary">
          {t("save")}
        </Button>
        <Button look="quiet" onClick={() => composing.cancel()}>
          {t("cancel")}
        </Button>
        <span className="ms-auto text-ink-faint text-xs max-lg:hidden">
          <Kbd>↵</Kbd> {t("save")} <Kbd>Esc</Kbd> {t("cancel")}
        </span>
      </div>
    </form>
  );
}

/** The form takes the focus, and gives it back to where the words are, unless the person went elsewhere. */
function useFocusInside(form: React.RefObject<HTMLFormElement | null>): void {
  const { workbench, editor } = useDesk();
  useEffect(() => {
    focusChoice(form.current);
    form.current?.scrollIntoView({ block: "nearest" });
    return () => {
      const { activeElement } = document;
      if (activeElement !== document.body && !form.current?.contains(activeElement)) return;
      const { activeId, isEditing } = workbench.store.state;
      if (isEditing && editor.current) return editor.current.focus();
      document.querySelector<HTMLElement>(`[data-sentence="${activeId}"]`)?.focus({ preventScroll: true });
    };
  }, [form, workbench, editor]);
}

function focusChoice(form: HTMLFormElement | null): void {
  form?.querySelector<HTMLElement>("[role=radiogroup][data-categories] [role=radio][tabindex='0']")?.focus();
}
