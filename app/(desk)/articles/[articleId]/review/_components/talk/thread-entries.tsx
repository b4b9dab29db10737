"use client";
import { useTranslations } from "next-intl";
import { LocalTime } from "#app/(desk)/articles/[articleId]/review/_components/local-time";
import { mentionParts } from "#lib/annotations/mention";
import type { ThreadEntry } from "#lib/annotations/thread";

/** What was said, oldest first, and when it was resolved and reopened. */
export function ThreadEntries({ entries }: Readonly<{ entries: readonly ThreadEntry[] }>) {
  const t = useTranslations("talk");
  return (
    <ol className="grid gap-2">
      {entries.map(({ id, kind, by, at, text, mentions }) =>
        kind === "comment" ? (
          <li key={id}>
            <p className="text-ink-faint text-xs">
              <bdi className="font-medium text-ink-soft">{by.name}</bdi> <LocalTime at={at} />
            </p>
            <p dir="auto" className="whitespace-pre-wrap [overflow-wrap:anywhere]">
              {mentionParts(text, mentions).map((part, index) =>
                part.person ? (
                  // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one text, which never change their order
                  <bdi key={index} className="font-medium text-accent">
                    {part.text}
                  </bdi>
                ) : (
                  part.text
                ),
              )}
            </p>
          </li>
        ) : (
          <li key={id} className="text-ink-faint text-xs">
            {t(`entry.${kind}`, { name: by.name })} <LocalTime at={at} />
          </li>
        ),
      )}
    </ol>
  );
}
