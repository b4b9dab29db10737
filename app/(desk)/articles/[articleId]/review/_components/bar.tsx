"use client";
import clsx from "clsx";
import { useTranslations } from "next-intl";
import { Badge } from "#components/ui/badge";
import { Button, buttonClass } from "#components/ui/button";
import { ProgressBar } from "#components/ui/progress-bar";
import type { SaveState } from "#lib/reviews/workbench";
import { overallSave } from "#lib/reviews/workbench";
import { ExportMenu } from "./export-menu";
import { SignOff } from "./sign-off";
import { useBench, useStore } from "./store-context";

/** Progress, the save state, what is shown, and what can be done with the whole article. */
export function Bar({ onKeys }: Readonly<{ onKeys: () => void }>) {
  const t = useTranslations("review");
  const store = useStore();
  const { article } = store.review;
  const state = useBench((bench) => bench.state);
  const progress = useBench((bench) => bench.progress);
  const showsChanges = useBench((bench) => bench.showsChanges);
  const showsSource = useBench((bench) => bench.showsSource);
  const label = t("progress", { approved: progress.approved, total: progress.segments });
  return (
    <section
      aria-label={t("bar")}
      className="sticky top-0 z-30 border-line border-b bg-paper/95 backdrop-blur-sm print:hidden"
    >
      <div className="mx-auto flex max-w-[88rem] flex-wrap items-center gap-x-4 gap-y-2 px-4 py-2">
        <div className="min-w-0 flex-1 basis-64">
          <h1 className="truncate font-medium text-sm" lang={article.targetLanguage}>
            <bdi>{article.title}</bdi>
          </h1>
          <div className="mt-0.5 flex flex-wrap items-center gap-x-3 gap-y-1">
            <Badge
              tone={state === "signedOff" || state === "exported" ? "good" : state === "reopened" ? "care" : "accent"}
            >
              {t(`articleState.${state}`)}
            </Badge>
            <span className="figures text-ink-soft text-xs">{label}</span>
            <ProgressBar
              className="w-28"
              label={label}
              total={progress.segments}
              parts={[
                { value: progress.approved, tone: "good" },
                { value: progress.reviewed, tone: "accent" },
                { value: progress.edited, tone: "insertion" },
                { value: progress.needsWork, tone: "care" },
              ]}
            />
            <SaveSign />
          </div>
        </div>
        <div className="flex flex-wrap items-center gap-1.5">
          <Button
            look="quiet"
            aria-pressed={showsChanges}
            onClick={() => store.set({ showsChanges: !showsChanges })}
            className={clsx(showsChanges && "bg-sunken text-ink")}
          >
            {t("view.changes")}
          </Button>
          <Button
            look="quiet"
            aria-pressed={showsSource}
            onClick={() => store.set({ showsSource: !showsSource })}
            className={clsx(showsSource && "bg-sunken text-ink")}
          >
            {t("view.source")}
          </Button>
          <a href={`/articles/${article.id}/compare`} className={buttonClass("quiet")}>
            {t("view.compare")}
          </a>
          <Button look="quiet" onClick={onKeys} className="max-md:hidden">
            {t("view.keys")}
          </Button>
          <ExportMenu />
          <SignOff />
        </div>
      </div>
    </section>
  );
}

const tones: Record<SaveState, string> = {
  waiting: "text-ink-soft",
  saving: "text-ink-soft",
  retrying: "text-care",
  offline: "text-care",
  conflict: "text-alarm",
  signedOut: "text-alarm",
  failed: "text-alarm",
};

/** Where the saving is. "Saved" only when the server has said so of everything. */
function SaveSign() {
  const t = useTranslations("review.save");
  const save = useBench(overallSave);
  const { mayEdit } = useBench((bench) => bench.rights);
  if (!mayEdit && save === null) return null;
  return (
    <span role="status" data-save={save ?? "saved"} className={clsx("text-xs", save ? tones[save] : "text-good")}>
      {t(save ?? "saved")}
    </span>
  );
}
