"use client";
import { useTranslations } from "next-intl";
import { Activity, useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { OpenEditor } from "#components/text/editor/sentence-editor";
import { useLater } from "#components/ui/use-later";
import type { EvaluationCounts } from "#lib/quality/evaluation-count";
import type { ArticleScore } from "#lib/quality/score";
import type { Review } from "#lib/reviews/review";
import { SinceDesk } from "#lib/reviews/workbench/since-desk";
import { SuggestionsDesk } from "#lib/reviews/workbench/suggestions-desk";
import { Workbench } from "#lib/reviews/workbench/workbench";
import type { PlacedDeeds } from "#lib/visits/others-deeds";
import { SelectionPlace } from "./annotations/selection-place";
import { ArticleText } from "./article-text";
import { Bar } from "./bar";
import { browserSurroundings } from "./browser-surroundings";
import { useActiveTime } from "./effort/use-active-time";
import { FindPlace } from "./find/find-place";
import { FindingSpoken } from "./finding-spoken";
import { Hearing } from "./hearing";
import { LineBanner } from "./line-banner";
import { Margin } from "./margin";
import { Notices } from "./notices";
import { Overlays } from "./overlays";
import { PassBanner } from "./passes/pass-banner";
import { loadEditor } from "./sentence-row";
import type { Account } from "./session/sign-in-again";
import { SincePlace } from "./since/since-place";
import { useVisit } from "./since/use-visit";
import { StandingWords } from "./standing-words";
import { Announcements } from "./together/announcements";
import { useTogether } from "./together/use-together";
import { TourDeeds } from "./tour-deeds";
import { useSafeKeeping } from "./use-safe-keeping";
import { useViewSwitches } from "./use-view-switches";
import { DeskProvider, type Outlines } from "./workbench-context";

type Props = Readonly<{
  review: Review;
  /** What others did since the viewer was here. */
  deeds: PlacedDeeds | null;
  outlines: Outlines;
  counts: EvaluationCounts;
  score: ArticleScore;
  account: Account;
}>;

/** Bar above, text, margin: the three parts of the workbench over one store. */
export function ReviewBench({ review, deeds, outlines, counts, score, account }: Props) {
  const t = useTranslations("review");
  const [around] = useState(() => browserSurroundings(review.viewer.id));
  const [workbench] = useState(() => new Workbench(review, around));
  const [suggestions] = useState(() => new SuggestionsDesk(workbench.store, around));
  const [since] = useState(() => new SinceDesk(deeds, workbench.store, (id) => workbench.goTo(id)));
  const editor = useRef<OpenEditor | null>(null);
  const bench = useRef<HTMLDivElement>(null);
  const desk = useMemo(
    () => ({ workbench, suggestions, since, editor, outlines, counts, score, around }),
    [workbench, suggestions, since, outlines, counts, score, around],
  );
  const switches = useViewSwitches();
  useSafeKeeping(workbench);
  useTogether(workbench);
  useVisit(workbench, around);
  useActiveTime(workbench);
  useLater(useCallback(() => workbench.findings.follow(), [workbench]));
  useEffect(() => workbench.annotations.follow(), [workbench]);
  useEffect(() => workbench.find.follow(), [workbench]);
  useLater(useCallback(() => suggestions.follow(), [suggestions]));
  useEffect(() => since.follow(), [since]);
  useEffect(() => workbench.annotations.composing.seeSource(switches.source), [workbench, switches.source]);
  const fetchEditor = useCallback(() => {
    if (review.rights.mayEdit) void loadEditor();
  }, [review]);
  useLater(fetchEditor);

  return (
    <DeskProvider value={desk}>
      <div
        ref={bench}
        aria-busy="true"
        data-changes={switches.changes ? "on" : "off"}
        data-source={switches.source && hasSource(review) ? "on" : "off"}
      >
        <h1 className="sr-only">{t("title", { title: review.article.title })}</h1>
        <Activity>
          <Bar switches={switches} />
        </Activity>
        <LineBanner account={account} />
        <PassBanner />
        <SincePlace />
        <div className="mx-auto grid max-w-[96rem] lg:min-h-[calc(100dvh-7rem)] lg:grid-cols-[minmax(0,1fr)_21rem]">
          <ArticleText />
          <Activity>
            <Margin />
          </Activity>
          <FindPlace switches={switches} />
        </div>
        <SelectionPlace />
        <StandingWords />
        <Notices />
        <Announcements />
        <FindingSpoken />
        <TourDeeds />
        <Overlays />
        <Activity>
          <Hearing switches={switches} bench={bench} />
        </Activity>
      </div>
    </DeskProvider>
  );
}

/** Where no sentence has its source, no room is kept for one. */
function hasSource({ blocks }: Review): boolean {
  return blocks.some(({ segments }) => segments.some(({ source }) => source));
}
