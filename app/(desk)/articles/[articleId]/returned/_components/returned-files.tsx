import { useTranslations } from "next-intl";
import { directionOf } from "#lib/language/locale";
import type { ShownReturnedFile } from "#lib/suggestions/queries/get-returned";

type Props = Readonly<{ files: readonly ShownReturnedFile[]; language: string }>;

/** Each file that was brought back, with what of it belongs to no sentence, and what it says nothing of. */
export function ReturnedFiles({ files, language }: Props) {
  const t = useTranslations("returned");
  if (files.length === 0) return null;
  return (
    <section aria-labelledby="returned-files" className="mt-10 border-line border-t pt-5">
      <h2 id="returned-files" className="font-medium">
        {t("files")}
      </h2>
      <ul className="mt-2 grid gap-5">
        {files.map(({ id, fileName, by, unchanged, additions, missing }) => (
          <li key={id} className="text-sm">
            <p>
              <bdi>{t("file", { name: fileName || t("unnamed"), unchanged })}</bdi>
              <span className="text-ink-soft"> · {t("broughtBy", { name: by.name })}</span>
            </p>
            {additions.length > 0 && (
              <Passages
                title={t("additions", { count: additions.length })}
                texts={additions.map(({ text }) => text)}
                language={language}
              />
            )}
            {missing.length > 0 && (
              <Passages title={t("missing", { count: missing.length })} texts={missing} language={language} />
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

type PassagesProps = Readonly<{ title: string; texts: readonly string[]; language: string }>;

function Passages({ title, texts, language }: PassagesProps) {
  return (
    <details className="mt-1.5" open={texts.length <= 5}>
      <summary className="text-ink-soft">{title}</summary>
      <ul
        lang={language}
        dir={directionOf(language)}
        className="mt-1 grid gap-1 border-line border-s-2 ps-3 font-serif"
      >
        {texts.map((text, at) => (
          <li key={`${at.toString()} ${text.slice(0, 40)}`} className="text-base [overflow-wrap:anywhere]">
            {text}
          </li>
        ))}
      </ul>
    </details>
  );
}
