"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { FollowedJob } from "#app/(desk)/_components/jobs/followed-job";
import { send } from "#app/(desk)/_components/send";
import { TextField } from "#components/ui/field";
import { Notice } from "#components/ui/notice";
import type { ArchivePreview as Preview } from "#lib/articles/queries/preview-upload";
import { LanguageField } from "./language-field";
import { PreviewFoot } from "./preview-foot";

type Props = Readonly<{ deskId: string; file: File; preview: Preview; onBack: () => void }>;

/** What a zip of many files holds, and what is to be said of all of them before a job brings them in. */
export function ArchivePreview({ deskId, file, preview, onBack }: Props) {
  const t = useTranslations("bringIn");
  const common = useTranslations("common");
  const [sourceLanguage, setSource] = useState(preview.sourceLanguage?.language ?? "");
  const [targetLanguage, setTarget] = useState(preview.targetLanguage?.language ?? "");
  const [engine, setEngine] = useState("");
  const [isTracked, setTracked] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const [isAsking, setAsking] = useState(false);
  const [jobId, setJobId] = useState<string | null>(null);
  const isSame = targetLanguage !== "" && targetLanguage === sourceLanguage;
  const ask = async () => {
    setAsking(true);
    const form = new FormData();
    const fields = { deskId, sourceLanguage, targetLanguage, engine, isTracked: String(isTracked) };
    for (const [name, value] of Object.entries(fields)) form.set(name, value);
    form.set("file", file);
    const answer = await send<{ id: string }>("/api/v1/jobs/bring-in", form);
    setAsking(false);
    setError(answer.ok ? null : (answer.message ?? common("unreachable")));
    if (answer.ok) setJobId(answer.value.id);
  };
  if (jobId) return <FollowedJob jobId={jobId} />;
  return (
    <form
      className="grid gap-6"
      onSubmit={(event) => {
        event.preventDefault();
        void ask();
      }}
    >
      {error && <Notice tone="alarm">{error}</Notice>}
      <p className="max-w-prose text-ink-soft">{t("archive.lead")}</p>
      <div className="grid gap-4 md:grid-cols-3">
        <LanguageField label={t("from")} value={sourceLanguage} guess={preview.sourceLanguage} onChange={setSource} />
        <LanguageField label={t("into")} value={targetLanguage} guess={preview.targetLanguage} onChange={setTarget} />
        <TextField
          label={t("engine")}
          hint={t("engineHint")}
          value={engine}
          onChange={(event) => setEngine(event.target.value)}
          maxLength={120}
        />
      </div>
      {isSame && <Notice tone="care">{t("same")}</Notice>}
      <label className="flex items-start gap-3 pointer-coarse:min-h-11">
        <input
          type="checkbox"
          className="mt-1 size-4 shrink-0 pointer-coarse:size-6"
          checked={isTracked}
          onChange={(event) => setTracked(event.target.checked)}
        />
        <span className="grid">
          {t("archive.tracked")}
          <span className="text-ink-soft text-sm">{t("tracked.editsHint")}</span>
        </span>
      </label>
      <FileNames files={preview.files} />
      <PreviewFoot
        submit={isAsking ? t("archive.sending") : t("archive.submit", { count: preview.files.length })}
        isReady={!isAsking && !isSame && targetLanguage !== "" && sourceLanguage !== ""}
        back={t("annotated.back")}
        onBack={onBack}
      />
    </form>
  );
}

function FileNames({ files }: Pick<Preview, "files">) {
  const t = useTranslations("bringIn.archive");
  return (
    <section aria-label={t("files", { count: files.length })}>
      <h2 className="mb-2 border-line border-b pb-2 font-semibold font-serif text-xl">
        {t("files", { count: files.length })}
      </h2>
      <ul className="gap-x-6 text-sm sm:columns-2 lg:columns-3">
        {files.map((name) => (
          <li key={name} className="break-inside-avoid py-0.5 [overflow-wrap:anywhere]">
            <bdi>{name}</bdi>
          </li>
        ))}
      </ul>
    </section>
  );
}
