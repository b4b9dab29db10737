import { useMemo } from "react";
import { diffWords } from "#lib/text/diff";
import type { Mark, MarkedText } from "#lib/text/mark";
import { present } from "#lib/text/present";
import { MarkedRun } from "./marked-text";

type Props = Readonly<{ machine: MarkedText; text: string; marks: readonly Mark[]; language: string }>;

export const insertionClass = "bg-insertion-wash text-insertion underline decoration-2 underline-offset-4";
export const deletionClass = "bg-deletion-wash text-deletion line-through";

/** A text with its changes against the machine's: put in underlined, taken out struck. */
export function ChangedText({ machine, text, marks, language }: Props) {
  const changes = useMemo(
    () => present(diffWords(machine.text, text, language), language),
    [machine.text, text, language],
  );
  return changes.map(({ kind, text: run, before, after }) => {
    const key = `${kind}${before.start}-${after.start}`;
    if (kind === "same") return <MarkedRun key={key} text={run} marks={marks} offset={after.start} />;
    if (kind === "deletion") {
      return (
        <del key={key} className={deletionClass}>
          <MarkedRun text={run} marks={machine.marks} offset={before.start} />
        </del>
      );
    }
    return (
      <ins key={key} className={insertionClass}>
        <MarkedRun text={run} marks={marks} offset={after.start} />
      </ins>
    );
  });
}
