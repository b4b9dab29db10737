/** What a new person does once on a sample article, in this order. */
export const tourSteps = ["find", "mend", "annotate", "compare", "approve"] as const;
export type TourStep = (typeof tourSteps)[number];

/** Where somebody is in the tour: of which article, at which step. After the last one the tour says so, and ends. */
export type Tour = Readonly<{ articleId: string; step: TourStep | "end" }>;

/** The step after this one, or before it; the same at either end. */
export function stepBeside(step: Tour["step"], by: -1 | 1): Tour["step"] {
  const all = [...tourSteps, "end"] as const;
  return all[Math.max(0, all.indexOf(step) + by)] ?? "end";
}

/** The tour as a browser kept it; null for what is none. */
export function readTour(kept: string | null): Tour | null {
  const [articleId, step] = kept?.split(" ") ?? [];
  const known = [...tourSteps, "end"].find((each) => each === step);
  return articleId && known ? { articleId, step: known as Tour["step"] } : null;
}

export function writeTour({ articleId, step }: Tour): string {
  return `${articleId} ${step}`;
}
