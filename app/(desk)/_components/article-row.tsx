"use client";
import Link from "next/link";
import { useFormatter, useLocale, useTranslations } from "next-intl";
import { Badge, type BadgeTone } from "#components/ui/badge";
import { ProgressBar } from "#components/ui/progress-bar";
import type { ListedArticle } from "#lib/articles/queries/list-articles";
import type { ArticleState } from "#lib/articles/state";
import { languageName } from "#lib/language/language-names";
import { HitLine } from "./hit-line";
import { RowNews } from "./live/row-news";
import { SinceMark } from "./since-mark";

const tones: Record<ArticleState, BadgeTone> = {
  inbox: "plain",
  inReview: "accent",
  ready: "accent",
  signedOff: "good",
  exported: "good",
  reopened: "care",
};

type Props = Readonly<{
  article: ListedArticle;
  isChosen: boolean;
  /** Ticked or not any more; a stretch: from the last one on. */
  onToggle: (isStretch: boolean) => void;
  changed: string;
  changedAt: string;
}>;

/** One article of the desk: a row, on a phone an entry. */
export function ArticleRow({ article, isChosen, onToggle, changed, changedAt }: Props) {
  const t = useTranslations("desk");
  const locale = useLocale();
  const { progress } = article;
  const label = t("progress", { approved: progress.approved, total: progress.segments });
  const pair = {
    source: languageName(article.sourceLanguage, locale),
    target: languageName(article.targetLanguage, locale),
  };
  return (
    <tr
      data-article={article.id}
      className="border-line border-b align-top focus-within:bg-sunken/60 hover:bg-sunken/60 max-md:grid max-md:grid-cols-[auto_1fr_auto] max-md:gap-x-2 max-md:py-3"
    >
      <td className="py-3 ps-1 max-md:row-span-4 max-md:py-1">
        <input
          type="checkbox"
          className="size-5 accent-accent"
          checked={isChosen}
          onChange={({ nativeEvent }) => onToggle(nativeEvent instanceof MouseEvent && nativeEvent.shiftKey)}
          aria-label={t("column.choose", { title: article.title })}
        />
      </td>
      <td className="px-2 py-3 max-md:col-span-2 max-md:py-0">
        <Link
          href={`/articles/${article.id}/review`}
          className="scroll-mt-40 scroll-mb-10 font-serif text-ink text-lg leading-snug no-underline hover:underline"
          lang={article.targetLanguage}
        >
          <bdi>{article.title}</bdi>
        </Link>
        <p className="text-ink-faint text-sm">
          <bdi>{t("pair", pair)}</bdi>
          {article.engine && (
            <>
              {" · "}
              <bdi>{article.engine}</bdi>
            </>
          )}
          {" · "}
          <bdi>{t("words", { count: article.wordCount })}</bdi>
          {article.openFindings !== null && article.openFindings > 0 && (
            <span className="md:hidden">
              {" · "}
              <bdi>{t("findings", { count: article.openFindings })}</bdi>
            </span>
          )}
          <RowNews articleId={article.id} />
        </p>
        <SinceMark article={article} />
        {article.hit && <HitLine article={article} hit={article.hit} />}
      </td>
      <td className="px-2 py-3.5 max-md:col-start-2 max-md:py-1">
        <Badge tone={tones[article.state]}>{t(`state.${article.state}`)}</Badge>
      </td>
      <td className="w-48 px-2 py-3.5 max-md:order-last max-md:col-span-2 max-md:w-auto max-md:py-1">
        <p className="figures pb-1.5 text-ink-soft text-sm">{label}</p>
        <ProgressBar
          label={label}
          total={progress.segments}
          parts={[
            { value: progress.approved, tone: "good" },
            { value: progress.reviewed, tone: "accent" },
            { value: progress.edited, tone: "insertion" },
            { value: progress.needsWork, tone: "care" },
          ]}
        />
      </td>
      <td className="figures px-2 py-3.5 text-sm max-md:hidden">
        <Findings count={article.openFindings} />
      </td>
      <td className="px-2 py-3.5 text-ink-soft text-sm max-md:py-1">{article.assignee?.name ?? "–"}</td>
      <td className="whitespace-nowrap px-2 py-3.5 text-ink-soft text-sm max-md:hidden">
        <time dateTime={article.updatedAt} title={changedAt}>
          {changed}
        </time>
      </td>
    </tr>
  );
}

/** How many findings are open; the sign tells them from none, and none from not known. */
function Findings({ count }: Readonly<{ count: number | null }>) {
  const t = useTranslations("desk");
  const format = useFormatter();
  if (count === null) return <Aside sign="…" words={t("unchecked")} />;
  if (count === 0) return <Aside sign="–" words={t("findings", { count })} />;
  return (
    <span className="text-care" title={t("findings", { count })}>
      {format.number(count)}
    </span>
  );
}

function Aside({ sign, words }: Readonly<{ sign: string; words: string }>) {
  return (
    <span className="text-ink-faint" title={words}>
      <span aria-hidden="true">{sign}</span>
      <span className="sr-only">{words}</span>
    </span>
  );
}
