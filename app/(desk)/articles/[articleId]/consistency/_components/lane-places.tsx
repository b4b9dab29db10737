"use client";
import { useTranslations } from "next-intl";
import { PlacePreview } from "#components/text/place-preview";
import { type Lane, textAt } from "#lib/findings/lane";

type Props = Readonly<{
  lane: Lane;
  form: string;
  language: string;
  unticked: ReadonlySet<number>;
  /** Null for whoever may only read. */
  onTick: ((at: number, isOn: boolean) => void) | null;
}>;

/** Every place in its sentence, as it is and as it would be; direct speech has to be ticked by hand. */
export function LanePlaces({ lane, form, language, unticked, onTick }: Props) {
  const t = useTranslations("consistency");
  const Row = onTick ? "label" : "div";
  return (
    <ul className="mt-3 grid gap-px">
      {lane.places.map((place, at) => {
        const text = textAt(lane, place, form);
        const isOn = text !== null && !unticked.has(at);
        return (
          <li key={`${place.segmentId}${place.start}`} className="border-line border-t py-2">
            <Row className="flex items-start gap-3">
              {onTick && (
                <input
                  type="checkbox"
                  className="mt-1.5 size-4 shrink-0"
                  checked={isOn}
                  disabled={text === null}
                  onChange={(event) => onTick(at, event.target.checked)}
                />
              )}
              <span className="w-7 shrink-0 pt-0.5 text-end text-ink-faint text-sm tabular-nums">{place.number}</span>
              <span className="min-w-0">
                <PlacePreview
                  language={language}
                  before={place.before}
                  quote={place.quote}
                  after={place.after}
                  text={isOn ? text : null}
                />
                <span className="block text-ink-faint text-sm">
                  {place.kind !== "body" && t(`kind.${place.kind}`)}
                  {place.kind === "quotation" && text !== null && !isOn && <> · {t("tickSpeech")}</>}
                  {text === null && (place.kind === "body" ? t("stays") : <> · {t("stays")}</>)}
                </span>
              </span>
            </Row>
          </li>
        );
      })}
    </ul>
  );
}
