import clsx from "clsx";
import type { ReactNode } from "react";
import { ScrolledSideways } from "./scrolled-sideways";

type Row = Readonly<{ key: string; cells: readonly ReactNode[] }>;
type Props = Readonly<{
  label: string;
  heads: readonly ReactNode[];
  rows: readonly Row[];
  foot?: readonly ReactNode[];
}>;

/** A table of figures: names at the start, figures at the end of their columns; whole rows and the head again on paper. */
export function ReportTable({ label, heads, rows, foot }: Props) {
  return (
    <ScrolledSideways label={label}>
      <table
        className={clsx(
          "w-full border-collapse text-sm print:text-[9pt]",
          heads.length > 4 && "max-sm:min-w-max print:min-w-0",
        )}
      >
        <thead>
          <tr className="border-line border-b text-ink-soft">
            <Heads of={heads} />
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, cells: [name, ...figures] }) => (
            <tr key={key} className="break-inside-avoid border-line border-b align-top">
              <th scope="row" className="py-1.5 pe-2 text-start font-normal">
                {name}
              </th>
              <Figures of={figures} />
            </tr>
          ))}
        </tbody>
        {foot && (
          <tfoot className="print:table-row-group">
            <tr className="break-inside-avoid font-semibold">
              <th scope="row" className="py-1.5 pe-2 text-start">
                {foot[0]}
              </th>
              <Figures of={foot.slice(1)} />
            </tr>
          </tfoot>
        )}
      </table>
    </ScrolledSideways>
  );
}

function Heads({ of }: Readonly<{ of: readonly ReactNode[] }>) {
  const look = "px-2 py-1.5 text-end align-bottom font-medium first:ps-0 first:text-start";
  return of.map((head, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: columns keep their order
    <th key={index} scope="col" className={look}>
      {head}
    </th>
  ));
}

function Figures({ of }: Readonly<{ of: readonly ReactNode[] }>) {
  return of.map((figure, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: columns keep their order
    <td key={index} className="px-2 py-1.5 text-end tabular-nums">
      {figure}
    </td>
  ));
}
