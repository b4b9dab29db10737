"use client";
import { useTranslations } from "next-intl";
import { useTalk } from "#app/(desk)/articles/[articleId]/review/_components/talk/use-talk";
import { useBench, useWorkbench } from "#app/(desk)/articles/[articleId]/review/_components/workbench-context";
import { Button } from "#components/ui/button";

/** Under the bar while a review is running: whose marks it gathers, who sees them, and how it ends. */
export function PassBanner() {
  const t = useTranslations("passes");
  const { passes: desk } = useWorkbench();
  const viewer = useBench((state) => state.viewer);
  const passes = useTalk(({ said }) => said.passes);
  const mayOverride = useTalk(({ said }) => said.annotationRights.mayOverrideVerdict);
  const hidden = passes.filter(({ isHidden }) => isHidden);
  const [one, other] = hidden;
  const own = passes.find(({ reader, finishedAt }) => reader.id === viewer.id && finishedAt === null) ?? null;
  if (!own && !one) return null;
  const isReader = hidden.some(({ reader }) => reader.id === viewer.id);
  const words =
    own && own.kind !== "blind"
      ? t("banner.own", { kind: own.kind })
      : own
        ? t("banner.blindOwn")
        : isReader
          ? t("banner.blindOwnDone")
          : t("banner.blindOther", { one: one?.reader.name ?? "", other: other?.reader.name ?? "" });
  // An editor ends what a reader cannot end any more; a reader among the two leaves the other alone.
  const endable = mayOverride && !isReader ? hidden.filter(({ finishedAt }) => finishedAt === null) : [];
  return (
    <section
      aria-label={t("menu")}
      className="flex flex-wrap items-center gap-x-4 gap-y-1.5 border-line border-b bg-accent-wash px-4 py-1.5 text-sm print:hidden"
    >
      <p>{words}</p>
      {own && (
        <Button className="px-2.5" onClick={() => void desk.finish(own.id)}>
          {t(`finish.${own.kind}`)}
        </Button>
      )}
      {endable.map(({ id, reader }) => (
        <Button key={id} look="quiet" className="px-2.5" onClick={() => void desk.finish(id)}>
          {t("banner.endFor", { name: reader.name })}
        </Button>
      ))}
    </section>
  );
}
