"use client";
import clsx from "clsx";
import { EditOffer } from "./annotations/edit-offer";
import { Decisions } from "./decisions";
import { RatingSlider } from "./effort/rating-slider";
import { MarginPlaces } from "./margin-places";
import { SuggestionsHere } from "./suggestions/suggestions-here";

/** What can be said and decided of the sentence in front. On a narrow screen the places come up when asked for. */
export function SentenceParts({ id, isUp }: Readonly<{ id: string; isUp: boolean }>) {
  return (
    <>
      <Decisions id={id} />
      <EditOffer id={id} />
      <SuggestionsHere key={id} id={id} />
      <RatingSlider id={id} />
      <div className={clsx(!isUp && "max-lg:hidden")}>
        <MarginPlaces id={id} />
      </div>
    </>
  );
}
