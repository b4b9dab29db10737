"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { switchDetectors } from "#app/(desk)/settings/actions";
import { useAction } from "#components/forms/use-action";
import { Button } from "#components/ui/button";
import { Notice } from "#components/ui/notice";
import type { Detector } from "#lib/checks/finding";
import type { Acceptance } from "#lib/findings/queries/get-acceptance";

type Props = Readonly<{ deskId: string; detectorsOff: readonly string[]; acceptance: readonly Acceptance[] }>;

/** Each detector with what became of its findings, and whether this desk wants to hear of it. */
export function DetectorsForm({ deskId, detectorsOff, acceptance }: Props) {
  const t = useTranslations("settings.detectors");
  const names = useTranslations("detector.name");
  const rules = useTranslations("detector.rule");
  const common = useTranslations("common");
  const [off, setOff] = useState<ReadonlySet<Detector>>(
    new Set(acceptance.flatMap(({ detector }) => (detectorsOff.includes(detector) ? [detector] : []))),
  );
  const [isSaved, setSaved] = useState(false);
  const { run, isPending, error } = useAction(switchDetectors, () => setSaved(true));
  const turn = (detector: Detector, isOn: boolean) => {
    const next = new Set(off);
    if (isOn) next.delete(detector);
    else next.add(detector);
    setOff(next);
    setSaved(false);
  };
  const outcomes = ["fixed", "dismissed", "ignored", "open"] as const;
  return (
    <form
      className="grid gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        run({ deskId, detectorsOff: [...off] });
      }}
    >
      <div>
        <h2 className="font-semibold font-serif text-xl">{t("title")}</h2>
        <p className="mt-1 text-ink-soft text-sm">{t("lead")}</p>
      </div>
      {error && <Notice tone="alarm">{error}</Notice>}
      {isSaved && <Notice tone="good">{common("saved")}</Notice>}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard */}
      <section className="overflow-x-auto" aria-label={t("title")} tabIndex={0}>
        <table className="w-full text-sm">
          <thead>
            <tr className="border-line border-b text-ink-soft">
              <th scope="col" className="py-1.5 text-start font-medium">
                {t("detector")}
              </th>
              {outcomes.map((outcome) => (
                <th key={outcome} scope="col" className="px-2 py-1.5 text-end font-medium">
                  {t(outcome)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {acceptance.map(({ detector, ...figures }) => (
              <tr key={detector} className="border-line border-b align-top">
                <th scope="row" className="py-1 text-start font-normal">
                  <label className="flex min-h-7 items-center gap-2.5 pointer-coarse:min-h-11">
                    <input
                      type="checkbox"
                      className="size-4"
                      checked={!off.has(detector)}
                      onChange={(event) => turn(detector, event.target.checked)}
                      aria-describedby={`rule-${detector}`}
                    />
                    {names(detector)}
                  </label>
                  <p id={`rule-${detector}`} className="max-w-prose ps-6.5 pb-1.5 text-ink-soft text-xs">
                    {rules(detector)}
                  </p>
                </th>
                {outcomes.map((outcome) => (
                  <td key={outcome} className="px-2 py-2 text-end tabular-nums">
                    {figures[outcome]}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <div>
        <Button look="primary" type="submit" disabled={isPending}>
          {common("save")}
        </Button>
      </div>
    </form>
  );
}
