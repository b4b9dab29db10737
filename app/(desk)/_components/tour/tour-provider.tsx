"use client";
import { usePathname } from "next/navigation";
import { createContext, lazy, type ReactNode, Suspense, useContext, useEffect, useMemo, useState } from "react";
import { leaveTour } from "#app/(desk)/actions";
import { readTour, stepBeside, type Tour, type TourStep, writeTour } from "#lib/people/tour";

/** Loaded for those who take it. */
const TourCard = lazy(() => import("./tour-card").then((file) => ({ default: file.TourCard })));

type Guide = Readonly<{
  /** The step somebody is at on the screen they see; null when no tour runs here. */
  step: Tour["step"] | null;
  /** Goes on when the deed of a step is done while one is at it. */
  done: (step: TourStep) => void;
}>;

const GuideContext = createContext<Guide>({ step: null, done: () => {} });

export function useGuide(): Guide {
  return useContext(GuideContext);
}

/** Where this tab's tour stands; it goes with the tab. */
const place = "stet.tour";

/** Begins the tour of an article, and goes there. */
export function beginTour(articleId: string): void {
  sessionStorage.setItem(place, writeTour({ articleId, step: "find" }));
  location.assign(`/articles/${articleId}/review`);
}

/** The tour, on the pages of its article: a card that asks for one deed after the other and is in nobody's way. */
export function TourProvider({ children }: Readonly<{ children: ReactNode }>) {
  const path = usePathname();
  const [tour, setTour] = useState<Tour | null>(null);
  useEffect(() => setTour(readTour(sessionStorage.getItem(place))), []);
  const here = tour && path.startsWith(`/articles/${tour.articleId}/`) ? tour : null;
  const guide = useMemo((): Guide => {
    const done = (step: TourStep) =>
      setTour((before) => (before?.step === step ? kept({ ...before, step: stepBeside(step, 1) }) : before));
    return { step: here?.step ?? null, done };
  }, [here?.step]);
  useEffect(() => {
    if (path.endsWith("/compare")) guide.done("compare");
  }, [path, guide]);

  // The card goes when the server knows: who goes elsewhere at once would be asked again there.
  const leave = () => {
    void leaveTour({}).finally(() => {
      sessionStorage.removeItem(place);
      setTour(null);
    });
  };
  return (
    <GuideContext value={guide}>
      {children}
      {here && (
        <Suspense fallback={null}>
          <TourCard
            tour={here}
            onStep={(by) => setTour(kept({ ...here, step: stepBeside(here.step, by) }))}
            onLeave={leave}
          />
        </Suspense>
      )}
    </GuideContext>
  );
}

function kept(tour: Tour): Tour {
  sessionStorage.setItem(place, writeTour(tour));
  return tour;
}
