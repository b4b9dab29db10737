"use client";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { FollowedJob } from "#app/(desk)/_components/jobs/followed-job";
import { send } from "#app/(desk)/_components/send";
import { Notice } from "#components/ui/notice";
import type { AnnotatedPreview as Preview } from "#lib/articles/annotated-preview";
import type { BroughtIn } from "#lib/articles/commands/bring-in-annotated";
import { manyArticles, manySentences, mostParts } from "#lib/jobs/job";
import { AnnotatedChoices } from "./annotated-choices";
import { AnnotatedNotices } from "./annotated-notices";
import { LanguageField } from "./language-field";
import { PreviewFoot } from "./preview-foot";

type Props = Readonly<{ deskId: string; file: File; preview: Preview; onBack: () => void }>;

/** What a file of annotations holds, to be chosen from before anything is stored. */
export function AnnotatedPreview({ deskId, file, preview, onBack }: Props) {
  const t = useTranslations("bringIn");
  const common = useTranslations("common");
  const [sourceLanguage, setSource] = useState(preview.sourceLanguage?.language ?? "");
  const [targetLanguage, setTarget] = useState(preview.targetLanguage?.language ?? "");
  const [chosen, setChosen] = useState<ReadonlySet<number>>(() => firstFit(preview));
  const [error, setError] = useState<string | null>(null);
  const [isStoring, setStoring] = useState(false);
  const [stored, setStored] = useState<BroughtIn["articles"] | null>(null);
  const isSame = targetLanguage !== "" && targetLanguage === sourceLanguage;
  const [jobId, setJobId] = useState<string | null>(null);
  const isMany = chosen.size > mostParts;
  const isLong = isLongWork(preview, chosen);
  const store = async () => {
    setStoring(true);
    const form = new FormData();
    const fields = { deskId, sourceLanguage, targetLanguage, articles: [...chosen].join(",") };
    for (const [name, value] of Object.entries(fields)) form.set(name, value);
    form.set("file", file);
    const answer = isLong
      ? await send<{ id: string }>("/api/v1/jobs/bring-in", form)
      : await send<BroughtIn>("/api/v1/articles/annotated", form);
    setStoring(false);
    setError(answer.ok ? null : (answer.message ?? common("unreachable")));
    if (!answer.ok) return;
    if ("id" in answer.value) setJobId(answer.value.id);
    else setStored(answer.value.articles);
  };
  if (jobId) return <FollowedJob jobId={jobId} />;
  if (stored) return <Stored articles={stored} />;
  return (
    <form
      className="grid gap-6"
      onSubmit={(event) => {
        event.preventDefault();
        void store();
      }}
    >
      {error && <Notice tone="alarm">{error}</Notice>}
      <AnnotatedNotices preview={preview} />
      <div className="grid gap-4 md:grid-cols-3">
        <LanguageField label={t("from")} value={sourceLanguage} guess={preview.sourceLanguage} onChange={setSource} />
        <LanguageField label={t("into")} value={targetLanguage} guess={preview.targetLanguage} onChange={setTarget} />
      </div>
      {isSame && <Notice tone="care">{t("same")}</Notice>}
      <AnnotatedChoices preview={preview} chosen={chosen} onChange={setChosen} />
      {isMany && <Notice tone="care">{t("annotated.most", { most: mostParts })}</Notice>}
      <PreviewFoot
        submit={isStoring ? t("annotated.storing") : t("annotated.submit", { count: chosen.size })}
        isReady={!isStoring && !isSame && !isMany && targetLanguage !== "" && sourceLanguage !== "" && chosen.size > 0}
        back={t("annotated.back")}
        onBack={onBack}
      />
    </form>
  );
}

/** As many of those that fit as come in at once. */
function firstFit({ articles }: Preview): ReadonlySet<number> {
  return new Set(articles.flatMap(({ unfit }, index) => (unfit ? [] : [index])).slice(0, mostParts));
}

/** Whether the chosen articles are more than an answer can wait for. */
function isLongWork({ articles }: Preview, chosen: ReadonlySet<number>): boolean {
  const sentences = [...chosen].reduce((sum, index) => sum + (articles[index]?.sentences ?? 0), 0);
  return sentences >= manySentences || chosen.size >= manyArticles;
}

function Stored({ articles }: BroughtIn) {
  const t = useTranslations("bringIn.annotated");
  return (
    <div className="grid gap-4">
      <Notice tone="good">{t("done", { count: articles.length })}</Notice>
      <ul className="grid gap-1">
        {articles.map(({ id, title }) => (
          <li key={id}>
            <Link href={`/articles/${id}/review`} className="inline-flex min-h-9 items-center pointer-coarse:min-h-11">
              <bdi>{title}</bdi>
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}
