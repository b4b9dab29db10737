"use client";
import clsx from "clsx";
import { useTranslations } from "next-intl";
import { memo, useRef } from "react";
import { blockLook } from "#components/text/block-look";
import { Button } from "#components/ui/button";
import { type BlockKind, blockKinds } from "#lib/articles/block-kind";
import { type DraftBlock, joinBlock, splitBlock, withKind, withoutBlock, withText } from "#lib/articles/import-draft";
import { directionOf } from "#lib/language/locale";

type Change = (change: (blocks: DraftBlock[]) => DraftBlock[]) => void;
type Props = Readonly<{ blocks: readonly DraftBlock[]; language: string; onChange: Change }>;

/** The blocks in their own type, each with its kind, and ways to cut, join and leave out. */
export function PreviewBlocks({ blocks, language, onChange }: Props) {
  return (
    <ol className="grid gap-1">
      {blocks.map((block, index) => (
        <PreviewBlock
          key={block.key}
          block={block}
          number={index + 1}
          isLast={index === blocks.length - 1}
          language={language}
          onChange={onChange}
        />
      ))}
    </ol>
  );
}

type BlockProps = Readonly<{ block: DraftBlock; number: number; isLast: boolean; language: string; onChange: Change }>;

const PreviewBlock = memo(function PreviewBlock({ block, number, isLast, language, onChange }: BlockProps) {
  const t = useTranslations("bringIn");
  const field = useRef<HTMLTextAreaElement>(null);
  const { key, kind, text } = block;
  return (
    <li className="group grid gap-x-5 gap-y-1 border-line border-b py-3 [content-visibility:auto] [contain-intrinsic-size:auto_7rem] md:grid-cols-[11rem_minmax(0,1fr)]">
      <select
        aria-label={t("kindOf", { number })}
        value={kind}
        onChange={(event) => onChange((blocks) => withKind(blocks, key, event.target.value as BlockKind))}
        className="h-9 self-start rounded-md border border-line-strong bg-surface px-2 text-sm"
      >
        {blockKinds.map((each) => (
          <option key={each} value={each}>
            {t(`kind.${each}`)}
          </option>
        ))}
      </select>
      <div>
        <textarea
          ref={field}
          aria-label={t("textOf", { number })}
          lang={language}
          dir={directionOf(language)}
          value={text}
          rows={1}
          onChange={(event) => onChange((blocks) => withText(blocks, key, event.target.value, language))}
          className={clsx(
            blockLook[kind].replace(/before:\S+|ps-5|relative/g, ""),
            "field-sizing-content w-full resize-none rounded-sm bg-transparent px-1",
          )}
        />
        <div className="flex flex-wrap gap-1 opacity-80 group-focus-within:opacity-100 group-hover:opacity-100">
          <Button
            look="quiet"
            onClick={() => onChange((blocks) => splitBlock(blocks, key, field.current?.selectionStart ?? 0))}
          >
            {t("split")}
          </Button>
          {!isLast && (
            <Button look="quiet" onClick={() => onChange((blocks) => joinBlock(blocks, key))}>
              {t("join")}
            </Button>
          )}
          <Button look="quiet" onClick={() => onChange((blocks) => withoutBlock(blocks, key))}>
            {t("remove")}
          </Button>
        </div>
      </div>
    </li>
  );
});
