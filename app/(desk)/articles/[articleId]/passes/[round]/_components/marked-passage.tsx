import { useTranslations } from "next-intl";
import { CodedWords } from "#components/text/coded-words";
import type { ReviewAnnotation } from "#lib/annotations/annotation";
import { directionOf } from "#lib/language/locale";

type Props = Readonly<{ annotation: ReviewAnnotation; language: string }>;

/** The words that were marked, in what stood around them. */
export function MarkedPassage({ annotation, language }: Props) {
  const t = useTranslations("passes.page");
  const { scope, places } = annotation;
  if (scope === "article") return <p className="font-medium">{t("wholeArticle")}</p>;
  return (
    <div lang={language} dir={directionOf(language)} className="grid gap-1 font-serif text-lg leading-relaxed">
      {places.map(({ id, before, quote, after, isWhole }) => (
        <p key={id} className="[overflow-wrap:anywhere]">
          {!isWhole && before && (
            <span className="text-ink-soft">
              … <CodedWords text={before} />
            </span>
          )}
          {quote === "" ? (
            <mark className="rounded bg-care-wash px-1 font-sans text-care text-sm">[{t("omission")}]</mark>
          ) : (
            <mark className="bg-care-wash text-ink underline decoration-2 decoration-care underline-offset-4">
              <CodedWords text={quote} />
            </mark>
          )}
          {!isWhole && after && (
            <span className="text-ink-soft">
              <CodedWords text={after} /> …
            </span>
          )}
        </p>
      ))}
    </div>
  );
}
