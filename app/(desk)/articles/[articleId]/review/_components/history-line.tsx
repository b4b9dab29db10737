"use client";
import { RotateCcw } from "lucide";
import { useTranslations } from "next-intl";
import { RunText } from "#components/text/run-text";
import { Icon } from "#components/ui/icon";
import { directionOf } from "#lib/language/locale";
import type { HistoryDecision } from "#lib/reviews/review";
import type { TimelineEntry } from "#lib/reviews/workbench/timeline";
import { changedRuns, outlineChanges, plainRuns } from "#lib/text/run";
import { LocalTime } from "./local-time";
import { useBench, useWorkbench } from "./workbench-context";

type Props = Readonly<{ id: string; entry: TimelineEntry; present: number }>;

export function HistoryLine({ id, entry, present }: Props) {
  return (
    <li className="text-sm">
      {entry.kind === "decision" ? (
        <DecisionLine decision={entry.decision} />
      ) : (
        <TextLine id={id} entry={entry} present={present} />
      )}
    </li>
  );
}

function DecisionLine({ decision }: Readonly<{ decision: HistoryDecision }>) {
  const t = useTranslations("review");
  const { verdict, by, at, reason, kind } = decision;
  return (
    <>
      <p>
        {t(`history.verdict.${verdict}`, { name: by.name })}
        {kind && <span className="text-ink-soft"> · {t(`approvalKind.${kind}`)}</span>}{" "}
        <span className="whitespace-nowrap text-ink-faint">
          <LocalTime at={at} />
        </span>
      </p>
      {reason && <p className="mt-0.5 border-care border-s-2 ps-2 text-ink-soft">{reason}</p>}
    </>
  );
}

type TextEntry = Extract<TimelineEntry, { kind: "text" }>;

function TextLine({ id, entry, present }: Readonly<{ id: string; entry: TextEntry; present: number }>) {
  const t = useTranslations("review");
  const workbench = useWorkbench();
  const mayEdit = useBench((state) => state.rights.mayEdit);
  const { targetLanguage } = workbench.store.state.article;
  const { version, before, saves, at } = entry;
  const codes = useBench(({ blocks }) => blocks.find(({ segmentIds }) => segmentIds.includes(id))?.codes);
  const runs = before
    ? changedRuns(before, version, outlineChanges(before.text, version.text, targetLanguage))
    : plainRuns(version);
  const isPresent = version.number === present;
  return (
    <>
      <p>
        {t(`history.cause.${version.cause}`, { name: version.by?.name ?? "", author: version.suggestedBy ?? "none" })}
        {saves > 1 && <span className="text-ink-faint"> · {t("history.saves", { count: saves })}</span>}{" "}
        <span className="whitespace-nowrap text-ink-faint">
          <LocalTime at={at} />
        </span>
      </p>
      <p
        lang={targetLanguage}
        dir={directionOf(targetLanguage)}
        data-changes="on"
        className="mt-1 whitespace-pre-wrap font-serif text-[0.9375rem] leading-normal [overflow-wrap:anywhere] arabic-script:text-[1.0625rem]"
      >
        <RunText runs={runs} codes={codes} />
      </p>
      {isPresent ? (
        <p className="mt-1 text-ink-faint">{t("history.present")}</p>
      ) : (
        mayEdit &&
        version.mayBeRestored && (
          <button
            type="button"
            onClick={() => void workbench.restore(id, version.number)}
            className="mt-1 inline-flex min-h-7 items-center gap-1 text-accent underline-offset-4 hover:underline pointer-coarse:min-h-11"
          >
            <Icon of={RotateCcw} size={13} />
            {t("history.restore")}
            <span className="sr-only">{t("history.version", { number: version.number })}</span>
          </button>
        )
      )}
    </>
  );
}
