import { KeyCombination } from "./kbd";

type KeyRow = Readonly<{ id: string; label: string; combinations: readonly string[] }>;

/** What keys do, one deed a row. In the browser only. */
export function KeyRows({ rows }: Readonly<{ rows: readonly KeyRow[] }>) {
  return (
    <dl className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-6 gap-y-2 text-sm">
      {rows.map(({ id, label, combinations }) => (
        <div key={id} className="col-span-2 grid grid-cols-subgrid items-baseline border-line border-b pb-2">
          <dt>{label}</dt>
          <dd className="flex flex-wrap justify-end gap-x-3 gap-y-1">
            {[...new Set(combinations)].map((combination) => (
              <KeyCombination key={combination} combination={combination} />
            ))}
          </dd>
        </div>
      ))}
    </dl>
  );
}
