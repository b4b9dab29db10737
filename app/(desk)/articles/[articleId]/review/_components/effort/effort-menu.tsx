"use client";
import { Gauge } from "lucide";
import { useTranslations } from "next-intl";
import { Suspense } from "react";
import { buttonClass } from "#components/ui/button";
import { Icon } from "#components/ui/icon";
import { lazyPart } from "#components/ui/lazy-part";
import { Popover } from "#components/ui/popover";

const EffortView = lazyPart(() => import("./effort-view").then((file) => file.EffortView));

/** In the bar: how much was changed, and how long it took. Worked out when it is asked for. */
export function EffortMenu() {
  const t = useTranslations("effort");
  return (
    <Popover
      role="dialog"
      label={t("title")}
      trigger={
        <>
          <Icon of={Gauge} size={16} />
          <span className="sr-only">{t("open")}</span>
        </>
      }
      triggerClass={buttonClass("quiet", "px-2 max-sm:hidden")}
      triggerTitle={t("open")}
      className="w-[min(26rem,calc(100vw-1rem))]"
    >
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is scrolled by keyboard */}
      <section aria-label={t("title")} tabIndex={0} className="max-h-[75dvh] overflow-y-auto rounded-md p-4">
        <h2 className="sr-only">{t("title")}</h2>
        <Suspense fallback={<p className="text-ink-faint">{t("measuring")}</p>}>
          <EffortView />
        </Suspense>
      </section>
    </Popover>
  );
}
