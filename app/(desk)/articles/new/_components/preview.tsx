"use client";
import { useTranslations } from "next-intl";
import { useDeferredValue, useMemo, useState } from "react";
import { send } from "#app/(desk)/_components/send";
import { Button } from "#components/ui/button";
import { TextField } from "#components/ui/field";
import { Notice } from "#components/ui/notice";
import { pairBlocks } from "#lib/articles/cut";
import { type DraftBlock, draftOf } from "#lib/articles/import-draft";
import type { ImportPreview } from "#lib/articles/queries/preview-import";
import { LanguageField } from "./language-field";
import { PairingView } from "./pairing-view";
import { PreviewBlocks } from "./preview-blocks";
import { PreviewFoot } from "./preview-foot";
import { TrackedChoice } from "./tracked-choice";
import { useMendedPairing } from "./use-mended-pairing";

type Props = Readonly<{ deskId: string; preview: ImportPreview; onBack: () => void; onStored: () => void }>;

/** The article as it will be read, to be mended before it is stored. */
export function Preview({ deskId, preview, onBack, onStored }: Props) {
  const t = useTranslations("bringIn");
  const common = useTranslations("common");
  const { machine, source } = preview;
  const [title, setTitle] = useState(machine.title ?? machine.blocks[0]?.text.slice(0, 120) ?? "");
  const [engine, setEngine] = useState("");
  const [targetLanguage, setTarget] = useState(machine.language?.language ?? "");
  const [sourceLanguage, setSource] = useState(source?.language?.language ?? "");
  const [isTracked, setTracked] = useState(false);
  const [blocks, setBlocks] = useState(() => draftOf(machine.blocks));
  const chooseTracked = (chosen: boolean) => {
    setTracked(chosen);
    setBlocks(draftOf(chosen && preview.tracked ? preview.tracked.blocks : machine.blocks));
  };
  const [error, setError] = useState<string | null>(null);
  const [isStoring, setStoring] = useState(false);
  const [isPairing, setPairing] = useState(false);
  const sources = useSources(source?.blocks, blocks);
  const worded = blocks.filter(({ text }) => text.trim() !== "");
  const sourceBlocks = source?.blocks ?? noBlocks;
  const pairing = useMendedPairing({ sourceBlocks, blocks: worded, sourceLanguage, targetLanguage });
  const shownPairing = isPairing ? pairing.history : null;
  const isSame = targetLanguage !== "" && targetLanguage === sourceLanguage;
  const store = async () => {
    setStoring(true);
    const paired = pairing.sources();
    const answer = await send<{ id: string }>("/api/v1/articles", {
      deskId,
      title,
      engine,
      targetLanguage,
      sourceLanguage,
      blocks: worded.map(({ kind, text, marks, corrected, comments }, at) => {
        return { kind, text, marks, corrected, comments, sources: paired?.[at] };
      }),
      comments: machine.comments,
      sourceBlocks: paired ? [] : sourceBlocks.map(({ text }) => ({ text })),
    });
    if (answer.ok) {
      onStored();
      location.assign(`/articles/${answer.value.id}/review`);
      return;
    }
    setStoring(false);
    setError(answer.message ?? common("unreachable"));
  };
  return (
    <form
      className="grid gap-6"
      onSubmit={(event) => {
        event.preventDefault();
        void store();
      }}
    >
      {error && <Notice tone="alarm">{error}</Notice>}
      <Notices preview={preview} />
      {preview.tracked && <TrackedChoice tracked={preview.tracked} isTracked={isTracked} onChange={chooseTracked} />}
      <div className="grid gap-4 md:grid-cols-3">
        <TextField
          className="md:col-span-3"
          label={t("articleTitle")}
          value={title}
          onChange={(event) => setTitle(event.target.value)}
          required
          maxLength={300}
          dir="auto"
        />
        <LanguageField label={t("from")} value={sourceLanguage} guess={source?.language ?? null} onChange={setSource} />
        <LanguageField label={t("into")} value={targetLanguage} guess={machine.language} onChange={setTarget} />
        <TextField
          label={t("engine")}
          hint={t("engineHint")}
          value={engine}
          onChange={(event) => setEngine(event.target.value)}
          maxLength={120}
        />
      </div>
      {isSame && <Notice tone="care">{t("same")}</Notice>}
      <div className="flex flex-wrap items-baseline justify-between gap-x-6 border-line border-b pb-2">
        <h2 className="font-semibold font-serif text-xl">{t("preview")}</h2>
        {source && (
          <div className="flex flex-wrap items-baseline gap-x-4 gap-y-1">
            <p className="text-ink-soft text-sm">{t("sourceBlocks", { count: source.blocks.length })}</p>
            <Button
              aria-pressed={shownPairing !== null}
              disabled={!targetLanguage || !sourceLanguage || isSame}
              title={t("pairing.hint")}
              onClick={() => {
                pairing.begin();
                setPairing(shownPairing === null);
              }}
            >
              {t(shownPairing ? "pairing.close" : "pairing.open")}
            </Button>
          </div>
        )}
      </div>
      {shownPairing ? (
        <PairingView
          history={shownPairing}
          sourceLanguage={sourceLanguage}
          targetLanguage={targetLanguage}
          onChange={pairing.change}
        />
      ) : (
        <PreviewBlocks
          blocks={blocks}
          language={targetLanguage || "en"}
          sources={sources}
          sourceLanguage={sourceLanguage}
          comments={machine.comments ?? noBlocks}
          onChange={setBlocks}
        />
      )}
      <PreviewFoot
        submit={t("submit")}
        isReady={!isStoring && !isSame && targetLanguage !== "" && sourceLanguage !== "" && blocks.length > 0}
        back={t("back")}
        onBack={onBack}
      />
    </form>
  );
}

const noBlocks: readonly [] = [];

type Texts = readonly Readonly<{ text: string }>[];

/** The source text that will be stored with each block; follows while blocks are mended. Null without a source. */
function useSources(source: Texts | undefined, blocks: readonly DraftBlock[]): readonly (string | null)[] | null {
  const settled = useDeferredValue(blocks);
  return useMemo(() => {
    if (!source) return null;
    const texts = (some: Texts) => some.map(({ text }) => text);
    return pairBlocks(texts(source), texts(settled));
  }, [source, settled]);
}

function Notices({ preview }: Readonly<{ preview: ImportPreview }>) {
  const t = useTranslations("bringIn.notices");
  const notices = [...preview.machine.notices, ...(preview.source?.notices ?? [])];
  if (notices.length === 0) return null;
  return (
    <Notice tone="care">
      <p className="font-medium">{t("title")}</p>
      <ul>
        {notices.map(({ kind, detail, count }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list does not change while it is shown
          <li key={`${kind}${detail}${index}`}>{t(detail, { count })}</li>
        ))}
      </ul>
    </Notice>
  );
}
