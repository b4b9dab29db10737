"use client";
import { useRouter } from "next/navigation";
import { useFormatter, useTranslations } from "next-intl";
import { useState } from "react";
import { assignArticles } from "#app/(desk)/actions";
import { useAction } from "#components/forms/use-action";
import { Button, buttonClass } from "#components/ui/button";
import { SelectField } from "#components/ui/field";
import { Notice } from "#components/ui/notice";
import { deskAddress } from "#lib/articles/desk-address";
import type { ArticleList } from "#lib/articles/queries/list-articles";
import type { DeskFilter } from "#lib/articles/schema";
import { ArticleRow } from "./article-row";
import { ExportBar } from "./export-bar";

type Props = Readonly<{
  list: ArticleList;
  filter: DeskFilter;
  people: readonly Readonly<{ id: string; name: string }>[];
  mayAssign: boolean;
}>;

/** The articles of one page, with what editors do to several at once. */
export function ArticleTable({ list, filter, people, mayAssign }: Props) {
  const t = useTranslations("desk");
  const format = useFormatter();
  const router = useRouter();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const { run, isPending, error } = useAction(assignArticles, () => {
    setChosen(new Set());
    router.refresh();
  });
  const toggle = (id: string) =>
    setChosen((before) => {
      const after = new Set(before);
      if (!after.delete(id)) after.add(id);
      return after;
    });
  return (
    <>
      {error && <Notice tone="alarm">{error}</Notice>}
      {chosen.size > 0 && (
        <div className="sticky top-0 z-10 my-3 flex flex-wrap items-end gap-x-8 gap-y-3 rounded-md bg-accent-wash p-3">
          {mayAssign && (
            <AssignBar
              people={people}
              isPending={isPending}
              onAssign={(assigneeId) => run({ articleIds: [...chosen], assigneeId })}
            />
          )}
          <ExportBar articleIds={[...chosen]} onDone={() => router.refresh()} />
        </div>
      )}
      <table aria-label={t("title")} className="w-full border-collapse max-md:block">
        <thead className="max-md:sr-only">
          <tr className="border-line border-b text-start text-ink-faint text-xs">
            <td className="w-8" />
            {(["article", "state", "progress", "findings", "with", "changed"] as const).map((column) => (
              <th key={column} scope="col" className="px-2 py-2 text-start font-medium">
                {t(`column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="max-md:block">
          {list.articles.map((article) => (
            <ArticleRow
              key={article.id}
              article={article}
              isChosen={chosen.has(article.id)}
              onToggle={() => toggle(article.id)}
              changed={format.relativeTime(new Date(article.updatedAt))}
              changedAt={format.dateTime(new Date(article.updatedAt), "long")}
            />
          ))}
        </tbody>
      </table>
      <nav aria-label={t("pages")} hidden={!(filter.after || list.next)} className="flex justify-end gap-2 pt-4">
        {filter.after && (
          <a href={deskAddress(filter, { after: undefined })} className={buttonClass()}>
            {t("first")}
          </a>
        )}
        {list.next && (
          <a href={deskAddress(filter, { after: list.next })} className={buttonClass()}>
            {t("next")}
          </a>
        )}
      </nav>
    </>
  );
}

type AssignProps = Readonly<{
  people: Props["people"];
  isPending: boolean;
  onAssign: (assigneeId: string | null) => void;
}>;

function AssignBar({ people, isPending, onAssign }: AssignProps) {
  const t = useTranslations("desk");
  const [to, setTo] = useState("");
  return (
    <div className="flex flex-wrap items-end gap-3">
      <SelectField label={t("assign.label")} value={to} onChange={(event) => setTo(event.target.value)}>
        <option value="">{t("filter.nobody")}</option>
        {people.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </SelectField>
      <Button look="primary" disabled={isPending} onClick={() => onAssign(to === "" ? null : to)}>
        {t("assign.submit")}
      </Button>
    </div>
  );
}
