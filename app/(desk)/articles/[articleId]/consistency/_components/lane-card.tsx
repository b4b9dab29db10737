"use client";
import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import { useFindingSentence } from "#components/text/use-finding-sentence";
import { Button } from "#components/ui/button";
import { type Lane, wantedPlaces } from "#lib/findings/lane";
import type { WantedPlace } from "#lib/findings/placed-edits";
import { LanePlaces } from "./lane-places";

type Props = Readonly<{
  lane: Lane;
  language: string;
  mayEdit: boolean;
  isBusy: boolean;
  onUnify: (places: readonly WantedPlace[]) => void;
}>;

/** One thing with several forms: choose or type the one to keep, see every place before and after, tick, unify. */
export function LaneCard({ lane, language, mayEdit, isBusy, onUnify }: Props) {
  const t = useTranslations("consistency");
  const say = useFindingSentence();
  const { finding, places, isWordForWord } = lane;
  const recommended = finding.forms.find((form) => form.recommended !== null)?.text ?? finding.forms[0]?.text ?? "";
  const [chosen, setChosen] = useState(recommended);
  const [typed, setTyped] = useState<string | null>(null);
  const [unticked, setUnticked] = useState<ReadonlySet<number>>(
    new Set(places.flatMap((place, at) => (place.isTickedAtFirst || place.kind !== "quotation" ? [] : [at]))),
  );
  const name = useId();
  const form = typed ?? chosen;
  const wanted = wantedPlaces(lane, form.trim(), (at) => !unticked.has(at));
  const tick = (at: number, isOn: boolean) => {
    const next = new Set(unticked);
    if (isOn) next.delete(at);
    else next.add(at);
    setUnticked(next);
  };
  return (
    <section
      id={finding.key}
      aria-labelledby={`${name}-title`}
      className="scroll-mt-20 rounded-lg border border-line bg-surface p-5 target:border-accent"
    >
      <h2 id={`${name}-title`} className="text-ink-soft text-sm">
        {say(finding)}
      </h2>
      {finding.forms.length > 1 && (
        <fieldset className="mt-3 flex flex-wrap items-center gap-2" disabled={!mayEdit}>
          <legend className="sr-only">{t("form")}</legend>
          {finding.forms.map(({ text, count, recommended: reason }) => (
            <label
              key={text}
              className="flex min-h-9 items-center gap-2 rounded-md border border-line-strong px-3 has-checked:border-accent has-checked:bg-accent-wash pointer-coarse:min-h-11"
            >
              <input
                type="radio"
                name={name}
                checked={typed === null && chosen === text}
                disabled={!isWordForWord && reason === null}
                onChange={() => {
                  setTyped(null);
                  setChosen(text);
                }}
              />
              <bdi lang={language} className="font-serif text-lg">
                {text}
              </bdi>
              <span className="text-ink-faint text-sm tabular-nums">{count}</span>
              {reason && <span className="text-good text-sm">{t(`why.${reason}`)}</span>}
            </label>
          ))}
          {isWordForWord && (
            <label className="flex items-center gap-2 text-sm">
              <span className="text-ink-soft">{t("other")}</span>
              <input
                type="text"
                lang={language}
                dir="auto"
                maxLength={200}
                value={typed ?? ""}
                onChange={(event) => setTyped(event.target.value === "" ? null : event.target.value)}
                className="min-h-9 w-44 rounded-md border border-line-strong bg-paper px-2 font-serif text-base pointer-coarse:min-h-11"
              />
            </label>
          )}
        </fieldset>
      )}
      <LanePlaces
        lane={lane}
        form={form.trim()}
        language={language}
        unticked={unticked}
        onTick={mayEdit ? tick : null}
      />
      {mayEdit && (
        <div className="mt-4 flex items-center gap-3">
          <Button look="primary" disabled={isBusy || wanted.length === 0} onClick={() => onUnify(wanted)}>
            {t("unify", { count: wanted.length })}
          </Button>
          <span className="text-ink-faint text-sm">{t("oneStep")}</span>
        </div>
      )}
    </section>
  );
}
