"use client";
import { ExportBar } from "#app/(desk)/_components/export-bar";
import type { Matches } from "#lib/articles/queries/searched-articles";
import { AssignForm } from "./assign-form";
import { ChosenWords } from "./chosen-words";
import type { DeskSearch } from "./use-matches";
import { WholeSearch } from "./whole-search";

/** What is chosen: rows of the page, or all that the search found when it was counted. */
export type Selection =
  | Readonly<{ kind: "rows"; articleIds: readonly string[] }>
  | Readonly<{ kind: "search"; search: DeskSearch; count: number; stamp: string }>;

type Props = Readonly<{
  selection: Selection;
  matches: Matches | null;
  onWhole: (isWhole: boolean) => void;
  people: readonly Readonly<{ id: string; name: string }>[];
  mayAssign: boolean;
  isPending: boolean;
  onAssign: (assigneeId: string | null) => void;
  onExported: () => void;
}>;

/** What editors and readers do to the chosen articles at once. */
export function BulkBar({ selection, matches, onWhole, people, mayAssign, isPending, onAssign, onExported }: Props) {
  return (
    <div className="sticky top-0 z-10 my-3 flex flex-wrap items-end gap-x-8 gap-y-3 rounded-md bg-accent-wash p-3">
      <div className="flex min-h-7 basis-full flex-wrap items-center gap-x-3">
        <p aria-hidden="true" className="font-medium text-sm">
          <ChosenWords selection={selection} />
        </p>
        <WholeSearch matches={matches} isWhole={selection.kind === "search"} onWhole={onWhole} />
      </div>
      {mayAssign && <AssignForm people={people} isPending={isPending} onAssign={onAssign} />}
      <ExportBar selection={selection} onDone={onExported} />
    </div>
  );
}
