"use client";
import clsx from "clsx";
import { ChevronUp } from "lucide";
import { useTranslations } from "next-intl";
import { Badge, type BadgeTone } from "#components/ui/badge";
import { Icon } from "#components/ui/icon";
import type { SegmentState } from "#lib/articles/state";
import type { Sentence } from "#lib/reviews/workbench/sentence";
import { LocalTime } from "./local-time";
import { SinceHere } from "./since/since-here";
import { Company } from "./together/company";
import { useBench, useSentence } from "./workbench-context";

const tones: Record<SegmentState, BadgeTone> = {
  machine: "plain",
  edited: "accent",
  reviewed: "accent",
  approved: "good",
  needsWork: "care",
};

type Props = Readonly<{ id: string; isUp: boolean; onUp: (isUp: boolean) => void }>;

/** Which sentence is in front, and who else is in it; on a narrow screen, the way to the rest of the sheet. */
export function SentenceHead({ id, isUp, onUp }: Props) {
  const t = useTranslations("review");
  return (
    <>
      <div className="flex items-center gap-2 lg:items-start">
        <Standing id={id} />
        <button
          type="button"
          aria-expanded={isUp}
          aria-label={t("margin.more")}
          onClick={() => onUp(!isUp)}
          className="ms-auto grid size-11 shrink-0 place-items-center rounded-md text-ink-soft hover:bg-sunken lg:hidden"
        >
          <Icon of={ChevronUp} size={20} className={clsx("transition-transform", isUp && "rotate-180")} />
        </button>
      </div>
      <SinceHere id={id} />
      <Company id={id} />
    </>
  );
}

/** How the sentence stands, and whose words it has. */
function Standing({ id }: Readonly<{ id: string }>) {
  const t = useTranslations("review");
  const order = useBench((state) => state.order);
  const segment = useSentence(id, (sentence) => sentence?.segment ?? null);
  const standing = useSentence(id, standingShown);
  if (!segment || !standing) return null;
  const { changedBy, changedAt, approvalKind, needsWorkReason } = segment;
  return (
    <div className="min-w-0">
      <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <h2 className="font-medium text-ink-soft text-sm">
          {t("margin.sentence", { number: order.indexOf(id) + 1, total: order.length })}
        </h2>
        <Badge tone={standing === "pending" ? "plain" : tones[standing]}>{t(`standing.${standing}`)}</Badge>
        {approvalKind && standing === "approved" && (
          <span className="text-ink-faint text-sm">{t(`approvalKind.${approvalKind}`)}</span>
        )}
      </div>
      {changedBy && (
        <p className="mt-0.5 text-ink-faint text-sm">
          {t("margin.changedBy", { name: changedBy.name })} <LocalTime at={changedAt} />
        </p>
      )}
      {needsWorkReason && (
        <p className="mt-1.5 border-care border-s-2 ps-2.5 text-ink text-sm">
          <span className="sr-only">{t("margin.reason")} </span>
          {needsWorkReason}
        </p>
      )}
    </div>
  );
}

/** As it stands; "pending" while a decision is on its way, "edited" as soon as a decided text is typed in. */
function standingShown(sentence: Sentence | null): SegmentState | "pending" | null {
  if (!sentence) return null;
  if (sentence.pending) return "pending";
  return sentence.draft && sentence.segment.state !== "edited" ? "edited" : sentence.segment.state;
}
