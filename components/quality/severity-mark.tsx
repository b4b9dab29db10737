"use client";
import clsx from "clsx";
import type { Severity } from "#lib/quality/severity";

const shapes: Record<Severity, string> = { neutral: "·", minor: "○", major: "▲", critical: "◆" };
const inks: Record<Severity, string> = {
  neutral: "text-ink-faint",
  minor: "text-minor",
  major: "text-care",
  critical: "text-alarm",
};

/** A severity as a shape and a colour, beside its name. */
export function SeverityMark({ severity }: Readonly<{ severity: Severity }>) {
  return (
    <span aria-hidden="true" className={clsx("inline-block w-4 text-center text-[0.8em]", inks[severity])}>
      {shapes[severity]}
    </span>
  );
}
