"use client";
import clsx from "clsx";
import { useTranslations } from "next-intl";
import { RunText } from "#components/text/run-text";
import type { BlockKind } from "#lib/articles/block-kind";
import { directionOf } from "#lib/language/locale";
import { annotatedRuns } from "#lib/reviews/workbench/annotation-marks";
import type { WorkbenchState } from "#lib/reviews/workbench/workbench-state";
import { plainRuns } from "#lib/text/run";
import { useAnnotationMarks } from "./annotations/use-annotations";
import { useBlockCodes } from "./block-codes";
import { rowModeOf, useHasSource, useRowView, useWorkbench } from "./workbench-context";

type Props = Readonly<{ segmentIds: readonly string[]; kind: BlockKind }>;

/** The source of a block: beside it where there is room, under it where there is not. */
export function BlockSource({ segmentIds, kind }: Props) {
  const t = useTranslations("review.bar");
  const { sourceLanguage } = useWorkbench().store.state.article;
  const hasSource = useHasSource(segmentIds);
  if (!hasSource) return null;
  return (
    // The room and the line are the page's, whichever way the source runs.
    // biome-ignore lint/a11y/useSemanticElements: beside running text, no fieldset
    <div
      role="group"
      aria-label={t("source")}
      className="col-start-2 mt-1 mb-2 hidden border-line border-s-2 ps-3 in-data-[source=on]:block @[54rem]:col-start-3 @[54rem]:my-0 @[54rem]:ms-8 @[54rem]:border-s @[54rem]:ps-4 @[54rem]:pe-2"
    >
      <p
        lang={sourceLanguage}
        dir={directionOf(sourceLanguage)}
        className={clsx(
          "whitespace-pre-wrap font-serif text-[1rem] text-ink-soft leading-[1.6]",
          "arabic-script:text-[1.15rem] arabic-script:leading-[1.85]",
          kind === "headline" && "font-semibold",
        )}
      >
        {segmentIds.map((id) => (
          <SourceSentence key={id} id={id} />
        ))}
      </p>
    </div>
  );
}

function SourceSentence({ id }: Readonly<{ id: string }>) {
  const workbench = useWorkbench();
  const { source, mode } = useRowView(id, sourceView);
  const notes = useAnnotationMarks(id);
  const codes = useBlockCodes();
  if (source === null) return null;
  return (
    <>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: a shortcut for the mouse; keys move by sentence */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the same */}
      <span
        data-source-of={id}
        onClick={() => window.getSelection()?.isCollapsed !== false && workbench.goTo(id)}
        className={clsx(
          "rounded-[3px] box-decoration-clone py-[0.15em]",
          mode !== "resting" && "bg-accent-wash text-ink",
        )}
      >
        <RunText codes={codes} runs={annotatedRuns(plainRuns({ text: source, marks: [] }), notes, "source")} />
      </span>{" "}
    </>
  );
}

function sourceView(state: WorkbenchState, id: string) {
  return { source: state.sentences.get(id)?.segment.source ?? null, mode: rowModeOf(state, id) };
}
