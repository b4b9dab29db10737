"use client";
import clsx from "clsx";
import { ClipboardList, Columns2, GitCompareArrows, Keyboard, PencilLine, TextSearch } from "lucide";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Badge, type BadgeTone } from "#components/ui/badge";
import { Button, buttonClass } from "#components/ui/button";
import { Icon } from "#components/ui/icon";
import { ProgressBar } from "#components/ui/progress-bar";
import type { ArticleState } from "#lib/articles/state";
import { directionOf } from "#lib/language/locale";
import { ScoreChip } from "./annotations/score-chip";
import { EffortMenu } from "./effort/effort-menu";
import { ExportMenu } from "./export-menu";
import { PassMenu } from "./passes/pass-menu";
import { SaveStatus } from "./save-status";
import { PeopleHere } from "./together/people-here";
import type { ViewSwitches } from "./use-view-switches";
import { useBench, useWorkbench } from "./workbench-context";

const tones: Record<ArticleState, BadgeTone> = {
  inbox: "plain",
  inReview: "accent",
  ready: "good",
  signedOff: "good",
  exported: "good",
  reopened: "care",
};

/** How far the article is, whether it is saved, what is shown, and where it goes from here. */
export function Bar({ switches }: Readonly<{ switches: ViewSwitches }>) {
  const t = useTranslations("review");
  const workbench = useWorkbench();
  const article = useBench((state) => state.article);
  return (
    <section
      aria-label={t("bar.label")}
      className="z-20 flex flex-wrap items-center gap-x-3 gap-y-1 border-line border-b bg-paper px-4 py-1.5 sm:sticky sm:top-0 print:hidden"
    >
      <div className="flex min-w-0 flex-1 basis-44 items-center gap-2 max-sm:basis-full">
        <p
          lang={article.targetLanguage}
          dir={directionOf(article.targetLanguage)}
          className="truncate font-semibold font-serif text-base"
        >
          {article.title}
        </p>
        <Badge tone={tones[article.state]}>{t(`state.${article.state}`)}</Badge>
      </div>
      <Progress />
      <PeopleHere />
      <ScoreChip />
      <SaveStatus />
      <div className="flex flex-wrap items-center gap-0.5">
        <Switch isOn={switches.changes} onPress={() => switches.toggle("changes")} label={t("bar.changes")} hint="D">
          <Icon of={PencilLine} size={16} />
        </Switch>
        <Switch isOn={switches.source} onPress={() => switches.toggle("source")} label={t("bar.source")} hint="S">
          <Icon of={Columns2} size={16} />
        </Switch>
        <Button
          look="quiet"
          className="px-2"
          title={`${t("keys.find")} (Ctrl+F)`}
          onClick={() => workbench.find.open("")}
        >
          <Icon of={TextSearch} size={16} />
          <span className="sr-only">{t("keys.find")}</span>
        </Button>
        <a
          href={`/articles/${article.id}/compare`}
          title={t("bar.compare")}
          className={buttonClass("quiet", "px-2 max-sm:hidden")}
        >
          <Icon of={GitCompareArrows} size={16} />
          <span className="max-2xl:sr-only">{t("bar.compare")}</span>
        </a>
        <a
          href={`/articles/${article.id}/report`}
          title={t("bar.report")}
          className={buttonClass("quiet", "px-2 max-sm:hidden")}
        >
          <Icon of={ClipboardList} size={16} />
          <span className="max-2xl:sr-only">{t("bar.report")}</span>
        </a>
        <Button
          look="quiet"
          className="px-2 max-lg:hidden"
          title={`${t("bar.keys")} (?)`}
          onClick={() => workbench.open({ kind: "keys" })}
        >
          <Icon of={Keyboard} size={16} />
          <span className="sr-only">{t("bar.keys")}</span>
        </Button>
        <EffortMenu />
        <PassMenu />
        <ExportMenu />
        <Release />
      </div>
    </section>
  );
}

function Progress() {
  const t = useTranslations("review");
  const { segments, approved, reviewed, edited, needsWork } = useBench((state) => state.article.progress);
  const words = t("bar.progress", { approved, segments });
  return (
    <div
      className="flex items-center gap-2"
      title={t("bar.progressDetail", { approved, reviewed, edited, needsWork, segments })}
    >
      <ProgressBar
        total={segments}
        label={words}
        className="w-20 2xl:w-32"
        parts={[
          { value: approved, tone: "good" },
          { value: reviewed, tone: "accent" },
          { value: edited, tone: "insertion" },
          { value: needsWork, tone: "care" },
        ]}
      />
      <span aria-hidden="true" className="whitespace-nowrap text-ink-soft text-sm tabular-nums max-sm:hidden">
        {words}
      </span>
    </div>
  );
}

type SwitchProps = Readonly<{ isOn: boolean; onPress: () => void; label: string; hint: string; children: ReactNode }>;

function Switch({ isOn, onPress, label, hint, children }: SwitchProps) {
  return (
    <Button
      look="quiet"
      aria-pressed={isOn}
      title={`${label} (${hint})`}
      onClick={onPress}
      className={clsx("px-2", isOn && "bg-accent-wash! text-accent!")}
    >
      {children}
      <span className="max-2xl:sr-only">{label}</span>
    </Button>
  );
}

/** Signing off, or opening again. Who may neither sees neither: the state is in the badge. */
function Release() {
  const t = useTranslations("review");
  const workbench = useWorkbench();
  const { maySignOff, mayReopen } = useBench((state) => state.rights);
  const isReady = useBench(({ article }) => article.state === "ready");
  if (maySignOff) {
    return (
      <Button
        look={isReady ? "primary" : "plain"}
        className="ms-1.5"
        onClick={() => workbench.open({ kind: "signOff" })}
      >
        {t("signOff.action")}
      </Button>
    );
  }
  if (!mayReopen) return null;
  return (
    <Button className="ms-1.5" onClick={() => workbench.open({ kind: "reopen" })}>
      {t("reopen.action")}
    </Button>
  );
}
