"use client";
import { useTranslations } from "next-intl";
import { useId } from "react";
import { ChangedText } from "#components/text/changed-text";
import { MarkedRun } from "#components/text/marked-text";
import { Button } from "#components/ui/button";
import type { SaveConflict } from "#lib/reviews/review";
import { useStore } from "./store-context";

/** Two people changed the same words: both texts, told against where they began, and a choice. Nothing is lost. */
export function ConflictView({ id, conflict }: Readonly<{ id: string; conflict: SaveConflict }>) {
  const t = useTranslations("review.conflict");
  const store = useStore();
  const heading = useId();
  const { targetLanguage } = store.review.article;
  const base = { text: conflict.base.text, marks: [] };
  const mine = store.shown(id);
  const name = conflict.theirs.by?.name ?? t("someone");
  const take = (corrected: typeof mine) => {
    store.saver.settle(id, { text: corrected.text, marks: corrected.marks });
    store.activate(id, false);
  };
  return (
    <section
      aria-labelledby={heading}
      className="col-span-full my-2 cursor-default rounded-md border border-alarm bg-surface p-4 font-sans text-base"
    >
      <h3 id={heading} className="font-semibold text-alarm">
        {t("title", { name })}
      </h3>
      <p className="text-ink-soft text-sm">{t("explain")}</p>
      <dl className="mt-3 grid gap-3 font-serif md:grid-cols-3">
        <Side label={t("base")}>
          <MarkedRun text={base.text} marks={[]} />
        </Side>
        <Side label={t("mine")}>
          <ChangedText machine={base} text={mine.text} marks={mine.marks} language={targetLanguage} />
        </Side>
        <Side label={t("theirs")}>
          <ChangedText
            machine={base}
            text={conflict.theirs.text}
            marks={conflict.theirs.marks}
            language={targetLanguage}
          />
        </Side>
      </dl>
      <div className="mt-3 flex flex-wrap gap-2">
        <Button look="primary" onClick={() => take(mine)}>
          {t("takeMine")}
        </Button>
        <Button onClick={() => take(conflict.theirs)}>{t("takeTheirs")}</Button>
      </div>
    </section>
  );
}

function Side({ label, children }: Readonly<{ label: string; children: React.ReactNode }>) {
  return (
    <div>
      <dt className="font-sans font-medium text-ink-faint text-xs">{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}
