"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { RunText } from "#components/text/run-text";
import { Button } from "#components/ui/button";
import { Dialog } from "#components/ui/dialog";
import { TextArea } from "#components/ui/field";
import { directionOf } from "#lib/language/locale";
import { editsBetween } from "#lib/text/edit";
import { type MarkedText, mapMarks } from "#lib/text/mark";
import { changedRuns, outlineChanges, plainRuns, type Run } from "#lib/text/run";
import { LocalTime } from "./local-time";
import { useSentence, useWorkbench } from "./workbench-context";

/** Two people changed the same words: where they began, what each made of it, and what it shall be. */
export function ConflictView({ id }: Readonly<{ id: string }>) {
  const t = useTranslations("review");
  const workbench = useWorkbench();
  const save = useSentence(id, (sentence) => sentence?.save ?? null);
  const conflict = save?.kind === "conflict" ? save.conflict : null;
  const [own, setOwn] = useState<string | null>(null);
  if (!conflict) return null;
  const { base, mine, theirs } = conflict;
  const { targetLanguage: language } = workbench.store.state.article;
  const name = theirs.by?.name ?? t("conflict.someone");
  const told = (text: MarkedText) =>
    changedRuns({ text: base.text, marks: [] }, text, outlineChanges(base.text, text.text, language));
  const byHand = (text: string): MarkedText => ({
    text,
    marks: mapMarks(mine.marks, editsBetween(mine.text, text, language)),
  });

  return (
    <Dialog
      isOpen
      isWide
      onClose={() => workbench.open(null)}
      title={t("conflict.title", { name })}
      description={t("conflict.explain")}
      closeLabel={t("close")}
    >
      <div className="grid gap-4 md:grid-cols-3">
        <Side title={t("conflict.base")} language={language} runs={plainRuns({ text: base.text, marks: [] })} />
        <Side title={t("conflict.mine")} language={language} runs={told(mine)}>
          <Button look="primary" onClick={() => workbench.resolveConflict(id, mine)}>
            {t("conflict.takeMine")}
          </Button>
          <Button onClick={() => setOwn(mine.text)}>{t("conflict.editMine")}</Button>
        </Side>
        <Side title={t("conflict.theirs", { name })} time={theirs.at} language={language} runs={told(theirs)}>
          <Button look="primary" onClick={() => workbench.resolveConflict(id, null)}>
            {t("conflict.takeTheirs")}
          </Button>
          <Button onClick={() => setOwn(theirs.text)}>{t("conflict.editTheirs")}</Button>
        </Side>
      </div>
      {own !== null && (
        <div className="grid gap-3">
          <TextArea
            key={own === theirs.text ? "theirs" : "own"}
            label={t("conflict.byHand")}
            value={own}
            onChange={(event) => setOwn(event.target.value.replace(/\s*[\r\n]+\s*/g, " "))}
            lang={language}
            dir={directionOf(language)}
            rows={4}
            autoFocus
          />
          <div>
            <Button look="primary" onClick={() => workbench.resolveConflict(id, byHand(own))}>
              {t("conflict.takeOwn")}
            </Button>
          </div>
        </div>
      )}
      <p className="text-ink-faint text-sm">{t("conflict.kept")}</p>
    </Dialog>
  );
}

type SideProps = Readonly<{
  title: string;
  time?: string;
  language: string;
  runs: readonly Run[];
  children?: React.ReactNode;
}>;

function Side({ title, time, language, runs, children }: SideProps) {
  return (
    <section className="flex flex-col gap-2 border-line border-t pt-3">
      <h3 className="font-medium text-ink-soft text-sm">
        {title} {time && <LocalTime at={time} />}
      </h3>
      <p
        lang={language}
        dir={directionOf(language)}
        className="flex-1 whitespace-pre-wrap font-serif text-[1.0625rem] leading-relaxed"
      >
        <RunText runs={runs} />
      </p>
      {children && <div className="flex flex-wrap gap-2">{children}</div>}
    </section>
  );
}
