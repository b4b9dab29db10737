"use client";
import { useFormatter, useTranslations } from "next-intl";
import { useEffect, useMemo, useState } from "react";
import { Button } from "#components/ui/button";
import { Notice } from "#components/ui/notice";
import type { Draft } from "#lib/reviews/workbench/draft";
import { keptDrafts } from "./browser-drafts";

/** What this person typed in windows that are no more and the server does not have: by article, with the way back. */
export function UnsavedWords({ personId }: Readonly<{ personId: string }>) {
  const t = useTranslations("desk.unsaved");
  const keeper = useMemo(keptDrafts, []);
  const [drafts, setDrafts] = useState<readonly Draft[]>([]);

  useEffect(() => {
    let isHere = true;
    const look = async () => {
      const found = await keeper.orphans(personId);
      if (isHere) setDrafts(found);
    };
    void look();
    const onFocus = () => void look();
    window.addEventListener("focus", onFocus);
    return () => {
      isHere = false;
      window.removeEventListener("focus", onFocus);
    };
  }, [keeper, personId]);

  const discard = (gone: Draft) => {
    keeper.drop(gone.place);
    setDrafts((before) => before.filter((draft) => draft !== gone));
  };
  if (drafts.length === 0) return null;
  return (
    <Notice tone="care" className="mb-6 grid gap-3">
      <p>{t("lead")}</p>
      <ul className="grid gap-2">
        {byArticle(drafts).map((ofArticle) => (
          <ArticleWords key={ofArticle[0]?.place.articleId} drafts={ofArticle} onDiscard={discard} />
        ))}
      </ul>
    </Notice>
  );
}

type WordsProps = Readonly<{ drafts: readonly Draft[]; onDiscard: (draft: Draft) => void }>;

function ArticleWords({ drafts, onDiscard }: WordsProps) {
  const t = useTranslations("desk.unsaved");
  const format = useFormatter();
  const [newest] = drafts;
  if (!newest) return null;
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  const typed = format.dateTime(newest.typedAt, { timeZone, dateStyle: "medium", timeStyle: "short" });
  return (
    <li>
      <a href={`/articles/${newest.place.articleId}/review`} className="font-medium text-accent">
        {newest.title || t("untitled")}
      </a>
      {newest.typedAt > 0 && <span className="ms-2 text-ink-soft">{t("typed", { when: typed })}</span>}
      <details className="mt-1">
        <summary className="cursor-pointer text-ink-soft">{t("count", { count: drafts.length })}</summary>
        <ul className="mt-1 grid gap-2">
          {drafts.map((draft) => (
            <li key={draft.place.segmentId + draft.place.id} className="flex flex-wrap items-start gap-2">
              <q dir="auto" className="min-w-0 flex-1 basis-64 whitespace-pre-wrap font-serif">
                {draft.typed.text}
              </q>
              <Button look="danger" onClick={() => onDiscard(draft)}>
                {t("discard")}
              </Button>
            </li>
          ))}
        </ul>
      </details>
    </li>
  );
}

function byArticle(drafts: readonly Draft[]): readonly (readonly Draft[])[] {
  const ids = [...new Set(drafts.map(({ place }) => place.articleId))];
  return ids.map((id) => drafts.filter(({ place }) => place.articleId === id));
}
