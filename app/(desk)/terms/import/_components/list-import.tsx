"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { LanguageChoice } from "#app/(desk)/terms/_components/language-choice";
import { importTerms, previewList } from "#app/(desk)/terms/actions";
import { useAction } from "#components/forms/use-action";
import { Button, buttonClass } from "#components/ui/button";
import { TextArea, TextField } from "#components/ui/field";
import { Notice } from "#components/ui/notice";
import { decodeXml } from "#lib/exchange/decode-xml";
import { Problem } from "#lib/problem";
import type { ListPreview } from "#lib/terms/queries/preview-list";
import { longestList } from "#lib/terms/term-content";
import { ListedLines } from "./listed-lines";

type Done = Readonly<{ added: number; changed: number }>;

/** Takes a pasted list or a file, shows what it would do, and does it. */
export function ListImport({ deskId }: Readonly<{ deskId: string }>) {
  const t = useTranslations("terms.list");
  const form = useTranslations("terms.form");
  const [text, setText] = useState("");
  const [target, setTarget] = useState("");
  const [source, setSource] = useState("");
  const [preview, setPreview] = useState<ListPreview | null>(null);
  const [done, setDone] = useState<Done | null>(null);
  const [isTooLong, setTooLong] = useState(false);
  const previewing = useAction(previewList, setPreview);
  const importing = useAction(importTerms, (counts) => {
    setDone(counts);
    setPreview(null);
    setText("");
  });
  const list = { deskId, text, targetLanguage: target, sourceLanguage: source || null };
  const error = previewing.error ?? importing.error;
  /** What was shown is of another list. */
  const changing =
    <Value,>(set: (value: Value) => void) =>
    (value: Value) => {
      set(value);
      setPreview(null);
      setDone(null);
    };
  const take = async (file: File | undefined) => {
    if (!file) return;
    const read = await textIn(file);
    setTooLong(read.length > longestList);
    if (read.length <= longestList) changing(setText)(read);
  };
  const wanted = preview ? preview.counts.new + preview.counts.changed : 0;
  return (
    <form
      className="grid gap-5"
      onSubmit={(event) => {
        event.preventDefault();
        previewing.run(list);
      }}
    >
      <div className="grid gap-4 sm:grid-cols-2">
        <LanguageChoice label={form("targetLanguage")} value={target} onChange={changing(setTarget)} />
        <LanguageChoice
          label={form("sourceLanguage")}
          value={source}
          onChange={changing(setSource)}
          none={form("anySource")}
        />
      </div>
      <TextArea
        label={t("text")}
        hint={t("columns", { source: source === "" ? "no" : "yes" })}
        dir="auto"
        rows={12}
        required
        maxLength={longestList}
        spellCheck={false}
        value={text}
        onChange={(event) => changing(setText)(event.target.value)}
      />
      <TextField
        label={t("file")}
        type="file"
        accept=".csv,.tsv,.txt,.tbx,.xml,text/csv,text/tab-separated-values,text/plain"
        error={isTooLong ? t("fileTooLong", { most: longestList }) : null}
        onChange={(event) => void take(event.target.files?.[0])}
      />
      {error && <Notice tone="alarm">{error}</Notice>}
      {done && (
        <Notice tone="good">
          {t("done", done)}{" "}
          <a href={`/terms?desk=${deskId}`} className={buttonClass("plain", "ms-2")}>
            {t("back")}
          </a>
        </Notice>
      )}
      {preview && <ListedLines preview={preview} />}
      <div className="flex flex-wrap gap-2">
        <Button look={preview ? "plain" : "primary"} type="submit" disabled={previewing.isPending}>
          {t("preview")}
        </Button>
        {wanted > 0 && (
          <Button look="primary" disabled={importing.isPending} onClick={() => importing.run(list)}>
            {t("import", { count: wanted })}
          </Button>
        )}
      </div>
    </form>
  );
}

/** Term bases say their encoding themselves; what cannot be read is for the server to refuse. */
async function textIn(file: File): Promise<string> {
  if (!/\.(?:tbx|xml)$/i.test(file.name)) return file.text();
  try {
    return decodeXml(new Uint8Array(await file.arrayBuffer()));
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return file.text();
  }
}
