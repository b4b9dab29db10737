import clsx from "clsx";
import { useTranslations } from "next-intl";
import { blockTypes } from "#components/text/block-type";
import { RunText } from "#components/text/run-text";
import type { Release } from "#lib/exports/queries/last-release";
import { directionOf } from "#lib/language/locale";
import { type Comparison, type ComparisonView, isChanged } from "#lib/reviews/comparison";
import type { Review, ReviewBlock, ReviewSegment } from "#lib/reviews/review";
import { withoutCodes } from "#lib/text/code";
import type { InlineCode } from "#lib/text/inline-code";
import { markMoves } from "#lib/text/moves";
import { changedRuns, outlineChanges, plainRuns, type Run } from "#lib/text/run";
import { MoveSign } from "./move-sign";

type Props = Readonly<{
  review: Review;
  comparison: Comparison;
  view: ComparisonView;
  showsSource: boolean;
  /** White space and quotation marks to be seen. */
  showsSigns: boolean;
  /** What went out before, to be shown beside the rest; null to leave it out. */
  release: Release | null;
}>;

/** The machine's text and the corrected one, in one of four views; source and published text beside them when asked for. */
export function ComparedText({ review, comparison, view, showsSource, showsSigns, release }: Props) {
  const t = useTranslations("compare");
  const { sourceLanguage, targetLanguage } = review.article;
  const shown = review.blocks
    .map((block) => (view === "changes" ? { ...block, segments: block.segments.filter(isChanged) } : block))
    .filter(({ segments }) => segments.length > 0);
  if (shown.length === 0) return <p className="py-8 text-ink-soft">{t("none")}</p>;
  const columns = [...columnsOf(view, showsSource), ...(release ? (["published"] as const) : [])];
  const published = new Map(release?.blocks.map(({ id, text }) => [id, text]));
  const runs = (segment: ReviewSegment) => {
    const outline = comparison.outlines.get(segment.id);
    if (!outline) return plainRuns(segment);
    return markMoves(changedRuns(segment.machine, segment, outline), segment.id, comparison.moves);
  };
  return (
    <div className={clsx("grid gap-x-10", grids[columns.length])}>
      {columns.length > 1 &&
        columns.map((column) => <ColumnHead key={column}>{t(column === "clean" ? "corrected" : column)}</ColumnHead>)}
      {shown.map((block) => (
        <div
          key={block.id}
          className="col-span-full grid break-inside-avoid grid-cols-subgrid gap-y-2 py-2.5 max-md:border-line max-md:border-b"
        >
          {columns.map((column) => {
            const language = column === "source" ? sourceLanguage : targetLanguage;
            return (
              <Cell
                key={column}
                block={block}
                language={language}
                isQuiet={column === "source" || column === "published"}
                showsSigns={showsSigns}
                runs={
                  column === "published"
                    ? [publishedRuns(published.get(block.id) ?? "", block, targetLanguage)]
                    : block.segments.map((segment) => [
                        ...runsIn(column, segment, runs),
                        ...plainRuns({ text: segment.spaceAfter || " ", marks: [] }),
                      ])
                }
              />
            );
          })}
        </div>
      ))}
    </div>
  );
}

type TextColumn = "source" | "machine" | "corrected" | "inline" | "clean";

const grids: Readonly<Record<number, string>> = {
  1: "grid-cols-[minmax(0,38rem)]",
  2: "grid-cols-1 md:grid-cols-2 print:grid-cols-2",
  3: "grid-cols-1 md:grid-cols-3 print:grid-cols-3",
  4: "grid-cols-1 md:grid-cols-2 xl:grid-cols-4 print:grid-cols-4",
};

function columnsOf(view: ComparisonView, showsSource: boolean): readonly TextColumn[] {
  const texts: Record<ComparisonView, readonly TextColumn[]> = {
    inline: ["inline"],
    changes: ["inline"],
    sides: ["machine", "corrected"],
    clean: ["clean"],
  };
  return showsSource ? ["source", ...texts[view]] : texts[view];
}

/** A column's share of the sentence: the machine's side shows what is gone, the corrected one what came. */
function runsIn(
  column: TextColumn,
  segment: ReviewSegment,
  runs: (segment: ReviewSegment) => readonly Run[],
): readonly Run[] {
  switch (column) {
    case "source":
      return plainRuns({ text: segment.source ?? "", marks: [] });
    case "machine":
      return runs(segment).filter(({ kind }) => kind !== "insertion");
    case "corrected":
      return runs(segment).filter(({ kind }) => kind !== "deletion");
    case "inline":
      return runs(segment);
    case "clean":
      return plainRuns(segment);
  }
}

/** A block as it went out; struck is what it no longer says. */
function publishedRuns(text: string, { segments }: ReviewBlock, language: string): Run[] {
  const now = segments
    .map((segment) => withoutCodes(segment.text) + segment.spaceAfter)
    .join("")
    .trimEnd();
  const [before, after] = [text, now].map((each) => ({ text: each, marks: [] }));
  if (!before || !after) return [];
  return changedRuns(before, after, outlineChanges(text, now, language)).filter(({ kind }) => kind !== "insertion");
}

function ColumnHead({ children }: Readonly<{ children: string }>) {
  return (
    <p aria-hidden="true" className="pt-4 pb-1 font-medium text-ink-faint text-sm max-md:hidden">
      {children}
    </p>
  );
}

const none: readonly InlineCode[] = [];

type CellProps = Readonly<{
  block: ReviewBlock;
  language: string;
  isQuiet: boolean;
  showsSigns: boolean;
  /** Stretch by stretch. */
  runs: readonly (readonly Run[])[];
}>;

function Cell({ block, language, isQuiet, showsSigns, runs }: CellProps) {
  const { tag: Tag, look } = blockTypes[block.kind];
  const isItem = block.kind === "listItem" || block.kind === "numberedItem";
  return (
    <Tag
      lang={language}
      dir={directionOf(language)}
      className={clsx(
        look,
        "min-w-0 [overflow-wrap:anywhere]",
        isQuiet && "text-ink-soft",
        isItem && "ms-5 list-item list-disc",
      )}
    >
      {runs.map((some, at) => (
        <RunText
          // biome-ignore lint/suspicious/noArrayIndexKey: drawn once, on the server
          key={at}
          runs={some}
          codes={block.codes ?? none}
          areLinksOpen
          showsSigns={showsSigns}
          moveOf={(move, end) => <MoveSign number={move.number} end={end} />}
        />
      ))}
    </Tag>
  );
}
