"use client";
import { useTranslations } from "next-intl";
import { Suspense, useState } from "react";
import { send } from "#app/(desk)/_components/send";
import { Button } from "#components/ui/button";
import { SelectField } from "#components/ui/field";
import { lazyPart } from "#components/ui/lazy-part";
import { Notice } from "#components/ui/notice";
import type { AnnotatedPreview as Annotated } from "#lib/articles/annotated-preview";
import type { ImportPreview } from "#lib/articles/queries/preview-import";
import type { ArchivePreview as Archive } from "#lib/articles/queries/preview-upload";
import { emptyText, fill, type GivenText, useKept } from "./given-text";
import { ImportBox } from "./import-box";

/** The second step, each for its kind of file. */
const AnnotatedPreview = lazyPart(() => import("./annotated-preview").then((file) => file.AnnotatedPreview));
const ArchivePreview = lazyPart(() => import("./archive-preview").then((file) => file.ArchivePreview));
const Preview = lazyPart(() => import("./preview").then((file) => file.Preview));

type Props = Readonly<{ desks: readonly Readonly<{ id: string; name: string }>[] }>;

/** First what comes in, then how it will be read; nothing is stored before the second step is done. */
export function BringIn({ desks }: Props) {
  const t = useTranslations("bringIn");
  const common = useTranslations("common");
  const [deskId, setDeskId] = useState(desks[0]?.id ?? "");
  const [machine, setMachine] = useKept("stet-bring-in-machine");
  const [source, setSource] = useKept("stet-bring-in-source");
  const [preview, setPreview] = useState<ImportPreview | Annotated | Archive | null>(null);
  const [error, setError] = useState<string | null>(null);
  const [isReading, setReading] = useState(false);
  const read = async () => {
    setReading(true);
    const form = new FormData();
    form.set("deskId", deskId);
    fill(form, machine, { file: "file", text: "text", html: "html" });
    fill(form, source, { file: "sourceFile", text: "sourceText", html: "sourceHtml" });
    const answer = await send<ImportPreview | Annotated | Archive>("/api/v1/imports", form);
    setReading(false);
    if (answer.ok) setPreview(answer.value);
    setError(answer.ok ? null : (answer.message ?? common("unreachable")));
  };
  const forget = () => {
    setMachine(emptyText);
    setSource(emptyText);
  };
  if (preview) {
    const shown = { deskId, onBack: () => setPreview(null), onStored: forget };
    return <Suspense fallback={null}>{previewOf(preview, machine.file, shown)}</Suspense>;
  }
  return (
    <form
      className="grid gap-5"
      onSubmit={(event) => {
        event.preventDefault();
        void read();
      }}
    >
      {error && <Notice tone="alarm">{error}</Notice>}
      {desks.length > 1 && (
        <SelectField
          className="max-w-xs"
          label={common("desk.choose")}
          value={deskId}
          onChange={(event) => setDeskId(event.target.value)}
        >
          {desks.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </SelectField>
      )}
      <div className="grid gap-6 lg:grid-cols-2">
        <ImportBox label={t("machine")} given={machine} onChange={setMachine} />
        <ImportBox label={t("source")} given={source} onChange={setSource} />
      </div>
      <div>
        <Button look="primary" type="submit" disabled={isReading || isEmpty(machine)}>
          {t(isReading ? "reading" : "read")}
        </Button>
      </div>
    </form>
  );
}

function isEmpty({ file, text }: GivenText): boolean {
  return file === null && text.trim() === "";
}

type Shown = Readonly<{ deskId: string; onBack: () => void; onStored: () => void }>;

function previewOf(preview: ImportPreview | Annotated | Archive, file: File | null, { onStored, ...shown }: Shown) {
  if (!("kind" in preview)) return <Preview preview={preview} onStored={onStored} {...shown} />;
  if (!file) return null;
  if (preview.kind === "archive") return <ArchivePreview file={file} preview={preview} {...shown} />;
  return <AnnotatedPreview file={file} preview={preview} {...shown} />;
}
