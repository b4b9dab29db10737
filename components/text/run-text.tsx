import clsx from "clsx";
import { Fragment, type ReactNode } from "react";
import type { InlineCode } from "#lib/text/inline-code";
import type { Run, RunMove, RunSign } from "#lib/text/run";
import { CodeChip } from "./code-chip";
import { noteClass } from "./note-look";
import { SeenSigns } from "./seen-signs";

/**
 * The look of a change: line and colour both, so that either alone would do. Inside an element marked
 * data-changes="off" what was taken out is gone and what was put in is plain text. The editor wears the same.
 */
export const changeLook = {
  insertion:
    "text-insertion underline decoration-[0.09em] underline-offset-[0.22em] [[data-changes=off]_&]:text-inherit [[data-changes=off]_&]:no-underline print:text-[black]",
  deletion: "text-deletion line-through decoration-[0.08em] [[data-changes=off]_&]:hidden print:text-[black]",
} as const;

export const linkLook = "underline decoration-dotted decoration-accent decoration-[0.09em] underline-offset-[0.3em]";

/** Words that were moved: their line is double, at both ends. */
const moveLook = {
  insertion: "underline decoration-double underline-offset-[0.22em]",
  deletion: "line-through decoration-double",
} as const;

/** Words that a finding is about: a wave, as spelling has it everywhere; those of the one in front on a ground as well. */
const findingLook = {
  open: "underline decoration-wavy decoration-care decoration-[0.06em] underline-offset-[0.28em]",
  current:
    "rounded-[2px] bg-care-wash underline decoration-wavy decoration-care decoration-[0.09em] underline-offset-[0.28em]",
} as const;

type Props = Readonly<{
  runs: readonly Run[];
  /** Of the text's block, to tell what its codes are; without them they have their numbers. */
  codes?: readonly InlineCode[] | undefined;
  areLinksOpen?: boolean;
  /** White space and quotation marks are drawn so that one sees which they are. */
  showsSigns?: boolean;
  /** How the signs of annotations are drawn; without it they are left out. */
  signOf?: (sign: RunSign) => ReactNode;
  /** What stands before words that were moved; without it they look as taken out and put in. */
  moveOf?: (move: RunMove, end: "from" | "to") => ReactNode;
}>;

/** A text run by run: what was put in underlined, what was taken out struck, formatting from our own model. */
export function RunText({ runs, codes = none, areLinksOpen = false, showsSigns = false, signOf, moveOf }: Props) {
  return groupsOf(runs).map(({ kind, runs: group, at }) => {
    const inner = group.map((run, index) => (
      <Fragment key={`${at}-${index.toString()}`}>
        {run.move?.isStart && moveOf?.(run.move, kind === "deletion" ? "from" : "to")}
        {run.sign ? (
          signOf?.(run.sign)
        ) : (
          <Formatted run={run} codes={codes} isOpen={areLinksOpen} showsSigns={showsSigns} />
        )}
      </Fragment>
    ));
    if (kind === "same") return inner;
    const Tag = kind === "insertion" ? "ins" : "del";
    return (
      <Tag key={`${kind}${at}`} className={changeLook[kind]} {...(kind === "deletion" && { "data-taken-out": "" })}>
        {inner}
      </Tag>
    );
  });
}

const none: readonly InlineCode[] = [];

type FormattedProps = Readonly<{ run: Run; codes: readonly InlineCode[]; isOpen: boolean; showsSigns: boolean }>;

function Formatted({ run, codes, isOpen, showsSigns }: FormattedProps): ReactNode {
  const { text, isBold, isItalic, href } = run;
  let node: ReactNode = showsSigns ? <SeenSigns text={text} /> : text;
  if (run.code) node = <CodeChip sign={text} code={run.code} codes={codes} />;
  if (isItalic) node = <em>{node}</em>;
  if (isBold) node = <strong className="font-bold">{node}</strong>;
  if (run.move && run.kind !== "same") node = <span className={moveLook[run.kind]}>{node}</span>;
  if (run.finding) node = <span className={findingLook[run.finding]}>{node}</span>;
  for (const note of run.notes ?? []) node = <span className={noteClass(note)}>{node}</span>;
  if (href === null) return node;
  if (!isOpen) {
    return (
      <span className={linkLook} title={href}>
        {node}
      </span>
    );
  }
  return (
    <a href={href} rel="noopener noreferrer" className={clsx(linkLook, "text-inherit")}>
      {node}
    </a>
  );
}

type Group = { kind: Run["kind"]; runs: Run[]; at: number };

/** Neighbours of one kind are one element, so that an underline goes through. */
function groupsOf(runs: readonly Run[]): readonly Group[] {
  const groups: Group[] = [];
  let at = 0;
  for (const run of runs) {
    const last = groups.at(-1);
    if (last?.kind === run.kind) last.runs.push(run);
    else groups.push({ kind: run.kind, runs: [run], at });
    at += run.text.length;
  }
  return groups;
}
