"use client";
import { useTranslations } from "next-intl";
import { type ReactNode, useSyncExternalStore } from "react";
import { RunText } from "#components/text/run-text";
import { Badge } from "#components/ui/badge";
import { directionOf } from "#lib/language/locale";
import type { Outcome, ShownSuggestion } from "#lib/suggestions/suggestion";
import type { MarkedText } from "#lib/text/mark";
import { changedRuns, outlineChanges, type Run } from "#lib/text/run";

type Props = Readonly<{ suggestion: ShownSuggestion; outcome: Outcome; language: string }>;

/** What a file would have a sentence say, and what is known of it; where both changed the same words, both. */
export function SuggestionView({ suggestion, outcome, language }: Props) {
  const t = useTranslations("returned");
  // Word boundaries differ a little between browsers and the server: changes are told apart where they are shown.
  const isInBrowser = useSyncExternalStore(neverChanges, yes, no);
  const { base, content, present, state, isCut } = suggestion;
  const told = (before: MarkedText, after: MarkedText) =>
    changedRuns(before, after, outlineChanges(before.text, after.text, language));
  if (!isInBrowser) return <Facts suggestion={suggestion} />;
  if (state !== "open")
    return (
      <>
        <Facts suggestion={suggestion} />
        <Words language={language} runs={told(base, content)} />
      </>
    );
  return (
    <>
      <Facts suggestion={suggestion} />
      {"text" in outcome && <Words language={language} runs={told(present, outcome.text)} />}
      {"text" in outcome && outcome.text.text === "" && <Note>{t("gone")}</Note>}
      {outcome.kind === "merged" && <Note>{t("merged")}</Note>}
      {outcome.kind === "there" && (
        <>
          <Words language={language} runs={told(base, content)} />
          <Note>{t("there")}</Note>
        </>
      )}
      {outcome.kind === "conflict" && (
        <>
          <Note>{t("conflict")}</Note>
          {isCut && <Note>{t("cut")}</Note>}
          <dl className="mt-2 grid gap-2">
            {(["present", "content"] as const).map((side) => (
              <div key={side}>
                <dt className="font-medium text-ink-soft text-sm">{t(`sides.${side}`)}</dt>
                <dd>
                  <Words language={language} runs={told(base, side === "present" ? present : content)} />
                </dd>
              </div>
            ))}
          </dl>
        </>
      )}
    </>
  );
}

function Facts({ suggestion }: Readonly<{ suggestion: ShownSuggestion }>) {
  const t = useTranslations("returned");
  const { matchedBy, confidence, author, state, decidedBy } = suggestion;
  return (
    <p className="flex flex-wrap items-center gap-x-2 gap-y-1 text-ink-soft text-sm">
      <bdi className="font-medium">{author === "" ? t("nobody") : t("by", { name: author })}</bdi>
      <span title={t(`matchedHint.${matchedBy}`)} className="text-ink-faint">
        {matchedBy === "id" ? (
          t("matched.id")
        ) : (
          <Badge tone={matchedBy === "position" ? "care" : "plain"}>
            {t(`matched.${matchedBy}`, { percent: confidence })}
          </Badge>
        )}
      </span>
      {state !== "open" && (
        <Badge tone={state === "accepted" ? "good" : "plain"}>
          {t(`state.${state}`, { name: decidedBy?.name ?? "" })}
        </Badge>
      )}
    </p>
  );
}

function Words({ language, runs }: Readonly<{ language: string; runs: readonly Run[] }>) {
  return (
    <p
      lang={language}
      dir={directionOf(language)}
      data-changes="on"
      className="mt-1 whitespace-pre-wrap font-serif text-[1.0625rem] leading-relaxed [overflow-wrap:anywhere] [&:lang(ar)]:text-[1.1875rem]"
    >
      <RunText runs={runs} />
    </p>
  );
}

function Note({ children }: Readonly<{ children: ReactNode }>) {
  return <p className="mt-1 border-care border-s-2 ps-2 text-ink-soft text-sm">{children}</p>;
}

const neverChanges = () => () => {};
const yes = () => true;
const no = () => false;
