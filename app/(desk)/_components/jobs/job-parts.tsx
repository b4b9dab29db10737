"use client";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import type { JobDetail, ShownPart } from "#lib/jobs/job";

type Props = Readonly<{ jobId: string; endedAt: string | null }>;

/** What became of each part: first what could not be done and why, then what was left, then the articles there are now. */
export function JobParts({ jobId, endedAt }: Props) {
  const t = useTranslations("jobs");
  const [parts, setParts] = useState<readonly ShownPart[] | "reading" | "unreachable">("reading");
  // biome-ignore lint/correctness/useExhaustiveDependencies: a job that ended anew has other parts
  useEffect(() => {
    let isGone = false;
    void readParts(jobId).then((found) => {
      if (!isGone) setParts(found ?? "unreachable");
    });
    return () => {
      isGone = true;
    };
  }, [jobId, endedAt]);
  if (typeof parts === "string") return <p className="text-ink-soft text-sm">{t(parts)}</p>;
  const of = (state: ShownPart["state"]) => parts.filter((part) => part.state === state);
  return (
    <div className="grid gap-4 border-line border-t pt-3 text-sm">
      <Listed title={t("notDone", { count: of("refused").length })} parts={of("refused")} />
      <Listed title={t("left", { count: of("left").length })} parts={of("left")} />
      <Listed title={t("done", { count: of("done").length })} parts={of("done")} />
    </div>
  );
}

function Listed({ title, parts }: Readonly<{ title: string; parts: readonly ShownPart[] }>) {
  if (parts.length === 0) return null;
  return (
    <section>
      <h3 className="mb-1 font-medium">{title}</h3>
      <ul className="grid max-h-96 gap-x-6 overflow-y-auto sm:grid-cols-2">
        {parts.map((part) => (
          <li key={part.number} className="min-w-0 py-0.5 [overflow-wrap:anywhere]">
            <PartLine part={part} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** An article is a way to it; a file of several, its name with a way to each. */
function PartLine({ part: { name, number, articles, message } }: Readonly<{ part: ShownPart }>) {
  const t = useTranslations("jobs");
  const shown = name || t("part", { number: number + 1 });
  if (articles.length === 0) {
    return (
      <>
        <bdi>{shown}</bdi>
        {message && <span className="block text-ink-soft">{message}</span>}
      </>
    );
  }
  return (
    <>
      {articles.length > 1 && <bdi className="block text-ink-soft">{shown}</bdi>}
      {articles.map(({ id, title }) => (
        <Link
          key={id}
          href={`/articles/${id}/review`}
          className="flex min-h-8 w-fit underline items-center pointer-coarse:min-h-11"
        >
          <bdi>{title}</bdi>
        </Link>
      ))}
    </>
  );
}

/** Null when the server was not reached. */
async function readParts(jobId: string): Promise<JobDetail["parts"] | null> {
  const answer = await fetch(`/api/v1/jobs/${jobId}`).catch(() => null);
  if (!answer?.ok) return null;
  const job: JobDetail = await answer.json();
  return job.parts;
}
