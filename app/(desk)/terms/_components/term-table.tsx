"use client";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { addTerm, retireTerm } from "#app/(desk)/terms/actions";
import { useAction } from "#components/forms/use-action";
import { Button } from "#components/ui/button";
import { Dialog } from "#components/ui/dialog";
import { Notice } from "#components/ui/notice";
import type { TermsPage } from "#lib/terms/queries/list-terms";
import { headwordOf } from "#lib/terms/term-content";
import { TermForm } from "./term-form";
import { TermRow } from "./term-row";

export type ShownTerm = TermsPage["terms"][number];

type Props = Readonly<{ deskId: string; page: TermsPage; isNarrowed: boolean }>;
type Done = Readonly<{ kind: "saved" }> | Readonly<{ kind: "retired"; term: ShownTerm }>;

/** A page of terms, with everything an editor does about them. */
export function TermTable({ deskId, page, isNarrowed }: Props) {
  const t = useTranslations("terms");
  const common = useTranslations("common");
  const router = useRouter();
  const [open, setOpen] = useState<ShownTerm | "new" | null>(null);
  const [done, setDone] = useState<Done | null>(null);
  const settle = (what: Done | null) => {
    setDone(what);
    setOpen(null);
    router.refresh();
  };
  const retire = useAction(retireTerm, (_, { termId }) => {
    const term = page.terms.find(({ id }) => id === termId);
    settle(term ? { kind: "retired", term } : null);
  });
  const restore = useAction(addTerm, () => settle(null));
  const problem = retire.error ?? restore.error;
  return (
    <>
      <div className="flex flex-wrap items-center justify-between gap-3 border-line border-b pb-3">
        <p className="text-ink-soft text-sm">{t("count", { count: page.count })}</p>
        {page.mayKeep && (
          <Button look="primary" onClick={() => setOpen("new")}>
            {t("add")}
          </Button>
        )}
      </div>
      {problem && (
        <Notice tone="alarm" className="mt-3">
          {problem}
        </Notice>
      )}
      {done && (
        <Notice tone="good" className="mt-3">
          {done.kind === "saved" ? t("saved") : t("retired", { term: headwordOf(done.term) })}
          {done.kind === "retired" && (
            <Button
              className="ms-3"
              disabled={restore.isPending}
              onClick={() => restore.run(asSent(deskId, done.term))}
            >
              {t("undo")}
            </Button>
          )}
        </Notice>
      )}
      {page.terms.length === 0 ? (
        <div className="py-12 text-center text-ink-soft">
          <p>{t(isNarrowed ? "noneFit" : "empty")}</p>
          {!isNarrowed && page.mayKeep && <p className="text-sm">{t("emptyHint")}</p>}
        </div>
      ) : (
        <table aria-label={t("title")} className="w-full border-collapse max-md:block">
          <thead className="max-md:sr-only">
            <tr className="border-line border-b text-ink-faint text-xs">
              {(["forms", "source", "note", "changed", ...(page.mayKeep ? (["actions"] as const) : [])] as const).map(
                (column) => (
                  <th key={column} scope="col" className="px-2 py-2 text-start font-medium">
                    {t(`columns.${column}`)}
                  </th>
                ),
              )}
            </tr>
          </thead>
          <tbody className="max-md:block">
            {page.terms.map((term) => (
              <TermRow
                key={term.id}
                term={term}
                keep={
                  page.mayKeep
                    ? { change: () => setOpen(term), retire: () => retire.run({ deskId, termId: term.id }) }
                    : null
                }
              />
            ))}
          </tbody>
        </table>
      )}
      <Dialog
        isOpen={open !== null}
        onClose={() => setOpen(null)}
        title={t(open === "new" ? "form.addTitle" : "form.changeTitle")}
        closeLabel={common("close")}
      >
        {open !== null && (
          <TermForm deskId={deskId} term={open === "new" ? null : open} onSaved={() => settle({ kind: "saved" })} />
        )}
      </Dialog>
    </>
  );
}

function asSent(deskId: string, { sourceLanguage, targetLanguage, source, note, forms }: ShownTerm) {
  return { deskId, sourceLanguage, targetLanguage, source: source ?? "", note, forms };
}
