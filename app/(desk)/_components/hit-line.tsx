"use client";
import Link from "next/link";
import { useTranslations } from "next-intl";
import type { ListedArticle } from "#lib/articles/queries/list-articles";
import type { SearchHit } from "#lib/articles/queries/search-hits";

type Props = Readonly<{ article: ListedArticle; hit: SearchHit }>;

/** The sentence a search found, its words marked; leads to that sentence in the review. */
export function HitLine({ article, hit }: Props) {
  const t = useTranslations("desk.search");
  const language = hit.side === "text" ? article.targetLanguage : article.sourceLanguage;
  return (
    <p className="max-w-[46rem] pt-1 text-ink-soft text-sm leading-relaxed">
      {hit.side === "source" && <span className="pe-1.5 text-ink-faint text-xs">{t("source")}</span>}
      <Link
        href={`/articles/${article.id}/review#s-${hit.segmentId}`}
        className="text-inherit no-underline hover:underline"
        lang={language}
      >
        <bdi>
          {hit.line.map(({ text, isWanted }, index) =>
            isWanted ? (
              // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one line never change places
              <mark key={index} className="rounded-[2px] bg-care-wash px-0.5 text-ink">
                {text}
              </mark>
            ) : (
              text
            ),
          )}
        </bdi>
      </Link>
    </p>
  );
}
