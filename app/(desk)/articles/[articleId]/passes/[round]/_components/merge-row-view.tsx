"use client";
import clsx from "clsx";
import { useTranslations } from "next-intl";
import { DecidedRow } from "#app/(desk)/articles/[articleId]/_components/decided-row";
import { Badge } from "#components/ui/badge";
import { Button } from "#components/ui/button";
import { Kbd } from "#components/ui/kbd";
import type { ReviewAnnotation } from "#lib/annotations/annotation";
import type { MergeRow } from "#lib/annotations/merge-view";
import { directionOf } from "#lib/language/locale";
import { isDecided, type Ruling, rulingsOf } from "./arbitration";
import { MarkedPassage } from "./marked-passage";
import { RejectionForm } from "./rejection-form";

type Props = Readonly<{
  row: MergeRow;
  names: readonly string[];
  language: string;
  mayRule: boolean;
  isBusy: boolean;
  isRejecting: boolean;
  label: string;
  onRule: (ruling: Ruling, reason?: string) => void;
  onCancel: () => void;
}>;

const keys: Readonly<Record<Ruling, string>> = { first: "1", second: "2", both: "B", reject: "X" };

/** One place: the words, what each reader said of them, and what an arbiter can say. */
export function MergeRowView({ row, names, language, mayRule, isBusy, isRejecting, label, onRule, onCancel }: Props) {
  const t = useTranslations("passes.page");
  const { first, second } = row;
  const shown = first ?? second;
  const isPair = first !== null && second !== null;
  const words: Readonly<Record<Ruling, string>> = {
    first: isPair ? t("keepOf", { name: names[0] ?? "" }) : t("keep"),
    second: isPair ? t("keepOf", { name: names[1] ?? "" }) : t("keep"),
    both: t("keepBoth"),
    reject: t(isPair ? "rejectBoth" : "reject"),
  };
  return (
    <DecidedRow label={label} standing={isDecided(row) ? "taken" : "open"} isBusy={isBusy}>
      {shown && <MarkedPassage annotation={shown} language={language} />}
      <div className="mt-2 grid gap-3 sm:grid-cols-2">
        <Reading name={names[0] ?? ""} annotation={first} language={language} />
        <Reading name={names[1] ?? ""} annotation={second} language={language} />
      </div>
      {mayRule && !isRejecting && (
        <div className="mt-3 flex flex-wrap gap-1.5">
          {rulingsOf(row).map((ruling) => (
            <Button key={ruling} className="px-2.5" aria-disabled={isBusy} onClick={() => onRule(ruling)}>
              {words[ruling]}
              <span aria-hidden="true" className="pointer-coarse:hidden">
                <Kbd>{keys[ruling]}</Kbd>
              </span>
            </Button>
          ))}
        </div>
      )}
      {isRejecting && <RejectionForm onReject={(reason) => onRule("reject", reason)} onCancel={onCancel} />}
    </DecidedRow>
  );
}

type ReadingProps = Readonly<{ name: string; annotation: ReviewAnnotation | null; language: string }>;

function Reading({ name, annotation, language }: ReadingProps) {
  const t = useTranslations("passes.page");
  const categories = useTranslations("category");
  const severities = useTranslations("severity");
  return (
    <div className="border-line border-t pt-2 text-sm">
      <h3 className="font-medium text-ink-soft">
        <bdi>{name}</bdi>
      </h3>
      {annotation === null ? (
        <p className="text-ink-faint">{t("nothing")}</p>
      ) : (
        <>
          <p className={clsx(annotation.status === "rejected" && "text-ink-faint line-through")}>
            <span className="font-medium">{severities(`${annotation.severity}.name`)}</span> ·{" "}
            {categories(`${annotation.category}.name`)}
          </p>
          {annotation.comment && (
            <p dir="auto" className="whitespace-pre-wrap [overflow-wrap:anywhere]">
              {annotation.comment}
            </p>
          )}
          {annotation.suggestion !== null && (
            <p lang={language} dir={directionOf(language)} className="font-serif text-insertion">
              {annotation.suggestion}
            </p>
          )}
          <Standing annotation={annotation} />
        </>
      )}
    </div>
  );
}

function Standing({ annotation }: Readonly<{ annotation: ReviewAnnotation }>) {
  const t = useTranslations("passes.page");
  const { arbitratedAt, status, duplicateOfId, statusReason } = annotation;
  if (arbitratedAt === null) return null;
  if (status !== "rejected") return <Badge tone="good">{t("kept")}</Badge>;
  return (
    <p className="text-ink-soft">
      {duplicateOfId ? t("same") : t("rejected")}
      {statusReason && <> · “{statusReason}”</>}
    </p>
  );
}
