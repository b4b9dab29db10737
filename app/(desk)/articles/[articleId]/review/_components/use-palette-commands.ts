"use client";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect } from "react";
import { usePalette } from "#app/(desk)/_components/palette/palette-provider";
import type { CommandGroup } from "#components/ui/command-list";
import { isAnnotationAct } from "#lib/reviews/workbench/annotation-keys";
import { type KeyAct, keyActs, keyTable } from "#lib/reviews/workbench/key-table";
import { workingText } from "#lib/reviews/workbench/sentence";
import type { Workbench } from "#lib/reviews/workbench/workbench";

/** Headings one jumps to; as many as any article has. */
const mostHeadings = 200;

/** What the palette offers at the workbench: all that keys do, headings, and sentences by their numbers. */
export function usePaletteCommands(workbench: Workbench, acts: Readonly<Record<KeyAct, () => void>>): void {
  const palette = usePalette();
  const router = useRouter();
  const t = useTranslations("review");
  const annotation = useTranslations("annotation.keys");
  const words = useTranslations("palette");
  useEffect(() => {
    const { id } = workbench.store.state.article;
    const commands: CommandGroup = {
      heading: words("commands"),
      commands: [
        ...keyActs
          .filter((act) => act !== "palette")
          .map((act) => {
            const keys = keyTable.find((row) => row.act === act)?.combinations[0];
            const label = isAnnotationAct(act) ? annotation(act) : t(`keys.${act}`);
            return { id: `act ${act}`, label, onSelect: () => acts[act](), ...(keys && { keys }) };
          }),
        ...(["compare", "consistency"] as const).map((place) => ({
          id: `place ${place}`,
          label: words(place),
          onSelect: () => router.push(`/articles/${id}/${place}`),
        })),
      ],
    };
    return palette.offer((query) => [
      commands,
      {
        heading: words("jump"),
        commands: [
          ...sentenceAt(workbench, query).map(({ segmentId, number }) => ({
            id: `sentence ${number}`,
            label: words("sentence", { number }),
            isFound: true,
            onSelect: () => workbench.goTo(segmentId),
          })),
          ...headingsOf(workbench).map(({ segmentId, text, language }) => ({
            id: `heading ${segmentId}`,
            label: text,
            language,
            onSelect: () => workbench.goTo(segmentId),
          })),
        ],
      },
    ]);
  }, [palette, router, workbench, acts, t, annotation, words]);
}

function sentenceAt(workbench: Workbench, query: string): readonly Readonly<{ segmentId: string; number: number }>[] {
  if (!/^\d{1,6}$/.test(query)) return [];
  const segmentId = workbench.store.state.order[Number(query) - 1];
  return segmentId === undefined ? [] : [{ segmentId, number: Number(query) }];
}

function headingsOf({ store }: Workbench) {
  const { blocks, article } = store.state;
  return blocks
    .filter(({ kind }) => kind === "headline" || kind === "crosshead")
    .slice(0, mostHeadings)
    .flatMap(({ segmentIds: [segmentId] }) => {
      const sentence = segmentId === undefined ? null : store.sentence(segmentId);
      if (segmentId === undefined || !sentence) return [];
      return [{ segmentId, text: workingText(sentence).text, language: article.targetLanguage }];
    });
}
