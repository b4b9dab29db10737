"use client";
import { ClipboardList } from "lucide";
import { useTranslations } from "next-intl";
import { Suspense, useState } from "react";
import { useTalk } from "#app/(desk)/articles/[articleId]/review/_components/talk/use-talk";
import { useBench } from "#app/(desk)/articles/[articleId]/review/_components/workbench-context";
import { Icon } from "#components/ui/icon";
import { lazyPart } from "#components/ui/lazy-part";
import { Menu } from "#components/ui/menu";

const PassItems = lazyPart(() => import("./pass-items").then((file) => file.PassItems));
const GiveBlindForm = lazyPart(() => import("./give-blind-form").then((file) => file.GiveBlindForm));

/** Reviews of the article: what is running, what can be begun or finished, and where two readings are compared. */
export function PassMenu() {
  const t = useTranslations("passes");
  const viewer = useBench((state) => state.viewer);
  const passes = useTalk(({ said }) => said.passes);
  const [isGiving, setGiving] = useState(false);
  const own = passes.find(({ reader, finishedAt }) => reader.id === viewer.id && finishedAt === null) ?? null;
  return (
    <>
      <Menu
        look="quiet"
        label={
          <>
            <Icon of={ClipboardList} size={16} className="2xl:hidden" />
            <span className="max-2xl:sr-only">{t(own ? `own.${own.kind}` : "menu")}</span>
          </>
        }
      >
        <PassItems onGive={() => setGiving(true)} />
      </Menu>
      {isGiving && (
        <Suspense fallback={null}>
          <GiveBlindForm onClose={() => setGiving(false)} />
        </Suspense>
      )}
    </>
  );
}
