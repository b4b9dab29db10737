"use client";
import clsx from "clsx";
import { ArrowDown, ArrowUp, type IconNode } from "lucide";
import { useTranslations } from "next-intl";
import { memo } from "react";
import { Button } from "#components/ui/button";
import { Icon } from "#components/ui/icon";
import type { PairedSentence } from "#lib/articles/pairing";
import { directionOf } from "#lib/language/locale";

type Props = Readonly<{
  index: number;
  sentence: PairedSentence;
  /** The source sentences beside it, a line each; empty when there are none. */
  source: string;
  opensBlock: boolean;
  isActive: boolean;
  isFirst: boolean;
  isLast: boolean;
  sourceLanguage: string;
  targetLanguage: string;
  onFocus: (index: number) => void;
  onSend: (index: number, up: boolean) => void;
}>;

/** A sentence and what stands beside it, with what sends the outer source sentences on. */
export const PairedRow = memo(function PairedRow(props: Props) {
  const { index, sentence, source, opensBlock, isActive, isFirst, isLast, onFocus, onSend } = props;
  const t = useTranslations("bringIn.pairing");
  return (
    <li
      className={clsx(
        "border-line [content-visibility:auto] [contain-intrinsic-size:auto_4rem]",
        opensBlock ? "border-t" : "border-t border-dotted",
      )}
    >
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for form fields; this groups two texts */}
      <div
        role="group"
        data-row={index}
        tabIndex={isActive ? 0 : -1}
        aria-label={t("row", { number: index + 1 })}
        onFocus={() => onFocus(index)}
        className="grid scroll-mb-20 gap-x-6 gap-y-1 rounded-sm px-2 py-2 focus-within:bg-sunken md:grid-cols-[minmax(0,1fr)_auto_minmax(0,1fr)]"
      >
        <p
          lang={props.sourceLanguage || undefined}
          dir={props.sourceLanguage ? directionOf(props.sourceLanguage) : "auto"}
          className={clsx(
            "whitespace-pre-line font-serif leading-relaxed arabic-script:text-lg",
            source === "" ? "text-alarm" : "text-ink-soft",
          )}
        >
          {source || t("none")}
        </p>
        <div className="flex self-start">
          <Tool name={t("up")} icon={ArrowUp} disabled={isFirst || source === ""} onClick={() => onSend(index, true)} />
          <Tool
            name={t("down")}
            icon={ArrowDown}
            disabled={isLast || source === ""}
            onClick={() => onSend(index, false)}
          />
        </div>
        <p
          lang={props.targetLanguage}
          dir={directionOf(props.targetLanguage)}
          className="font-serif leading-relaxed arabic-script:text-lg"
        >
          {sentence.text}
        </p>
      </div>
    </li>
  );
});

type ToolProps = Readonly<{ name: string; icon: IconNode; disabled: boolean; onClick: () => void }>;

function Tool({ name, icon, disabled, onClick }: ToolProps) {
  return (
    <Button
      look="quiet"
      className="min-h-7 px-1.5"
      title={name}
      aria-label={name}
      tabIndex={-1}
      disabled={disabled}
      onClick={onClick}
    >
      <Icon of={icon} size={16} />
    </Button>
  );
}
