"use client";
import { Gauge } from "lucide-react";
import { useTranslations } from "next-intl";
import { Popover } from "radix-ui";
import { lazy, Suspense } from "react";
import { buttonClass } from "#components/ui/button";

const EffortView = lazy(() => import("./effort-view").then((file) => ({ default: file.EffortView })));

/** In the bar: how much was changed, and how long it took. Worked out when it is asked for. */
export function EffortMenu() {
  const t = useTranslations("effort");
  return (
    <Popover.Root>
      <Popover.Trigger className={buttonClass("quiet", "px-2 max-sm:hidden")} title={t("open")}>
        <Gauge size={16} aria-hidden="true" />
        <span className="sr-only">{t("open")}</span>
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content
          align="end"
          sideOffset={4}
          collisionPadding={8}
          aria-label={t("title")}
          className="z-50 w-[min(26rem,calc(100vw-1rem))] rounded-md border border-line bg-surface text-sm shadow-lg outline-none"
        >
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is scrolled by keyboard */}
          <section aria-label={t("title")} tabIndex={0} className="max-h-[75dvh] overflow-y-auto rounded-md p-4">
            <Suspense fallback={<p className="text-ink-faint">{t("measuring")}</p>}>
              <EffortView />
            </Suspense>
          </section>
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}
