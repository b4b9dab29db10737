"use client";
import clsx from "clsx";
import { useTranslations } from "next-intl";
import { type ClipboardEvent, type DragEvent, useId, useRef, useState } from "react";
import { Button } from "#components/ui/button";
import { emptyText, type GivenText } from "./given-text";

type Props = Readonly<{ label: string; given: GivenText; onChange: (given: GivenText) => void }>;

/** A place to paste a text or drop a file; a button does the same as dropping. */
export function ImportBox({ label, given, onChange }: Props) {
  const t = useTranslations("bringIn");
  const id = useId();
  const picker = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  const take = (file: File | undefined | null) => file && onChange({ file, text: "", html: null });
  const paste = (event: ClipboardEvent<HTMLTextAreaElement>) => {
    const file = event.clipboardData.files[0];
    const html = event.clipboardData.getData("text/html");
    if (file) {
      event.preventDefault();
      take(file);
    } else if (html && given.text === "") {
      event.preventDefault();
      onChange({ file: null, text: event.clipboardData.getData("text/plain"), html });
    }
  };
  const drop = (event: DragEvent) => {
    setOver(false);
    const file = event.dataTransfer.files[0];
    if (!file) return;
    event.preventDefault();
    take(file);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is for the mouse; the button below does the same for everyone
    <div
      className="grid content-start gap-2"
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <label htmlFor={id} className="font-medium">
        {label}
      </label>
      {given.file ? (
        <div className="flex flex-wrap items-center gap-3 rounded-md border border-line-strong bg-surface p-4">
          <span className="min-w-0 break-words">
            <bdi>{t("chosen", { name: given.file.name })}</bdi>
          </span>
          <Button look="quiet" onClick={() => onChange(emptyText)}>
            {t("drop")}
          </Button>
        </div>
      ) : (
        <textarea
          id={id}
          dir="auto"
          rows={14}
          value={given.text}
          placeholder={t("paste")}
          onPaste={paste}
          onChange={(event) => onChange({ file: null, text: event.target.value, html: null })}
          className={clsx(
            "w-full resize-y rounded-md border bg-surface p-4 font-serif text-lg leading-relaxed placeholder:font-sans placeholder:text-base placeholder:text-ink-faint",
            isOver ? "border-accent outline-2 outline-accent" : "border-line-strong",
          )}
        />
      )}
      <div>
        <input
          ref={picker}
          type="file"
          hidden
          accept=".zip,.txt,.md,.markdown,.html,.htm,.docx,.tsv,.csv,.xlsx,.tmx,.xlf,.xliff,.sdlxliff,.mxliff,.mqxliff,.json,.jsonl,text/plain,text/markdown,text/html"
          onChange={(event) => take(event.target.files?.[0])}
        />
        <Button onClick={() => picker.current?.click()}>
          {t("choose")}
          <span className="sr-only">: {label}</span>
        </Button>
      </div>
    </div>
  );
}
