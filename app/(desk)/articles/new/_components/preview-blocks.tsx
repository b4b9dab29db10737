"use client";
import clsx from "clsx";
import { Combine, type IconNode, Scissors, X } from "lucide";
import { useTranslations } from "next-intl";
import { memo, useRef } from "react";
import { blockTypes } from "#components/text/block-type";
import { RunText } from "#components/text/run-text";
import { Button } from "#components/ui/button";
import { Icon } from "#components/ui/icon";
import { type BlockKind, blockKinds } from "#lib/articles/block-kind";
import { type DraftBlock, joinBlock, splitBlock, withKind, withoutBlock, withText } from "#lib/articles/import-draft";
import type { ImportedComment } from "#lib/exchange/imported-article";
import { directionOf } from "#lib/language/locale";
import { changedRuns, outlineChanges } from "#lib/text/run";
import { PreviewComments } from "./preview-comments";

type Change = (change: (blocks: DraftBlock[]) => DraftBlock[]) => void;
type Props = Readonly<{
  blocks: readonly DraftBlock[];
  language: string;
  /** For each block the source text that goes with it; null where none was given. */
  sources: readonly (string | null)[] | null;
  sourceLanguage: string;
  /** What the file's margin said; blocks name it by its place here. */
  comments: readonly ImportedComment[];
  onChange: Change;
}>;

/** The blocks in their own type, each with its kind and its source, and ways to cut, join and leave out. */
export function PreviewBlocks({ blocks, language, sources, sourceLanguage, comments, onChange }: Props) {
  return (
    <ol>
      {blocks.map((block, index) => (
        <PreviewBlock
          key={block.key}
          block={block}
          source={sources ? (sources[index] ?? "") : null}
          sourceLanguage={sourceLanguage}
          number={index + 1}
          isLast={index === blocks.length - 1}
          language={language}
          comments={comments}
          onChange={onChange}
        />
      ))}
    </ol>
  );
}

type BlockProps = Readonly<{
  block: DraftBlock;
  /** Null when the article has no source at all; empty when this block has none. */
  source: string | null;
  sourceLanguage: string;
  number: number;
  isLast: boolean;
  language: string;
  comments: readonly ImportedComment[];
  onChange: Change;
}>;

const PreviewBlock = memo(function PreviewBlock(props: BlockProps) {
  const { block, source, sourceLanguage, number, isLast, language, comments, onChange } = props;
  const t = useTranslations("bringIn");
  const field = useRef<HTMLTextAreaElement>(null);
  const { key, kind, text, corrected } = block;
  return (
    <li
      className={clsx(
        "group grid gap-x-6 gap-y-2 border-line border-b py-4 [content-visibility:auto] [contain-intrinsic-size:auto_7rem]",
        source === null ? "md:grid-cols-[9.5rem_minmax(0,44rem)]" : "md:grid-cols-[9.5rem_minmax(0,3fr)_minmax(0,2fr)]",
      )}
    >
      <div className="flex flex-wrap items-start justify-between gap-1 md:block">
        <select
          aria-label={t("kindOf", { number })}
          value={kind}
          onChange={(event) => onChange((blocks) => withKind(blocks, key, event.target.value as BlockKind))}
          className="h-9 rounded-md border border-line bg-surface px-2 text-sm hover:border-line-strong md:w-full pointer-coarse:h-11"
        >
          {blockKinds.map((each) => (
            <option key={each} value={each}>
              {t(`kind.${each}`)}
            </option>
          ))}
        </select>
        <div className="flex md:-ms-2 md:mt-1">
          <Tool
            name={t("split")}
            icon={Scissors}
            onClick={() => onChange((blocks) => splitBlock(blocks, key, field.current?.selectionStart ?? 0, language))}
          />
          {!isLast && (
            <Tool name={t("join")} icon={Combine} onClick={() => onChange((blocks) => joinBlock(blocks, key))} />
          )}
          <Tool name={t("remove")} icon={X} onClick={() => onChange((blocks) => withoutBlock(blocks, key))} />
        </div>
      </div>
      <div className="grid content-start gap-2">
        <textarea
          ref={field}
          aria-label={t("textOf", { number })}
          lang={language}
          dir={directionOf(language)}
          value={text}
          rows={1}
          onChange={(event) => onChange((blocks) => withText(blocks, key, event.target.value, language))}
          className={clsx(
            blockTypes[kind].look,
            "field-sizing-content w-full resize-none self-start rounded-sm bg-transparent px-1",
          )}
        />
        {corrected && (corrected.text !== text || corrected.marks.length !== block.marks.length) && (
          <p
            lang={language}
            dir={directionOf(language)}
            className="border-accent border-s-2 ps-3 font-serif text-base leading-relaxed arabic-script:text-lg"
          >
            <span className="sr-only">{t("tracked.becomes", { number })} </span>
            <RunText runs={changedRuns(block, corrected, outlineChanges(text, corrected.text, language))} />
          </p>
        )}
        {block.comments && block.comments.length > 0 && (
          <PreviewComments
            block={block}
            ranges={block.comments}
            comments={comments}
            number={number}
            language={language}
          />
        )}
      </div>
      {source !== null && (
        <p
          lang={sourceLanguage || undefined}
          dir={sourceLanguage ? directionOf(sourceLanguage) : "auto"}
          className="whitespace-pre-line font-serif text-ink-soft text-base leading-relaxed md:pt-0.5 arabic-script:text-lg"
        >
          <span className="sr-only">{t("sourceOf", { number })} </span>
          {source || "—"}
        </p>
      )}
    </li>
  );
});

type ToolProps = Readonly<{ name: string; icon: IconNode; onClick: () => void }>;

function Tool({ name, icon, onClick }: ToolProps) {
  return (
    <Button look="quiet" className="px-2" title={name} aria-label={name} onClick={onClick}>
      <Icon of={icon} size={16} />
    </Button>
  );
}
