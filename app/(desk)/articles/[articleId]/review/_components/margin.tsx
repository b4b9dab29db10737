"use client";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Badge, type BadgeTone } from "#components/ui/badge";
import { Notice } from "#components/ui/notice";
import type { SegmentState } from "#lib/articles/state";
import { directionOf } from "#lib/language/locale";
import { Decisions } from "./decisions";
import { History } from "./history";
import { useBench, useStore } from "./store-context";

const tones: Record<SegmentState, BadgeTone> = {
  machine: "plain",
  edited: "accent",
  reviewed: "accent",
  approved: "good",
  needsWork: "care",
};

/** What belongs to the active sentence. On a phone it is a sheet at the foot of the page. */
export function Margin() {
  const t = useTranslations("review");
  const id = useBench((bench) => bench.activeId);
  const rights = useBench((bench) => bench.rights);
  const signOff = useBench((bench) => bench.signOff);
  return (
    <aside
      aria-label={t("margin")}
      className="max-lg:fixed max-lg:inset-x-0 max-lg:bottom-0 max-lg:z-20 max-lg:max-h-[38vh] max-lg:overflow-auto max-lg:border-line max-lg:border-t max-lg:bg-surface max-lg:px-4 max-lg:py-3 max-lg:shadow-[0_-4px_16px_rgb(0_0_0/0.08)] lg:sticky lg:top-16 lg:max-h-[calc(100vh-4rem)] lg:self-start lg:overflow-auto lg:py-8 print:hidden"
    >
      {signOff && (
        <Notice tone="good" className="mb-4">
          {t("signOff.by", { name: signOff.by.name })}
          {signOff.note && <span className="block text-ink-soft">{signOff.note}</span>}
        </Notice>
      )}
      {!rights.mayEdit && (
        <p className="mb-4 text-ink-soft text-sm">{t(signOff ? "readOnly.frozen" : "readOnly.reader")}</p>
      )}
      {id === null ? <p className="text-ink-soft text-sm">{t("noActive")}</p> : <AboutSentence key={id} id={id} />}
    </aside>
  );
}

function AboutSentence({ id }: Readonly<{ id: string }>) {
  const t = useTranslations("review");
  const { article } = useStore().review;
  const segment = useBench((bench) => bench.segments[id]);
  if (!segment) return null;
  return (
    <div className="grid gap-4">
      <div className="flex flex-wrap items-center gap-2">
        <Badge tone={tones[segment.state]}>{t(`state.${segment.state}`)}</Badge>
        {segment.approvalKind && (
          <span className="text-ink-soft text-sm">{t(`approvalKind.${segment.approvalKind}`)}</span>
        )}
      </div>
      {segment.needsWorkReason && (
        <Notice tone="care">{t("needsWorkReason", { reason: segment.needsWorkReason })}</Notice>
      )}
      <Decisions id={id} />
      <Place title={t("places.source")}>
        {segment.source ? (
          <p lang={article.sourceLanguage} dir={directionOf(article.sourceLanguage)} className="font-serif">
            {segment.source}
          </p>
        ) : (
          <p className="text-ink-faint text-sm">{t("places.noSource")}</p>
        )}
      </Place>
      {segment.state !== "machine" && (
        <Place title={t("places.machine")}>
          <p
            lang={article.targetLanguage}
            dir={directionOf(article.targetLanguage)}
            className="font-serif text-ink-soft"
          >
            {segment.machine.text}
          </p>
        </Place>
      )}
      <Place title={t("history.title")}>
        <History id={id} version={segment.version} state={segment.state} />
      </Place>
      {(["findings", "annotations", "terms"] as const).map((place) => (
        <Place key={place} title={t(`places.${place}`)}>
          <p className="text-ink-faint text-sm">{t("places.none")}</p>
        </Place>
      ))}
    </div>
  );
}

function Place({ title, children }: Readonly<{ title: string; children: ReactNode }>) {
  return (
    <section className="border-line border-t pt-2.5">
      <h2 className="mb-1 font-medium text-ink-soft text-xs">{title}</h2>
      {children}
    </section>
  );
}
