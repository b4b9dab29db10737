import clsx from "clsx";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { SeverityMark } from "#components/quality/severity-mark";
import { ReportSection } from "#components/reports/report-section";
import { CodedWords } from "#components/text/coded-words";
import type { ReportPassage, ReportPlace } from "#lib/reports/article-report";

type Props = Readonly<{ passages: readonly ReportPassage[]; language: string }>;

/** Every annotation with its words: the machine's, and what stands there today. */
export async function Passages({ passages, language }: Props) {
  const t = await getTranslations("reports.article");
  return (
    <ReportSection title={t("passages")}>
      {passages.length === 0 ? (
        <p className="text-ink-soft">{t("noPassages")}</p>
      ) : (
        <ol className="grid gap-4 print:block">
          {passages.map((passage) => (
            <Passage key={passage.annotation.id} passage={passage} language={language} />
          ))}
        </ol>
      )}
    </ReportSection>
  );
}

async function Passage({ passage, language }: Readonly<{ passage: ReportPassage; language: string }>) {
  const t = await getTranslations("reports.article");
  const notes = await getTranslations("annotation");
  const categories = await getTranslations("category");
  const severities = await getTranslations("severity");
  const { annotation, places, talk } = passage;
  const { category, severity, status, statusBy, statusReason, fate, scope, comment, suggestion, author } = annotation;
  const isOut = status === "rejected";
  return (
    <li className="break-inside-avoid border-line border-b pb-3 print:mb-3">
      <p className="flex flex-wrap items-baseline gap-x-1.5">
        <SeverityMark severity={severity} />
        <span className={clsx("font-medium", isOut && "line-through")}>{categories(`${category}.name`)}</span>
        <span className="text-ink-soft text-sm">
          · {severities(`${severity}.name`)} · {notes(`fate.${fate}`)}
          {status !== "open" && <> · {notes(`status.${status}`)}</>} ·{" "}
          {notes(`origin.${annotation.origin}`, { name: author.name })}
        </span>
      </p>
      {scope === "article" && <p className="ps-5 text-ink-soft">{notes("list.onArticle")}</p>}
      {places.map((place, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: places keep their order
        <Place key={index} place={place} language={language} />
      ))}
      <dl className="grid grid-cols-[minmax(5.5rem,auto)_minmax(0,1fr)] gap-x-3 ps-5">
        {suggestion !== null && <Line name={t("suggested")}>{<Words text={suggestion} language={language} />}</Line>}
        {comment && (
          <Line name={t("comment")}>
            <bdi>{comment}</bdi>
          </Line>
        )}
      </dl>
      {talk && (
        <p className="ps-5 text-ink-soft text-sm [overflow-wrap:anywhere]">
          {t("talk", {
            count: talk.entries,
            state: talk.isResolved ? "resolved" : "open",
            name: talk.last?.by.name ?? "",
          })}{" "}
          <bdi>{talk.last?.text}</bdi>
        </p>
      )}
      {isOut && (
        <p className="ps-5 text-ink-soft text-sm [overflow-wrap:anywhere]">
          {t("rejectedBy", { name: statusBy?.name ?? author.name })} <bdi>{statusReason}</bdi>
        </p>
      )}
      {annotation.duplicateOfId !== null && <p className="ps-5 text-ink-soft text-sm">{t("duplicate")}</p>}
    </li>
  );
}

async function Place({ place, language }: Readonly<{ place: ReportPlace; language: string }>) {
  const t = await getTranslations("reports.article");
  const notes = await getTranslations("annotation.list");
  const { number, machine, quote, today, isWhole } = place;
  const isOmission = quote === "" && !isWhole;
  const words = (text: string) => (text === "" ? t("nothing") : <Words text={text} language={language} />);
  return (
    <dl className="grid grid-cols-[minmax(5.5rem,auto)_minmax(0,1fr)] gap-x-3 ps-5 pb-1">
      <div className="col-span-2 text-ink-soft text-sm">
        <dt className="inline">{t("sentence", { number })}</dt>
        {isWhole && <dd className="inline"> · {notes("onSentence")}</dd>}
      </div>
      <Line name={t("machine")}>{isOmission && machine === "" ? t("missing") : words(machine)}</Line>
      {!isWhole && quote !== machine && quote !== today && <Line name={t("marked")}>{words(quote)}</Line>}
      <Line name={t("today")}>{today === machine ? t("unchanged") : words(today)}</Line>
    </dl>
  );
}

function Line({ name, children }: Readonly<{ name: string; children: ReactNode }>) {
  return (
    <div className="col-span-2 grid grid-cols-subgrid items-baseline">
      <dt className="text-ink-soft text-sm">{name}</dt>
      <dd className="whitespace-pre-wrap [overflow-wrap:anywhere]">{children}</dd>
    </div>
  );
}

function Words({ text, language }: Readonly<{ text: string; language: string }>) {
  return (
    <bdi lang={language} className="font-serif text-[1.05em]">
      <CodedWords text={text} />
    </bdi>
  );
}
