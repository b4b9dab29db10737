"use client";
import { useTranslations } from "next-intl";
import { Suspense, useEffect, useState } from "react";
import { usePalette } from "#app/(desk)/_components/palette/palette-provider";
import { lazyPart } from "#components/ui/lazy-part";
import { deskActs, deskKeys } from "#lib/articles/desk-keys";
import type { ChosenActs } from "./use-chosen-rows";
import { useDeskKeys } from "./use-desk-keys";

const DeskKeyList = lazyPart(() => import("./desk-key-list").then((file) => file.DeskKeyList));

type Props = Readonly<{ order: readonly string[]; acts: ChosenActs; hasChosen: boolean }>;

/** What keys and the palette do with the articles of a desk page, and the list of them. */
export function DeskKeys({ order, acts, hasChosen }: Props) {
  const t = useTranslations("desk.keys");
  const palette = usePalette();
  const [isListed, setListed] = useState(false);
  const run = useDeskKeys({ order, acts, hasChosen, showKeys: () => setListed(true) });
  useEffect(() =>
    palette.offer(() => [
      {
        heading: t("group"),
        commands: deskActs
          .filter((act) => act !== "palette")
          .map((act) => {
            const keys = deskKeys.find((row) => row.act === act)?.combinations[0];
            return { id: `desk ${act}`, label: t(act), onSelect: () => run(act), ...(keys && { keys }) };
          }),
      },
    ]),
  );
  return <Suspense fallback={null}>{isListed && <DeskKeyList onClose={() => setListed(false)} />}</Suspense>;
}
