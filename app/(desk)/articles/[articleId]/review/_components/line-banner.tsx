"use client";
import { useTranslations } from "next-intl";
import { Button, buttonClass } from "#components/ui/button";
import { useBench, useWorkbench } from "./workbench-context";

/** What stands in the way of saving, and what to do about it. Everything typed waits. */
export function LineBanner() {
  const t = useTranslations("review");
  const workbench = useWorkbench();
  const line = useBench((state) => state.line);
  const leftovers = useBench((state) => state.leftovers);
  const { article, viewer } = workbench.store.state;
  const here = `/articles/${article.id}/review`;
  return (
    <div role="status" className="contents">
      {line === "signedOut" && (
        <Strip words={t("line.signedOut")}>
          <a
            href={`/sign-in?to=${encodeURIComponent(here)}`}
            target="_blank"
            rel="noopener"
            className={buttonClass("primary")}
          >
            {t("line.signIn")}
          </a>
          <Button onClick={() => void workbench.refresh()}>{t("line.signedInAgain")}</Button>
        </Strip>
      )}
      {line === "someoneElse" && (
        <Strip words={t("line.someoneElse", { name: viewer.name })}>
          <Button onClick={() => window.location.reload()}>{t("line.reload")}</Button>
        </Strip>
      )}
      {leftovers.map((leftover) => (
        <Strip
          key={`${leftover.segmentId} ${leftover.place?.id ?? ""}`}
          words={t("line.leftover", { text: leftover.typed.text })}
        >
          <Button onClick={() => void navigator.clipboard.writeText(leftover.typed.text)}>{t("line.copy")}</Button>
          <Button look="danger" onClick={() => workbench.saving.dropLeftover(leftover)}>
            {t("line.drop")}
          </Button>
        </Strip>
      ))}
    </div>
  );
}

function Strip({ words, children }: Readonly<{ words: string; children: React.ReactNode }>) {
  return (
    <div className="flex flex-wrap items-center gap-3 border-care border-b bg-care-wash px-4 py-2 text-ink text-sm">
      <p className="min-w-0 flex-1 basis-72">{words}</p>
      <div className="flex flex-wrap gap-2">{children}</div>
    </div>
  );
}
