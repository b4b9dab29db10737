"use client";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useBench, useDesk, useSentence } from "#app/(desk)/articles/[articleId]/review/_components/workbench-context";
import { SuggestionView } from "#components/suggestions/suggestion-view";
import { Button } from "#components/ui/button";
import { SuggestionDeeds } from "#lib/reviews/workbench/suggestion-deeds";
import { outcomeOf, type ShownSuggestion } from "#lib/suggestions/suggestion";
import { useSuggestionsHere } from "./use-suggestions-here";

/** What returned files would have the sentence in front say, told against its present text. */
export function SuggestionsHere({ id }: Readonly<{ id: string }>) {
  const t = useTranslations("returned");
  const suggestions = useSuggestionsHere(id);
  const articleId = useBench((state) => state.article.id);
  if (suggestions.length === 0) return null;
  const name = `suggestions-${id}`;
  return (
    <section aria-labelledby={name} className="mt-3 rounded-md border border-line bg-surface p-3">
      <h3 id={name} className="font-medium text-ink-soft text-sm">
        {t("margin.title", { count: suggestions.length })}
      </h3>
      <ul className="mt-2 grid gap-4">
        {suggestions.map((suggestion) => (
          <Suggestion key={suggestion.id} suggestion={suggestion} />
        ))}
      </ul>
      <Link
        href={`/articles/${articleId}/returned`}
        className="mt-2 inline-flex min-h-7 items-center text-accent text-sm underline underline-offset-4 pointer-coarse:min-h-11"
      >
        {t("margin.all")}
      </Link>
    </section>
  );
}

function Suggestion({ suggestion }: Readonly<{ suggestion: ShownSuggestion }>) {
  const t = useTranslations("returned");
  const { suggestions, workbench, around } = useDesk();
  const [deeds] = useState(() => new SuggestionDeeds(suggestions, workbench.store, workbench.saving, around));
  const mayEdit = useBench((state) => state.rights.mayEdit);
  const language = useBench((state) => state.article.targetLanguage);
  const segment = useSentence(suggestion.segmentId, (sentence) => sentence?.segment ?? null);
  const [isBusy, setBusy] = useState(false);
  const now = segment ? { ...suggestion, present: { text: segment.text, marks: segment.marks } } : suggestion;
  const outcome = outcomeOf(now, language);
  const isConflict = outcome.kind === "conflict";
  const act = async (run: () => Promise<boolean>) => {
    if (isBusy) return;
    setBusy(true);
    await run();
    setBusy(false);
  };
  return (
    <li aria-busy={isBusy}>
      <SuggestionView suggestion={now} outcome={outcome} language={language} />
      {mayEdit && (
        <div className="mt-2 flex flex-wrap gap-1.5">
          {!(isConflict && suggestion.isCut) && (
            <Button
              look={isConflict ? "plain" : "primary"}
              className="px-2.5"
              aria-disabled={isBusy}
              onClick={() => void act(() => deeds.accept(suggestion, isConflict))}
            >
              {t(isConflict ? "takeWhole" : "accept")}
            </Button>
          )}
          <Button className="px-2.5" aria-disabled={isBusy} onClick={() => void act(() => deeds.reject(suggestion))}>
            {t("reject")}
          </Button>
        </div>
      )}
    </li>
  );
}
