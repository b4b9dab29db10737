"use client";
import clsx from "clsx";
import { useTranslations } from "next-intl";
import { lazy, type MouseEvent, memo, Suspense, useEffect, useRef } from "react";
import { ChangedText } from "#components/text/changed-text";
import { MarkedRun } from "#components/text/marked-text";
import type { SegmentState } from "#lib/articles/state";
import { directionOf } from "#lib/language/locale";
import { readingOrder } from "#lib/reviews/workbench";
import { caretAt } from "./caret-at";
import { ConflictView } from "./conflict-view";
import { useBench, useStore } from "./store-context";

const SegmentEditor = lazy(() => import("./segment-editor"));

/** A quiet sign in the gutter: its shape says the state as well as its colour. */
const signs: Record<SegmentState, readonly [string, string]> = {
  machine: ["", "text-ink-faint"],
  edited: ["~", "text-insertion"],
  reviewed: ["○", "text-accent"],
  approved: ["✓", "text-good"],
  needsWork: ["!", "text-care"],
};

type Props = Readonly<{ id: string; look: string; isEntry: boolean }>;

/** One sentence: a line of the article, and the editor when it is the active one. */
export const SegmentRow = memo(function SegmentRow({ id, look, isEntry }: Props) {
  const t = useTranslations("review");
  const store = useStore();
  const segment = useBench((bench) => bench.segments[id]);
  const isActive = useBench((bench) => bench.activeId === id);
  const isEditing = useBench((bench) => bench.activeId === id && bench.isEditing);
  const showsSource = useBench((bench) => bench.showsSource);
  const conflict = useBench((bench) => bench.conflicts[id]);
  const row = useRef<HTMLDivElement>(null);
  const { article } = store.review;

  useEffect(() => {
    if (!isActive || isEditing) return;
    row.current?.focus({ preventScroll: true });
    row.current?.scrollIntoView({ block: "nearest" });
  }, [isActive, isEditing]);

  if (!segment) return null;
  const ids = readingOrder(store.get());
  const position = { number: ids.indexOf(id) + 1, total: ids.length, state: t(`state.${segment.state}`) };
  const [sign, tone] = signs[segment.state];
  const open = (event: MouseEvent) => {
    if (isEditing || window.getSelection()?.isCollapsed === false) return;
    store.caret = caretAt(event);
    store.activate(id, true);
  };
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: every key is handled for the whole workbench in use-keys.ts
    // biome-ignore lint/a11y/useSemanticElements: a sentence is no set of form fields
    <div
      ref={row}
      role="group"
      aria-label={t("sentence", position)}
      aria-current={isActive ? "true" : undefined}
      tabIndex={isActive || isEntry ? 0 : -1}
      data-segment={id}
      onClick={open}
      onFocus={(event) => event.target === row.current && !isActive && store.activate(id, false)}
      className={clsx(
        "group relative grid cursor-text gap-x-6 rounded-sm py-0.5 ps-6 scroll-mt-28 scroll-mb-24",
        showsSource && "md:grid-cols-[minmax(0,5fr)_minmax(0,8fr)]",
        isActive && "bg-accent-wash/60",
      )}
    >
      <span
        aria-hidden="true"
        className={clsx("absolute start-1 top-2 w-4 text-center font-sans font-semibold text-xs not-italic", tone)}
      >
        {sign}
      </span>
      {showsSource && (
        <p
          lang={article.sourceLanguage}
          dir={directionOf(article.sourceLanguage)}
          className={clsx(
            "pt-0.5 pe-2 font-serif text-base text-ink-faint leading-relaxed",
            isActive && "text-ink-soft",
          )}
        >
          {segment.source}
        </p>
      )}
      <div className={clsx(look, "max-w-[68ch] [overflow-wrap:anywhere]")}>
        {isEditing ? (
          <Suspense fallback={<SegmentText id={id} />}>
            <SegmentEditor id={id} />
          </Suspense>
        ) : (
          <SegmentText id={id} />
        )}
      </div>
      {conflict && <ConflictView id={id} conflict={conflict} />}
    </div>
  );
});

/** The sentence as it stands, typed or stored, with its changes when they are shown. */
function SegmentText({ id }: Readonly<{ id: string }>) {
  const { targetLanguage } = useStore().review.article;
  const segment = useBench((bench) => bench.segments[id]);
  const typed = useBench((bench) => bench.typed[id]);
  const showsChanges = useBench((bench) => bench.showsChanges);
  if (!segment) return null;
  const { text, marks } = typed ?? segment;
  return (
    <span data-text="">
      {showsChanges && text !== segment.machine.text ? (
        <ChangedText machine={segment.machine} text={text} marks={marks} language={targetLanguage} />
      ) : (
        <MarkedRun text={text} marks={marks} />
      )}
      {text === "" && !showsChanges && <span className="text-ink-faint">∅</span>}
    </span>
  );
}
