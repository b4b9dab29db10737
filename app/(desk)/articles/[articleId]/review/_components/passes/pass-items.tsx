"use client";
import { useTranslations } from "next-intl";
import { useTalk } from "#app/(desk)/articles/[articleId]/review/_components/talk/use-talk";
import { useBench, useWorkbench } from "#app/(desk)/articles/[articleId]/review/_components/workbench-context";
import { MenuItem, MenuLine, MenuLink, MenuNote } from "#components/ui/menu";
import { mayBegin } from "#lib/annotations/pass";

/** Reviews that are there, and what this person can do about them. */
export function PassItems({ onGive }: Readonly<{ onGive: () => void }>) {
  const t = useTranslations("passes");
  const { passes: desk } = useWorkbench();
  const viewer = useBench((state) => state.viewer);
  const articleId = useBench((state) => state.article.id);
  const mayEdit = useBench((state) => state.rights.mayEdit);
  const passes = useTalk(({ said }) => said.passes);
  const mayGiveBlind = useTalk(({ said }) => said.annotationRights.mayGiveBlind);
  const own = passes.find(({ reader, finishedAt }) => reader.id === viewer.id && finishedAt === null) ?? null;
  const rounds = [
    ...new Set(passes.filter(({ kind, isHidden }) => kind === "blind" && !isHidden).map((each) => each.round)),
  ];
  const isReviewer = mayEdit || own !== null;
  return (
    <>
      {passes.length === 0 && <MenuNote>{t("none")}</MenuNote>}
      {passes.map(({ id, kind, reader, finishedAt }) => (
        <MenuNote key={id}>{t("line", { kind, name: reader.name, state: finishedAt ? "done" : "running" })}</MenuNote>
      ))}
      {isReviewer && <MenuLine />}
      {own && <MenuItem onSelect={() => void desk.finish(own.id)}>{t(`finish.${own.kind}`)}</MenuItem>}
      {mayEdit && !own && <MenuItem onSelect={() => void desk.start("first")}>{t("start.first")}</MenuItem>}
      {mayEdit && !own && mayBegin("second", passes, viewer.id) && (
        <MenuItem onSelect={() => void desk.start("second")}>{t("start.second")}</MenuItem>
      )}
      {mayEdit && !own && passes.some(({ kind }) => kind === "first") && !mayBegin("second", passes, viewer.id) && (
        <MenuNote>{t("secondWaits")}</MenuNote>
      )}
      {mayGiveBlind && <MenuItem onSelect={onGive}>{t("give")}</MenuItem>}
      {rounds.length > 0 && <MenuLine />}
      {rounds.map((round) => (
        <MenuLink key={round} href={`/articles/${articleId}/passes/${round}`}>
          {t("merge", { round })}
        </MenuLink>
      ))}
    </>
  );
}
