"use client";
import clsx from "clsx";
import { useTranslations } from "next-intl";
import { lazy, memo, Suspense, useEffect, useRef } from "react";
import { fetchedCode } from "#components/ui/fetched-code";
import { lazyPart } from "#components/ui/lazy-part";
import { type Sentence, workingText } from "#lib/reviews/workbench/sentence";
import type { WorkbenchState } from "#lib/reviews/workbench/workbench-state";
import { SentenceNotes } from "./annotations/sentence-notes";
import { RestingText } from "./resting-text";
import { sinceId } from "./since/since-id";
import { SinceSign } from "./since/since-place";
import { useSinceHere } from "./since/use-since";
import { SuggestionSign } from "./suggestions/suggestion-sign";
import { peopleId } from "./together/people-id";
import { usePresent } from "./together/use-together";
import { isStopOf, rowModeOf, useRowView } from "./workbench-context";

/** The editor's code, in a file of its own: readers never load it, writers before they need it. */
export const loadEditor = () =>
  fetchedCode(() => import("./edited-sentence").then(({ EditedSentence }) => ({ default: EditedSentence })));
const EditedSentence = lazy(loadEditor);

const SentencePeople = lazyPart(() => import("./together/sentence-people").then((file) => file.SentencePeople));

/** One sentence in its paragraph: a stretch of text, marked when it is in front, and the editor when it is open. */
export const SentenceRow = memo(function SentenceRow({ id }: Readonly<{ id: string }>) {
  const { mode, standing, trouble, spaceAfter, isStop, spoken } = useRowView(id, rowView);
  const people = usePresent(id);
  const isChangedSince = useSinceHere(id) !== null;
  const t = useTranslations("review.text");
  const row = useRef<HTMLSpanElement>(null);
  const wasInFront = useRef(false);

  useEffect(() => {
    const isInFront = mode !== "resting";
    if (mode === "active") row.current?.focus({ preventScroll: true });
    if (isInFront && !wasInFront.current) row.current?.scrollIntoView({ block: "nearest", inline: "nearest" });
    wasInFront.current = isInFront;
  }, [mode]);

  return (
    <>
      {people.length > 0 && (
        <Suspense fallback={null}>
          <SentencePeople id={id} people={people} />
        </Suspense>
      )}
      <SinceSign id={id} />
      {/* biome-ignore lint/a11y/useSemanticElements: a sentence in running text is no fieldset */}
      <span
        ref={row}
        role="group"
        data-sentence={id}
        aria-label={spoken === null ? undefined : spoken || t("empty")}
        tabIndex={isStop ? 0 : -1}
        aria-current={mode === "resting" ? undefined : "true"}
        aria-describedby={clsx(
          `standing-${standing}`,
          trouble && `standing-${trouble}`,
          mode !== "resting" && `notes-${id}`,
          people.length > 0 && peopleId(id),
          isChangedSince && sinceId(id),
        )}
        className={clsx(
          "scroll-mt-40 scroll-mb-[45vh] rounded-[3px] box-decoration-clone py-[0.2em] outline-offset-1 lg:scroll-mb-24",
          mode === "resting" ? "cursor-text hover:bg-sunken" : "bg-accent-wash",
          standing === "needsWork" &&
            "underline decoration-care decoration-dashed decoration-1 underline-offset-[0.4em]",
          trouble && "outline-2 outline-alarm outline-dashed",
        )}
      >
        {mode === "editing" ? (
          <Suspense fallback={<RestingText id={id} />}>
            <EditedSentence id={id} />
          </Suspense>
        ) : (
          <RestingText id={id} />
        )}
      </span>
      {mode !== "resting" && <SentenceNotes id={id} />}
      <SuggestionSign id={id} />
      {spaceAfter}
    </>
  );
});

function rowView(state: WorkbenchState, id: string) {
  const sentence = state.sentences.get(id) ?? null;
  const isStop = isStopOf(state, id);
  return {
    mode: rowModeOf(state, id),
    standing: sentence?.segment.state ?? "machine",
    trouble: troubleOf(sentence),
    spaceAfter: sentence?.segment.spaceAfter ?? "",
    isStop,
    // Of the sentence that may have the focus alone: while one types, the editor says what it holds.
    spoken: isStop && sentence ? workingText(sentence).text : null,
  };
}

function troubleOf(sentence: Sentence | null): "conflict" | "refused" | null {
  const kind = sentence?.save.kind;
  return kind === "conflict" || kind === "refused" ? kind : null;
}
