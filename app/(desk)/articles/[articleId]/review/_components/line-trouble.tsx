"use client";
import { useTranslations } from "next-intl";
import { Suspense, useState } from "react";
import { Button } from "#components/ui/button";
import { lazyPart } from "#components/ui/lazy-part";
import type { Account } from "./session/sign-in-again";
import { useSignInAgain } from "./session/use-sign-in-again";
import { useBench, useWorkbench } from "./workbench-context";

const SignInAgain = lazyPart(() => import("./session/sign-in-again").then((file) => file.SignInAgain));

/** What stands in the way of saving, and what to do about it. Everything typed waits. */
export function LineTrouble({ account }: Readonly<{ account: Account }>) {
  const t = useTranslations("review");
  const workbench = useWorkbench();
  const line = useBench((state) => state.line);
  const leftovers = useBench((state) => state.leftovers);
  const isOnlyHere = useBench((state) => !state.isKeepingDrafts);
  const again = useSignInAgain();
  // Once there it stays, so that it can give the focus back when it closes.
  const [wasNeeded, setNeeded] = useState(false);
  if (again.isOpen && !wasNeeded) setNeeded(true);
  const { viewer } = workbench.store.state;
  return (
    <>
      {line === "signedOut" && (
        <Strip words={t("line.signedOut")}>
          <Button look="primary" onClick={again.open}>
            {t("line.signIn")}
          </Button>
        </Strip>
      )}
      {line === "someoneElse" && (
        <Strip words={t("line.someoneElse", { name: viewer.name })}>
          <Button look="primary" onClick={again.open}>
            {t("line.signInAs", { name: viewer.name })}
          </Button>
          <Button onClick={() => window.location.reload()}>{t("line.reload")}</Button>
        </Strip>
      )}
      {isOnlyHere && <Strip words={t("line.onlyHere")} />}
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
      <Suspense fallback={null}>
        {wasNeeded && <SignInAgain account={account} isOpen={again.isOpen} onClose={again.close} />}
      </Suspense>
    </>
  );
}

function Strip({ words, children }: Readonly<{ words: string; children?: React.ReactNode }>) {
  return (
    <div className="flex flex-wrap items-center gap-3 border-care border-b bg-care-wash px-4 py-2 text-ink text-sm">
      <p className="min-w-0 flex-1 basis-72">{words}</p>
      <div className="flex flex-wrap gap-2">{children}</div>
    </div>
  );
}
