import { MessageSquare } from "lucide";
import { useTranslations } from "next-intl";
import { Icon } from "#components/ui/icon";
import type { CommentRange, ImportedComment } from "#lib/exchange/imported-article";
import { directionOf } from "#lib/language/locale";

type Props = Readonly<{
  block: Readonly<{ text: string }>;
  ranges: readonly CommentRange[];
  comments: readonly ImportedComment[];
  number: number;
  language: string;
}>;

/** What the file's margin said of a block: on which words, by whom, as what it will come in. */
export function PreviewComments({ block, ranges, comments, number, language }: Props) {
  const t = useTranslations("bringIn.comments");
  return (
    <ul aria-label={t("of", { number })} className="grid gap-1.5 border-line border-s-2 ps-3 text-sm">
      {ranges.map(({ comment: at, start, end }) => {
        const said = comments[at];
        const quote = block.text.slice(start, end);
        return (
          said && (
            <li key={`${at}-${start}`} className="flex items-start gap-2">
              <Icon of={MessageSquare} className="mt-0.5 size-4 shrink-0 text-ink-soft" />
              <div className="grid min-w-0 gap-0.5">
                <p className="text-ink-soft">
                  <bdi>{said.author}</bdi>
                  <Head judgement={said.judgement} />
                </p>
                <p lang={language} dir={directionOf(language)} className="truncate font-serif">
                  {quote === "" ? t("gap") : t("quote", { quote })}
                </p>
                {said.comment && (
                  <p dir="auto" className="whitespace-pre-line">
                    {said.comment}
                  </p>
                )}
                {said.suggestion !== null && (
                  <p>
                    {t("suggestion")}{" "}
                    <bdi lang={language} className="font-serif">
                      {said.suggestion || t("nothing")}
                    </bdi>
                  </p>
                )}
                {said.replies.length > 0 && (
                  <p className="text-ink-soft">{t("replies", { count: said.replies.length })}</p>
                )}
              </div>
            </li>
          )
        );
      })}
    </ul>
  );
}

function Head({ judgement }: Pick<ImportedComment, "judgement">) {
  const t = useTranslations("bringIn.comments");
  const category = useTranslations("category");
  const severity = useTranslations("severity");
  if (!judgement) return ` · ${t("talk")}`;
  return ` · ${category(`${judgement.category}.name`)} · ${severity(`${judgement.severity}.name`)}`;
}
