"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { assignArticles, assignBack, assignMatching } from "#app/(desk)/actions";
import { useAction } from "#components/forms/use-action";
import type { HandedOut } from "#lib/articles/commands/hand-out";
import type { Selection } from "./bulk-bar";
import type { Done } from "./handed-out";

/** Hands the chosen articles out and takes that back; `onDone`: what was chosen is done with. */
export function useHandingOut(onDone: () => void) {
  const router = useRouter();
  const [done, setDone] = useState<Done | null>(null);
  const given = (handed: HandedOut) => {
    setDone({ kind: "given", handed });
    onDone();
    router.refresh();
  };
  const rows = useAction(assignArticles, given);
  const search = useAction(assignMatching, given);
  const back = useAction(assignBack, (answer) => {
    setDone({ kind: "back", ...answer });
    router.refresh();
  });
  const give = (selection: Selection, assigneeId: string | null) => {
    setDone(null);
    if (selection.kind === "rows") rows.run({ articleIds: [...selection.articleIds], assigneeId });
    else search.run({ ...selection.search, stamp: selection.stamp, assigneeId });
  };
  const takeBack = ({ given: to, before }: HandedOut) =>
    back.run({ given: to, before: before.map((each) => ({ ...each, articleIds: [...each.articleIds] })) });
  return {
    give,
    takeBack,
    done,
    isPending: rows.isPending || search.isPending || back.isPending,
    error: rows.error ?? search.error ?? back.error,
  };
}
