"use client";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { send } from "#app/(desk)/_components/send";
import { Button } from "#components/ui/button";
import { Notice } from "#components/ui/notice";
import type { Lane } from "#lib/findings/lane";
import type { WantedPlace } from "#lib/findings/placed-edits";
import type { Unified } from "#lib/findings/unified";
import { LaneCard } from "./lane-card";

type Props = Readonly<{ articleId: string; language: string; mayEdit: boolean; lanes: readonly Lane[] }>;

type Outcome =
  | Readonly<{ kind: "unified"; unifyId: string | null; places: number; conflicts: readonly WantedPlace[] }>
  | Readonly<{ kind: "undone"; conflicts: readonly WantedPlace[] }>
  | Readonly<{ kind: "failed"; message: string | null }>;

/** Every cluster of the article in a lane of its own, and what the last step did, with its one undo. */
export function Lanes({ articleId, language, mayEdit, lanes }: Props) {
  const t = useTranslations("consistency");
  const router = useRouter();
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [isBusy, setBusy] = useState(false);

  const post = async (path: string, body: object, tell: (value: Unified) => Outcome) => {
    setBusy(true);
    const answer = await send<Unified>(`/api/v1/articles/${articleId}/${path}`, body);
    setOutcome(answer.ok ? tell(answer.value) : { kind: "failed", message: answer.message });
    setBusy(false);
    router.refresh();
  };
  const unify = (key: string, places: readonly WantedPlace[]) =>
    post("unify", { key, places }, ({ unifyId, conflicts }) => ({
      kind: "unified",
      unifyId,
      places: places.length - conflicts.length,
      conflicts,
    }));
  const undo = (unifyId: string) => post("unify/undo", { unifyId }, ({ conflicts }) => ({ kind: "undone", conflicts }));

  return (
    <div className="grid gap-6">
      {outcome && (
        <Notice tone={outcome.kind === "failed" ? "alarm" : outcome.conflicts.length > 0 ? "care" : "good"}>
          {outcome.kind === "failed" && (outcome.message ?? t("unreachable"))}
          {outcome.kind === "unified" && t("unified", { count: outcome.places })}
          {outcome.kind === "undone" && t("undone")}
          {outcome.kind !== "failed" && outcome.conflicts.length > 0 && (
            <>
              {" "}
              {t("conflicts", { count: outcome.conflicts.length })}{" "}
              {outcome.conflicts.map(({ segmentId, start, quote }) => (
                <bdi key={`${segmentId}${start}`} lang={language} className="me-2">
                  “{quote.slice(0, 60)}”
                </bdi>
              ))}
            </>
          )}
          {outcome.kind === "unified" && outcome.unifyId !== null && (
            <Button
              className="ms-3"
              disabled={isBusy}
              onClick={() => outcome.unifyId !== null && void undo(outcome.unifyId)}
            >
              {t("undo")}
            </Button>
          )}
        </Notice>
      )}
      {lanes.length === 0 && <p className="text-ink-soft">{t("none")}</p>}
      {lanes.map((lane) => (
        <LaneCard
          key={`${lane.finding.key} ${lane.places.length}`}
          lane={lane}
          language={language}
          mayEdit={mayEdit}
          isBusy={isBusy}
          onUnify={(places) => void unify(lane.finding.key, places)}
        />
      ))}
    </div>
  );
}
