"use client";
import { useTranslations } from "next-intl";
import { Suspense, useEffect, useState } from "react";
import { Kbd } from "#components/ui/kbd";
import { lazyPart } from "#components/ui/lazy-part";
import { LocalTime } from "./local-time";
import { useBench, useWorkbench } from "./workbench-context";

/** Long lists below the fold, told after the text. */
const ArticleLists = lazyPart(() => import("./article-lists").then((file) => file.ArticleLists));

/** The article at a glance, while no sentence is in front, and how to begin. */
export function ArticleFacts() {
  const t = useTranslations("review");
  const workbench = useWorkbench();
  const article = useBench((state) => state.article);
  const [isThere, setThere] = useState(false);
  useEffect(() => setThere(true), []);
  const { engine, createdBy, createdAt, assignee, wordCount, signOff } = article;
  const facts: readonly (readonly [string, React.ReactNode])[] = [
    [t("facts.languages"), t("facts.pair", { source: article.sourceLanguage, target: article.targetLanguage })],
    ...(engine ? [[t("facts.engine"), engine] as const] : []),
    [t("facts.words"), t("facts.wordCount", { count: wordCount })],
    ...(assignee ? [[t("facts.assignee"), assignee.name] as const] : []),
    [
      t("facts.broughtIn"),
      <span key="in">
        {createdBy.name} <LocalTime at={createdAt} />
      </span>,
    ],
  ];
  return (
    <div className="text-sm">
      <h2 className="mb-2 font-medium text-ink-soft">{t("facts.title")}</h2>
      <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1">
        {facts.map(([name, value]) => (
          <div key={name} className="col-span-2 grid grid-cols-subgrid">
            <dt className="text-ink-faint">{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {signOff && (
        <div className="mt-4 border-good border-s-2 ps-3">
          <p>
            {t("facts.signedOff", { name: signOff.by.name })} <LocalTime at={signOff.at} />
          </p>
          {signOff.note && <p className="text-ink-soft">{signOff.note}</p>}
        </div>
      )}
      <p className="mt-5 text-ink-soft">{t("facts.begin")}</p>
      <p className="mt-2 flex flex-wrap items-center gap-1.5 text-ink-faint">
        <Kbd>Ctrl</Kbd> <Kbd>↓</Kbd> {t("facts.firstSentence")}
      </p>
      <button
        type="button"
        onClick={() => workbench.open({ kind: "keys" })}
        className="mt-2 text-accent underline underline-offset-4"
      >
        {t("bar.keys")}
      </button>
      {isThere && (
        <Suspense fallback={null}>
          <ArticleLists />
        </Suspense>
      )}
    </div>
  );
}
