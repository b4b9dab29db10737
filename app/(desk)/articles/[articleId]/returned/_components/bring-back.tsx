"use client";
import { Upload } from "lucide";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { send } from "#app/(desk)/_components/send";
import { Button } from "#components/ui/button";
import { Icon } from "#components/ui/icon";
import { Notice } from "#components/ui/notice";
import type { ReturnedAnswer } from "#lib/suggestions/commands/return-file";

type Told = Readonly<{ isAlarm: boolean; words: string }>;

/** Chooses a file that was edited outside, and says what it came to. */
export function BringBack({ articleId }: Readonly<{ articleId: string }>) {
  const t = useTranslations("returned");
  const router = useRouter();
  const picker = useRef<HTMLInputElement>(null);
  const [isBusy, setBusy] = useState(false);
  const [told, setTold] = useState<Told | null>(null);
  const bring = async (file: File | undefined) => {
    if (!file || isBusy) return;
    setBusy(true);
    setTold(null);
    const form = new FormData();
    form.set("articleId", articleId);
    form.set("file", file);
    const answer = await send<ReturnedAnswer>("/api/v1/returned-files", form);
    setBusy(false);
    if (picker.current) picker.current.value = "";
    if (!answer.ok) return setTold({ isAlarm: true, words: answer.message ?? t("unreachable") });
    const { suggestions, unchanged, isKnown } = answer.value;
    setTold({ isAlarm: false, words: t("brought", { suggestions, unchanged, isKnown: String(isKnown) }) });
    router.refresh();
  };
  return (
    <section className="mt-2 grid gap-3">
      <div className="flex flex-wrap items-center gap-3">
        <Button look="primary" aria-disabled={isBusy} onClick={() => picker.current?.click()}>
          <Icon of={Upload} size={16} />
          {isBusy ? t("busy") : t("bring")}
        </Button>
        <input
          ref={picker}
          type="file"
          accept=".docx,.xlf,.xliff,.sdlxliff,.mxliff,.mqxliff"
          aria-label={t("bring")}
          tabIndex={-1}
          className="sr-only"
          onChange={(event) => void bring(event.target.files?.[0])}
        />
        <p className="text-ink-soft text-sm">{t("bringHint")}</p>
      </div>
      {told && <Notice tone={told.isAlarm ? "alarm" : "good"}>{told.words}</Notice>}
    </section>
  );
}
