"use client";
import { useTranslations } from "next-intl";
import { Menu, MenuItem, MenuNote } from "#components/ui/menu";
import type { ProblemAnswer } from "#lib/problem";
import { useBench, useStore } from "./store-context";

const formats = ["html", "markdown", "text", "docx", "docxTracked", "json"] as const;

/** The corrected article as a file. What is typed is saved first; the server names the file and records the export. */
export function ExportMenu() {
  const t = useTranslations("review");
  const store = useStore();
  const isSignedOff = useBench((bench) => bench.signOff !== null);
  const download = async (format: (typeof formats)[number]) => {
    const active = store.get().activeId;
    if (active !== null && !(await store.saver.flush(active))) return;
    const answer = await fetch(`/api/v1/articles/${store.review.article.id}/exports`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ format }),
    }).catch(() => null);
    if (!answer || answer.status >= 500) return store.say({ key: "said.failed" });
    if (!answer.ok) return store.say({ text: ((await answer.json()) as ProblemAnswer).message, isProblem: true });
    keep(await answer.blob(), nameIn(answer.headers.get("content-disposition")));
    if (store.get().state === "signedOff") store.set({ state: "exported" });
  };
  return (
    <Menu label={t("export.action")}>
      {formats.map((format) => (
        <MenuItem key={format} onSelect={() => void download(format)}>
          {t(`export.${format}`)}
        </MenuItem>
      ))}
      {!isSignedOff && <MenuNote>{t("export.notSignedOff")}</MenuNote>}
    </Menu>
  );
}

function keep(file: Blob, name: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

function nameIn(disposition: string | null): string {
  const encoded = disposition?.match(/filename\*=UTF-8''([^;]+)/)?.[1];
  return encoded ? decodeURIComponent(encoded) : "article";
}
