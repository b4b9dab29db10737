"use client";
import clsx from "clsx";
import { ArrowDown, ArrowUp, CaseSensitive, Regex, WholeWord } from "lucide";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { useBench } from "#app/(desk)/articles/[articleId]/review/_components/workbench-context";
import { Icon } from "#components/ui/icon";
import { longestQuery } from "#lib/text/find";
import { useFind, useFindDesk } from "./use-find";

/** What is looked for and how, and the way from hit to hit. */
export function FindFields({ onStep }: Readonly<{ onStep: (step: 1 | -1) => void }>) {
  const t = useTranslations("find");
  const find = useFindDesk();
  const query = useFind((state) => state.query);
  const fault = useFind((state) => state.fault);
  const hasHits = useFind((state) => state.hits.length > 0);
  const withSource = useFind((state) => state.withSource);
  const language = useBench((state) => state.article.targetLanguage);
  const hasSource = useBench(({ sentences }) => [...sentences].some(({ segment }) => segment.source));
  return (
    <div className="grid gap-1.5">
      <div className="flex items-center gap-1">
        <input
          type="text"
          data-find-words=""
          aria-label={t("words")}
          placeholder={t("words")}
          lang={query.regex ? undefined : language}
          dir={query.regex ? "ltr" : "auto"}
          spellCheck={false}
          autoComplete="off"
          maxLength={longestQuery}
          value={query.text}
          aria-invalid={fault !== null}
          aria-describedby="find-said"
          onChange={(event) => find.ask({ text: event.target.value })}
          className={clsx(
            "min-h-9 w-full min-w-0 rounded-md border border-line-strong bg-surface px-2.5 text-ink aria-invalid:border-alarm pointer-coarse:min-h-11",
            query.regex && "font-mono text-sm placeholder:font-sans",
          )}
        />
        <Step label={t("previous")} hint="Shift+Enter" isOff={!hasHits} onPress={() => onStep(-1)}>
          <Icon of={ArrowUp} size={16} />
        </Step>
        <Step label={t("next")} hint="Enter" isOff={!hasHits} onPress={() => onStep(1)}>
          <Icon of={ArrowDown} size={16} />
        </Step>
      </div>
      <div className="flex flex-wrap items-center gap-1">
        <Way
          label={t("caseSensitive")}
          hint="Alt+C"
          isOn={query.caseSensitive}
          onPress={() => find.turn("caseSensitive")}
        >
          <Icon of={CaseSensitive} size={18} />
        </Way>
        <Way label={t("wholeWord")} hint="Alt+W" isOn={query.wholeWord} onPress={() => find.turn("wholeWord")}>
          <Icon of={WholeWord} size={18} />
        </Way>
        <Way label={t("regex")} hint="Alt+R" isOn={query.regex} onPress={() => find.turn("regex")}>
          <Icon of={Regex} size={16} />
        </Way>
        {hasSource && (
          <label className="ms-auto flex min-h-9 items-center gap-2 text-ink-soft text-sm pointer-coarse:min-h-11">
            <input
              type="checkbox"
              className="size-4 accent-accent"
              checked={withSource}
              onChange={(event) => find.searchSource(event.target.checked)}
            />
            {t("withSource")}
          </label>
        )}
      </div>
    </div>
  );
}

type PressProps = Readonly<{ label: string; hint: string; onPress: () => void; children: ReactNode }>;

const press =
  "grid size-9 shrink-0 place-items-center rounded-md border text-ink-soft hover:bg-sunken pointer-coarse:size-11";

/** Does not become disabled while it has the focus: it only says that there is nowhere to go. */
function Step({ label, hint, isOff, onPress, children }: PressProps & Readonly<{ isOff: boolean }>) {
  return (
    <button
      type="button"
      aria-label={label}
      title={`${label} (${hint})`}
      aria-disabled={isOff}
      onClick={onPress}
      className={clsx(press, "border-transparent aria-disabled:opacity-50")}
    >
      {children}
    </button>
  );
}

function Way({ label, hint, isOn, onPress, children }: PressProps & Readonly<{ isOn: boolean }>) {
  return (
    <button
      type="button"
      aria-label={label}
      aria-pressed={isOn}
      title={`${label} (${hint})`}
      onClick={onPress}
      className={clsx(press, isOn ? "border-accent bg-accent-wash text-accent" : "border-line")}
    >
      {children}
    </button>
  );
}
