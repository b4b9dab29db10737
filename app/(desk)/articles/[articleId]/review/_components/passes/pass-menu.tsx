"use client";
import { ClipboardList } from "lucide-react";
import { useTranslations } from "next-intl";
import { Suspense, useState } from "react";
import { useTalk } from "#app/(desk)/articles/[articleId]/review/_components/talk/use-talk";
import { useBench, useWorkbench } from "#app/(desk)/articles/[articleId]/review/_components/workbench-context";
import { lazyPart } from "#components/ui/lazy-part";
import { Menu, MenuItem, MenuLine, MenuLink, MenuNote } from "#components/ui/menu";
import { mayBegin } from "#lib/annotations/pass";

const GiveBlindForm = lazyPart(() => import("./give-blind-form").then((file) => file.GiveBlindForm));

/** Reviews of the article: what is running, what can be begun or finished, and where two readings are compared. */
export function PassMenu() {
  const t = useTranslations("passes");
  const { passes: desk } = useWorkbench();
  const viewer = useBench((state) => state.viewer);
  const articleId = useBench((state) => state.article.id);
  const mayEdit = useBench((state) => state.rights.mayEdit);
  const passes = useTalk(({ said }) => said.passes);
  const mayGiveBlind = useTalk(({ said }) => said.annotationRights.mayGiveBlind);
  const [isGiving, setGiving] = useState(false);
  const own = passes.find(({ reader, finishedAt }) => reader.id === viewer.id && finishedAt === null) ?? null;
  const rounds = [
    ...new Set(passes.filter(({ kind, isHidden }) => kind === "blind" && !isHidden).map((each) => each.round)),
  ];
  const isReviewer = mayEdit || own !== null;
  return (
    <>
      <Menu
        look="quiet"
        label={
          <>
            <ClipboardList size={16} aria-hidden="true" className="2xl:hidden" />
            <span className="max-2xl:sr-only">{t(own ? `own.${own.kind}` : "menu")}</span>
          </>
        }
      >
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
        {mayGiveBlind && <MenuItem onSelect={() => setGiving(true)}>{t("give")}</MenuItem>}
        {rounds.length > 0 && <MenuLine />}
        {rounds.map((round) => (
          <MenuLink key={round} href={`/articles/${articleId}/passes/${round}`}>
            {t("merge", { round })}
          </MenuLink>
        ))}
      </Menu>
      {isGiving && (
        <Suspense fallback={null}>
          <GiveBlindForm onClose={() => setGiving(false)} />
        </Suspense>
      )}
    </>
  );
}
