"use client";
import { useTranslations } from "next-intl";
import { Button } from "#components/ui/button";
import type { HandedOut } from "#lib/articles/commands/hand-out";

/** What was done to many articles at once: how many went to whom, or went back. */
export type Done =
  | Readonly<{ kind: "given"; handed: HandedOut }>
  | Readonly<{ kind: "back"; count: number; left: number }>;

type Props = Readonly<{ done: Done | null; isPending: boolean; onUndo: (handed: HandedOut) => void }>;

/** Says what was done to the chosen articles, and takes it back. */
export function HandedOutNote({ done, isPending, onUndo }: Props) {
  const t = useTranslations("desk");
  return (
    <div role="status" className="empty:hidden">
      {done && (
        <div className="my-3 flex flex-wrap items-center gap-3 rounded-md border border-line bg-surface px-3 py-2 text-sm">
          <p>{done.kind === "back" ? t("givenBack", done) : t("given", wordsOf(done.handed))}</p>
          {done.kind === "given" && (
            <Button disabled={isPending} onClick={() => onUndo(done.handed)}>
              {t("undo")}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}

function wordsOf({ before, name }: HandedOut): { count: number; name: string } {
  return { count: before.reduce((sum, { articleIds }) => sum + articleIds.length, 0), name: name ?? "nobody" };
}
