"use client";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { browserSurroundings } from "#app/(desk)/articles/[articleId]/review/_components/browser-surroundings";
import { useBench, useWorkbench } from "#app/(desk)/articles/[articleId]/review/_components/workbench-context";
import type { Effort } from "#lib/annotations/queries/get-effort";

const { get } = browserSurroundings();

/** What is recorded of the person's time, sentence by sentence; for editors everybody's, added up. */
export function ActiveTimes() {
  const t = useTranslations("effort");
  const { store, effort } = useWorkbench();
  const viewer = useBench((state) => state.viewer);
  const order = useBench((state) => state.order);
  const [recorded, setRecorded] = useState<readonly Effort[] | null | "unreachable">(null);
  useEffect(() => {
    let isGone = false;
    void effort
      .send()
      .then(() => get<readonly Effort[]>(`articles/${store.state.article.id}/effort`))
      .then((outcome) => {
        if (!isGone) setRecorded(outcome.kind === "done" ? outcome.value : "unreachable");
      });
    return () => {
      isGone = true;
    };
  }, [effort, store]);
  const untold = effort.untold();
  const rows = Array.isArray(recorded) ? recorded : [];
  const own = new Map(rows.filter(({ by }) => by.id === viewer.id).map((row) => [row.segmentId, row.active]));
  for (const [id, active] of Object.entries(untold)) own.set(id, (own.get(id) ?? 0) + active);
  const others = new Map<string, Readonly<{ name: string; active: number }>>();
  for (const { by, active } of rows) {
    if (by.id !== viewer.id) others.set(by.id, { name: by.name, active: (others.get(by.id)?.active ?? 0) + active });
  }
  const here = order.filter((id) => (own.get(id) ?? 0) >= 1000);
  const total = [...own.values()].reduce((sum, active) => sum + active, 0);
  return (
    <section aria-label={t("time")} className="grid gap-2 border-line border-t pt-3">
      <h3 className="font-medium">{t("time")}</h3>
      {recorded === "unreachable" && <p className="text-ink-soft">{t("unreachable")}</p>}
      <dl className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-4 gap-y-0.5">
        <Line name={t("yours")} active={total} />
        {[...others].map(([id, { name, active }]) => (
          <Line key={id} name={name} active={active} />
        ))}
      </dl>
      {here.length > 0 && (
        <details>
          <summary className="w-fit cursor-pointer text-ink-soft pointer-coarse:py-3">{t("bySentence")}</summary>
          <dl className="mt-1 grid grid-cols-[minmax(0,1fr)_auto] gap-x-4 gap-y-0.5">
            {here.map((id) => (
              <Line
                key={id}
                name={`${order.indexOf(id) + 1}. ${store.sentence(id)?.segment.text ?? ""}`}
                active={own.get(id) ?? 0}
              />
            ))}
          </dl>
        </details>
      )}
      <p className="text-ink-soft text-xs">{t("told")}</p>
    </section>
  );
}

function Line({ name, active }: Readonly<{ name: string; active: number }>) {
  const t = useTranslations("effort");
  const whole = Math.round(active / 1000);
  const [minutes, seconds] = [Math.floor(whole / 60), whole % 60];
  return (
    <div className="col-span-2 grid grid-cols-subgrid">
      <dt className="truncate text-ink-soft">
        <bdi>{name}</bdi>
      </dt>
      <dd className="text-end tabular-nums">
        {minutes > 0 ? t("minutes", { minutes, seconds }) : t("seconds", { seconds })}
      </dd>
    </div>
  );
}
