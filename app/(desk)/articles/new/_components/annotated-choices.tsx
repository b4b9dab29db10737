"use client";
import { useLocale, useTranslations } from "next-intl";
import { useId } from "react";
import { Button } from "#components/ui/button";
import type { AnnotatedChoice, AnnotatedPreview } from "#lib/articles/annotated-preview";

type Props = Readonly<{
  preview: AnnotatedPreview;
  chosen: ReadonlySet<number>;
  onChange: (chosen: ReadonlySet<number>) => void;
}>;

/** The articles of a file, each with what came of it, to be chosen. */
export function AnnotatedChoices({ preview, chosen, onChange }: Props) {
  const t = useTranslations("bringIn.annotated");
  const { articles, format } = preview;
  const heading = useId();
  const fit = articles.flatMap(({ unfit }, index) => (unfit ? [] : [index]));
  const toggle = (index: number) => {
    const next = new Set(chosen);
    if (!next.delete(index)) next.add(index);
    onChange(next);
  };
  const annotations = articles.reduce((sum, article) => sum + article.annotations, 0);
  return (
    <fieldset aria-labelledby={heading} className="grid gap-3">
      <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-2 border-line border-b pb-2">
        <h2 id={heading} className="font-semibold font-serif text-xl">
          {t("title")}
        </h2>
        <p className="text-ink-soft text-sm">
          {t(`formats.${format}`)} · {t("articles", { count: articles.length })} ·{" "}
          {t("annotations", { count: annotations })}
        </p>
        {articles.length > 1 && (
          <div className="flex gap-2">
            <Button look="quiet" onClick={() => onChange(new Set(fit))}>
              {t("chooseAll")}
            </Button>
            <Button look="quiet" onClick={() => onChange(new Set())}>
              {t("chooseNone")}
            </Button>
          </div>
        )}
      </div>
      <ul className="grid gap-x-6 md:grid-cols-2">
        {articles.map((article, index) => (
          <Choice
            // biome-ignore lint/suspicious/noArrayIndexKey: an article of a file is known by its place in it
            key={index}
            article={article}
            isChosen={chosen.has(index)}
            onToggle={() => toggle(index)}
          />
        ))}
      </ul>
    </fieldset>
  );
}

type ChoiceProps = Readonly<{ article: AnnotatedChoice; isChosen: boolean; onToggle: () => void }>;

function Choice({ article, isChosen, onToggle }: ChoiceProps) {
  const t = useTranslations("bringIn.annotated");
  const names = new Intl.ListFormat(useLocale(), { type: "conjunction" });
  const { title, engine, raters, unfit, sentences, annotations, opening } = article;
  return (
    <li className="border-line border-b">
      <label className="flex items-start gap-3 py-2.5">
        <input
          type="checkbox"
          className="mt-1 size-4 shrink-0 pointer-coarse:size-6"
          checked={isChosen}
          disabled={unfit !== null}
          onChange={onToggle}
        />
        <span className="grid min-w-0 gap-0.5">
          <span className="font-medium [overflow-wrap:anywhere]">
            <bdi>{title}</bdi>
            {engine && (
              <>
                {" "}
                · <bdi>{engine}</bdi>
              </>
            )}
          </span>
          <span className="truncate font-serif text-ink-soft" dir="auto">
            {opening}
          </span>
          <span className="text-ink-soft text-sm">
            {unfit
              ? t(`unfit.${unfit}`)
              : `${t("sentences", { count: sentences })} · ${t("annotations", { count: annotations })}`}
          </span>
          {raters.length > 0 && (
            <span className="text-ink-soft text-sm">{t("raters", { names: names.format(raters) })}</span>
          )}
        </span>
      </label>
    </li>
  );
}
