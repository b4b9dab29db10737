"use client";
import { useTranslations } from "next-intl";
import { useState, useTransition } from "react";
import { bringInSample, leaveTour } from "#app/(desk)/actions";
import { Button } from "#components/ui/button";
import { beginTour } from "./tour-provider";

/** On the desk of somebody who is new: the tour, or not now. */
export function TourOffer({ deskId }: Readonly<{ deskId: string }>) {
  const t = useTranslations("tour.offer");
  const [isWanted, want] = useState(true);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [isPending, run] = useTransition();
  if (!isWanted) return null;
  const start = () =>
    run(async () => {
      const answer = await bringInSample({ deskId });
      if (answer.ok) beginTour(answer.value.id);
      else setRefusal(answer.problem.message);
    });
  const refuse = () =>
    run(async () => {
      await leaveTour({});
      want(false);
    });
  return (
    <section className="mb-5 flex flex-wrap items-center gap-x-4 gap-y-2 rounded-md border border-line bg-accent-wash px-4 py-3">
      <p className="min-w-0 flex-1 basis-64">{refusal ?? t("lead")}</p>
      <div className="flex gap-2">
        <Button look="primary" disabled={isPending} onClick={start}>
          {t("start")}
        </Button>
        <Button look="quiet" onClick={refuse}>
          {t("later")}
        </Button>
      </div>
    </section>
  );
}
