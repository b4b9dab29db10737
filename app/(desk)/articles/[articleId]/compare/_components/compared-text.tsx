import clsx from "clsx";
import { useTranslations } from "next-intl";
import { blockLook } from "#components/text/block-look";
import { ChangedText } from "#components/text/changed-text";
import { MarkedRun } from "#components/text/marked-text";
import { directionOf } from "#lib/language/locale";
import { type ComparisonView, isChanged } from "#lib/reviews/comparison";
import type { Review, ReviewBlock, ReviewSegment } from "#lib/reviews/review";

/** The machine's text and the corrected one, in one of four views. */
export function ComparedText({ review, view }: Readonly<{ review: Review; view: ComparisonView }>) {
  const t = useTranslations("compare");
  const { targetLanguage } = review.article;
  const shown = review.blocks
    .map((block) => (view === "changes" ? { ...block, segments: block.segments.filter(isChanged) } : block))
    .filter(({ segments }) => segments.length > 0);
  if (shown.length === 0) return <p className="text-ink-soft">{t("none")}</p>;
  return (
    <article lang={targetLanguage} dir={directionOf(targetLanguage)}>
      {view === "sides" && (
        <div
          aria-hidden="true"
          className="grid grid-cols-2 gap-8 border-line border-b pb-2 font-medium text-ink-faint text-xs"
        >
          <span>{t("machine")}</span>
          <span>{t("corrected")}</span>
        </div>
      )}
      {shown.map((block) => (
        <ComparedBlock key={block.id} block={block} view={view} language={targetLanguage} />
      ))}
    </article>
  );
}

type BlockProps = Readonly<{ block: ReviewBlock; view: ComparisonView; language: string }>;

function ComparedBlock({ block, view, language }: BlockProps) {
  const look = clsx(blockLook[block.kind], "break-inside-avoid");
  if (view === "sides") {
    return (
      <div className="grid grid-cols-2 gap-8 border-line border-b py-3">
        <p className={clsx(look, "text-ink-soft")}>
          {block.segments.map((segment) => (
            <span key={segment.id}>
              <MarkedRun text={segment.machine.text} marks={segment.machine.marks} />
              {segment.machineSpaceAfter}
            </span>
          ))}
        </p>
        <Corrected {...{ block, look, language }} isMarked />
      </div>
    );
  }
  return (
    <div className="max-w-[68ch] py-2">
      <Corrected {...{ block, look, language }} isMarked={view !== "clean"} />
    </div>
  );
}

type CorrectedProps = Readonly<{ block: ReviewBlock; look: string; language: string; isMarked: boolean }>;

function Corrected({ block, look, language, isMarked }: CorrectedProps) {
  const text = (segment: ReviewSegment) =>
    isMarked && isChanged(segment) ? (
      <ChangedText machine={segment.machine} text={segment.text} marks={segment.marks} language={language} />
    ) : (
      <MarkedRun text={segment.text} marks={segment.marks} />
    );
  return (
    <p className={look}>
      {block.segments.map((segment) => (
        <span key={segment.id}>
          {text(segment)}
          {segment.spaceAfter}
        </span>
      ))}
    </p>
  );
}
