"use client";
import { useTranslations } from "next-intl";
import { DecidedRow } from "#app/(desk)/articles/[articleId]/_components/decided-row";
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

const standings = { open: "open", accepted: "taken", rejected: "refused" } as const;

/** One suggestion: where from, what it changes, and what an editor can say to it. */
export function SuggestionRow({ suggestion, outcome, language, mayEdit, isBusy, label, onDo }: Props) {
  const t = useTranslations("returned");
  const { state, isCut } = suggestion;
  const isConflict = outcome.kind === "conflict";
  return (
    <DecidedRow label={label} standing={standings[state]} isBusy={isBusy}>
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
    </DecidedRow>
  );
}

function KeyHint({ name }: Readonly<{ name: string }>) {
  return (
    <span aria-hidden="true" className="pointer-coarse:hidden">
      <Kbd>{name}</Kbd>
    </span>
  );
}
