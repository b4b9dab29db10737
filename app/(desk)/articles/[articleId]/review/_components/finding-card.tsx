"use client";
import clsx from "clsx";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { CodedWords } from "#components/text/coded-words";
import { useFindingSentence } from "#components/text/use-finding-sentence";
import { Button, buttonClass } from "#components/ui/button";
import type { ShownFinding } from "#lib/findings/shown-finding";
import { graphemeStart } from "#lib/text/grapheme";
import { DismissalForm } from "./dismissal-form";
import { useBench, useWorkbench } from "./workbench-context";

/** One finding: its evidence, and when it is in front its forms, its places and what can be done. */
export function FindingCard({ finding }: Readonly<{ finding: ShownFinding }>) {
  const t = useTranslations("review.findings");
  const names = useTranslations("detector.name");
  const say = useFindingSentence();
  const workbench = useWorkbench();
  const isCurrent = useBench((state) => state.findingKey === finding.key);
  const card = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isCurrent) card.current?.scrollIntoView({ block: "nearest" });
  }, [isCurrent]);
  const { severity, detector, places } = finding;
  return (
    <li
      ref={card}
      className={clsx(
        "rounded-md border-s-4 bg-surface py-1.5 ps-2.5 pe-2",
        severity === "critical" && "border-alarm border-double",
        severity === "major" && "border-care",
        (severity === "minor" || severity === "neutral") && "border-line-strong border-dotted",
        isCurrent && "ring-1 ring-line-strong",
      )}
    >
      <button
        type="button"
        aria-expanded={isCurrent}
        onClick={() => workbench.findings.show(finding.key)}
        className="block w-full text-start pointer-coarse:min-h-11"
      >
        <span className="block text-ink-faint text-xs">
          {t(`severity.${severity}`)} · {names(detector)}
          {places.length > 1 && <> · {t("places", { count: places.length })}</>}
        </span>
        <span className="[overflow-wrap:anywhere]">{say(finding)}</span>
      </button>
      {finding.dismissal && <Dismissed finding={finding} />}
      {isCurrent && finding.state === "open" && <Details finding={finding} />}
    </li>
  );
}

function Details({ finding }: Readonly<{ finding: ShownFinding }>) {
  const t = useTranslations("review.findings");
  const workbench = useWorkbench();
  const order = useBench((state) => state.order);
  const articleId = useBench((state) => state.article.id);
  const mayEdit = useBench((state) => state.rights.mayEdit);
  const mayAnnotate = useBench((state) => state.annotated.rights.mayAnnotate);
  const isAsking = useBench((state) => state.isAskingDismissal);
  const rules = useTranslations("detector.rule");
  const annotate = useTranslations("annotation.tools");
  const { places, forms, fix, key, detector } = finding;
  const language = workbench.store.state.article.targetLanguage;
  const fixable = places.filter(({ replacement }) => replacement !== null);
  const isFixable = fix === "join" || fixable.length > 0;
  return (
    <div className="mt-2 grid gap-2">
      {forms.length > 1 && (
        <ul className="flex flex-wrap gap-1.5">
          {forms.map(({ text, count, recommended }) => (
            <li key={text} className={clsx("rounded border px-1.5", recommended ? "border-good" : "border-line")}>
              <bdi lang={language}>{text}</bdi> <span className="text-ink-faint tabular-nums">{count}</span>
              {recommended && <span className="text-good"> · {t(`why.${recommended}`)}</span>}
            </li>
          ))}
        </ul>
      )}
      <ol className="grid max-h-48 gap-0.5 overflow-y-auto">
        {places.map((place, at) => (
          <li key={`${place.segmentId}${place.start}`}>
            <button
              type="button"
              onClick={() => workbench.findings.show(key, at)}
              className={clsx(
                "flex w-full gap-2 rounded px-1 text-start hover:bg-sunken pointer-coarse:min-h-11",
                place.isDismissed && "opacity-60",
              )}
            >
              <span className="w-6 shrink-0 text-end text-ink-faint tabular-nums">
                {order.indexOf(place.segmentId) + 1}
              </span>
              <span className="min-w-0 [overflow-wrap:anywhere]">
                <bdi lang={language}>
                  <CodedWords text={shortened(place.quote)} />
                </bdi>
                {place.replacement !== null && (
                  <>
                    {" "}
                    →{" "}
                    <bdi lang={language}>
                      <CodedWords text={place.replacement || t("nothing")} />
                    </bdi>
                  </>
                )}
                {place.kind !== "body" && <span className="text-ink-faint"> · {t(`kind.${place.kind}`)}</span>}
              </span>
            </button>
          </li>
        ))}
      </ol>
      <details className="text-ink-soft">
        <summary className="w-fit cursor-pointer underline decoration-dotted underline-offset-4 pointer-coarse:py-3">
          {t("explain")}
        </summary>
        <p className="mt-1">{rules(detector)}</p>
      </details>
      {(mayEdit || mayAnnotate) && (
        <div className="flex flex-wrap gap-2">
          {mayEdit && isFixable && (
            <Button look="primary" onClick={() => void workbench.findings.fix()}>
              {t(fix === "join" ? "join" : "fix")}
            </Button>
          )}
          {mayEdit && places.length > 1 && fix === "replace" && fixable.length > 0 && (
            <Link href={`/articles/${articleId}/consistency#${encodeURIComponent(key)}`} className={buttonClass()}>
              {t("fixAll", { count: fixable.length })}
            </Link>
          )}
          {mayAnnotate && (
            <Button
              look="quiet"
              title={`${annotate("fromFinding")} (Shift+A)`}
              onClick={() => workbench.annotations.annotateFinding(key)}
            >
              {annotate("fromFinding")}
            </Button>
          )}
          {mayEdit && (
            <Button look="quiet" aria-expanded={isAsking} onClick={() => workbench.askDismissal(!isAsking)}>
              {t("dismiss")}
            </Button>
          )}
        </div>
      )}
      {isAsking && mayEdit && <DismissalForm finding={finding} />}
    </div>
  );
}

function Dismissed({ finding }: Readonly<{ finding: ShownFinding }>) {
  const t = useTranslations("review.findings");
  const workbench = useWorkbench();
  const mayEdit = useBench((state) => state.rights.mayEdit);
  const { dismissal } = finding;
  if (!dismissal) return null;
  return (
    <p className="mt-1 text-ink-soft">
      {t(`dismissedBy.${dismissal.scope}`, { name: dismissal.by })}
      {dismissal.reason && <> “{dismissal.reason}”</>}
      {mayEdit && (
        <button
          type="button"
          onClick={() => void workbench.findings.revive(finding.key)}
          className="ms-2 text-accent underline underline-offset-4 pointer-coarse:min-h-11"
        >
          {t("revive")}
        </button>
      )}
    </p>
  );
}

/** Long places are whole sentences: their beginning says which. */
function shortened(quote: string): string {
  return quote.length > 60 ? `${quote.slice(0, graphemeStart(quote, 57)).trimEnd()} …` : quote;
}
