import clsx from "clsx";
import type { CodeName, CodeRole } from "#lib/text/code";
import { codeLabel } from "#lib/text/inline-code";

/**
 * The look of a code: a chip with its number, the ends of a pair open towards each other. The sign itself stays in it,
 * unseen, so that places of the text can be counted on the screen; the label is drawn by the style sheet, and is no text.
 */
const shapes: Record<CodeRole, string> = {
  alone: "rounded-[0.3em]",
  opening: "rounded-s-[0.8em] rounded-e-[0.15em]",
  closing: "rounded-s-[0.15em] rounded-e-[0.8em]",
};

/** Taken out or put in, it says so as words do. */
const changed =
  "[del_&]:border-deletion [del_&]:text-deletion [del_&]:line-through [ins_&]:border-insertion [ins_&]:text-insertion [[data-changes=off]_ins_&]:border-line-strong [[data-changes=off]_ins_&]:text-ink-soft";

export function codeClass({ role }: Pick<CodeName, "role">, isSelected = false): string {
  return clsx(
    "mx-[0.12em] inline-block cursor-default select-none whitespace-nowrap border px-[0.32em] align-[0.06em] font-medium font-sans text-[0.68em] not-italic leading-[1.35] tabular-nums before:content-[attr(data-code)] forced-colors:border",
    shapes[role],
    changed,
    isSelected ? "border-accent bg-accent text-accent-ink" : "border-line-strong bg-sunken text-ink-soft",
  );
}

/** What a chip's element says of its code. */
export function codeAttributes(name: CodeName): Readonly<{ "data-code": string }> {
  return { "data-code": codeLabel(name) };
}

/** The sign takes no room. */
export const unseenSign = "text-[0px]";
