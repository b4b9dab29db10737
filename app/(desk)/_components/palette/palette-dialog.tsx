"use client";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { type CommandGroup, CommandList, type ListedCommand } from "#components/ui/command-list";
import { Dialog } from "#components/ui/dialog";
import type { PalettePlace, PaletteSource } from "./palette-provider";
import { useFoundArticles } from "./use-found-articles";

type Props = Readonly<{
  places: readonly PalettePlace[];
  sources: ReadonlySet<PaletteSource>;
  onClose: () => void;
}>;

/** What fits what is typed: what this screen can do, where one can go, articles by their titles. */
export function PaletteDialog({ places, sources, onClose }: Props) {
  const t = useTranslations("palette");
  const router = useRouter();
  const [query, setQuery] = useState("");
  const chosen = useRef<(() => void) | null>(null);
  const { articles, standing } = useFoundArticles(query.trim());

  // Done once the focus is back where it was: many commands are about what has it.
  const choosing = (command: ListedCommand): ListedCommand => ({
    ...command,
    onSelect: () => {
      chosen.current = command.onSelect;
      onClose();
    },
  });
  const going = (href: string, command: Omit<ListedCommand, "onSelect">) =>
    choosing({ ...command, onSelect: () => router.push(href) });

  const groups: readonly CommandGroup[] = [
    ...Array.from(sources)
      .flatMap((source) => source(query.trim()))
      .map(({ heading, commands }) => ({ heading, commands: commands.map(choosing) })),
    { heading: t("places"), commands: places.map(({ href, label }) => going(href, { id: href, label })) },
    {
      heading: t("articles"),
      commands: articles.map(({ id, title, targetLanguage, deskName }) =>
        going(`/articles/${id}/review`, {
          id,
          label: title,
          language: targetLanguage,
          isFound: true,
          ...(deskName !== null && { note: deskName }),
        }),
      ),
    },
  ];
  return (
    <Dialog
      isOpen
      onClose={onClose}
      onLeft={() => chosen.current?.()}
      title={t("title")}
      closeLabel={useTranslations("common")("close")}
    >
      <CommandList
        label={t("title")}
        placeholder={t("search")}
        none={t("none")}
        query={query}
        onQuery={setQuery}
        groups={groups}
      >
        <p role="status" className="px-3 text-ink-faint text-sm">
          {standing !== "done" && t(standing)}
        </p>
      </CommandList>
    </Dialog>
  );
}
