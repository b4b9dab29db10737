import clsx from "clsx";
import type { NoteTone, RunNote, RunSign, SignKind } from "#lib/text/run";

/**
 * The look of an annotation: a line below the words, the heavier the more it harms, dotted, full or double, over a
 * light ground. Where they overlap, grounds add up and each line is further down. The editor wears the same.
 */
const lines: Record<NoteTone, string> = {
  neutral: "border-b border-dotted border-ink-faint bg-ink-faint/10",
  minor: "border-b-2 border-dotted border-minor bg-minor/10",
  major: "border-b-2 border-solid border-care bg-care/10",
  critical: "border-b-4 border-double border-alarm bg-alarm/10",
  fixed: "border-b border-solid border-good",
  picked: "border-b-2 border-solid border-accent bg-accent/20 forced-colors:outline",
};

const inFront: Record<NoteTone, string> = {
  neutral: "bg-ink-faint/20 forced-colors:outline",
  minor: "bg-minor/20 forced-colors:outline",
  major: "bg-care/20 forced-colors:outline",
  critical: "bg-alarm/20 forced-colors:outline",
  fixed: "bg-good/15 forced-colors:outline",
  picked: "",
};

const depths = ["", "pb-[3px]", "pb-[6px]"] as const;

export function noteClass({ lane, tone, isCurrent }: RunNote): string {
  const line = isCurrent ? lines[tone].replace(/ bg-\S+/, "") : lines[tone];
  return clsx("box-decoration-clone", line, isCurrent && inFront[tone], depths[lane]);
}

/** Drawn by the style sheet, so that they are no part of the text that is read, copied or counted. */
const signs: Record<SignKind, string> = {
  omission: "before:content-['‸']",
  whole: "before:content-['¶']",
  moved: "before:content-['↷']",
  check: "before:content-['?']",
  fixed: "before:content-['✓']",
  gone: "before:content-['∅']",
};

const inks: Record<NoteTone, string> = {
  neutral: "text-ink-faint",
  minor: "text-minor",
  major: "text-care",
  critical: "text-alarm",
  fixed: "text-good",
  picked: "text-accent",
};

/** The look of what stands where there are no words to draw under. */
export function signClass({ kind, tone, isCurrent }: Omit<RunSign, "annotationId">): string {
  return clsx(
    "mx-px inline-block cursor-pointer select-none rounded-[3px] border px-[0.2em] align-super font-bold font-sans text-[0.62em] not-italic leading-[1.25]",
    signs[kind],
    inks[tone],
    isCurrent ? "border-current bg-surface" : "border-transparent",
    kind === "omission" && "border-current border-dashed",
  );
}
