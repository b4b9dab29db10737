"use client";
import { useTranslations } from "next-intl";
import { Notice } from "#components/ui/notice";
import type { AnnotatedPreview } from "#lib/articles/annotated-preview";

const counted = ["emptySegments", "codes"] as const;

/** What of a file cannot be taken as it stands: spans that do not match, labels nobody knows, what is left out. */
export function AnnotatedNotices({ preview }: Readonly<{ preview: AnnotatedPreview }>) {
  const t = useTranslations("bringIn.annotated");
  const { leftOut, unknownLabels, unverifiedCount } = preview;
  const missing = counted.filter((kind) => leftOut[kind] > 0);
  return (
    <>
      {unverifiedCount > 0 && <Unverified preview={preview} />}
      {unknownLabels.length > 0 && (
        <Notice tone="care">
          <p>{t("unknownLabels")}</p>
          <ul>
            {unknownLabels.slice(0, 20).map(({ label, count }) => (
              <li key={label}>{t("label", { label, count })}</li>
            ))}
          </ul>
        </Notice>
      )}
      {missing.length > 0 && (
        <Notice>
          <p className="font-medium">{t("leftOut")}</p>
          <ul>
            {missing.map((kind) => (
              <li key={kind}>{t(kind, { count: leftOut[kind] })}</li>
            ))}
          </ul>
        </Notice>
      )}
    </>
  );
}

function Unverified({ preview: { unverified, unverifiedCount } }: Readonly<{ preview: AnnotatedPreview }>) {
  const t = useTranslations("bringIn.annotated");
  const more = unverifiedCount - unverified.length;
  return (
    <Notice tone="care">
      <details>
        <summary className="cursor-pointer font-medium pointer-coarse:min-h-11">
          {t("unverified", { count: unverifiedCount })}
        </summary>
        <p className="mt-1">{t("unverifiedLead")}</p>
        <ol className="mt-2 grid max-h-80 gap-2 overflow-y-auto">
          {unverified.map(({ line, field, fault, quote, found }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the list does not change while it is shown
            <li key={index} className="[overflow-wrap:anywhere]">
              <bdi>{line === null ? field : t("line", { line, field })}</bdi>: {t(`fault.${fault}`)}
              {quote !== null && <> · {t("quote", { quote })}</>}
              {found !== null && <> · {t("found", { found })}</>}
            </li>
          ))}
          {more > 0 && <li>{t("more", { count: more })}</li>}
        </ol>
      </details>
    </Notice>
  );
}
