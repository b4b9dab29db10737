"use client";
import clsx from "clsx";
import { useTranslations } from "next-intl";
import { SuggestionView } from "#components/suggestions/suggestion-view";
import { Button } from "#components/ui/button";
import { Kbd } from "#components/ui/kbd";
import type { Outcome, ShownSuggestion } from "#lib/suggestions/suggestion";
import type { Deed } from "./use-suggestions";

type Props = Readonly<{
  suggestion: ShownSuggestion;
  outcome: Outcome;
  language: string;
  mayEdit: boolean;
  isBusy: boolean;
  label: string;
  onDo: (deed: Deed) => void;
}>;

/** One suggestion: where from, what it changes, and what an editor can say to it. */
export function SuggestionRow({ suggestion, outcome, language, mayEdit, isBusy, label, onDo }: Props) {
  const t = useTranslations("returned");
  const { state, isCut } = suggestion;
  const isConflict = outcome.kind === "conflict";
  return (
    <li
      // biome-ignore lint/a11y/noNoninteractiveTabindex: keys go from row to row, and act on the one with the focus
      tabIndex={0}
      aria-label={label}
      aria-busy={isBusy}
      className={clsx(
        "scroll-my-4 rounded-md border-s-4 bg-surface p-3",
        state === "accepted" ? "border-good" : state === "rejected" ? "border-line" : "border-line-strong",
      )}
    >
      <SuggestionView suggestion={suggestion} outcome={outcome} language={language} />
      {mayEdit && state === "open" && (
        <div className="mt-3 flex flex-wrap gap-1.5">
          {!isConflict && (
            <Button look="primary" className="px-2.5" aria-disabled={isBusy} onClick={() => onDo("accept")}>
              {t("accept")}
              <KeyHint name="↵" />
            </Button>
          )}
          {isConflict && !isCut && (
            <Button className="px-2.5" aria-disabled={isBusy} onClick={() => onDo("takeWhole")}>
              {t("takeWhole")}
            </Button>
          )}
          <Button className="px-2.5" aria-disabled={isBusy} onClick={() => onDo("reject")}>
            {t("reject")}
            <KeyHint name="X" />
          </Button>
        </div>
      )}
      {mayEdit && state === "rejected" && (
        <div className="mt-2">
          <Button look="quiet" aria-disabled={isBusy} onClick={() => onDo("reopen")}>
            {t("reopen")}
          </Button>
        </div>
      )}
    </li>
  );
}

function KeyHint({ name }: Readonly<{ name: string }>) {
  return (
    <span aria-hidden="true" className="pointer-coarse:hidden">
      <Kbd>{name}</Kbd>
    </span>
  );
}
