"use client";
import { X } from "lucide";
import { useTranslations } from "next-intl";
import { useBench, useWorkbench } from "#app/(desk)/articles/[articleId]/review/_components/workbench-context";
import { CodedWords } from "#components/text/coded-words";
import { Icon } from "#components/ui/icon";

/** After a correction: what kind of error of the machine's it mended, in one press, or not at all. */
export function EditOffer({ id }: Readonly<{ id: string }>) {
  const t = useTranslations("annotation.offer");
  const category = useTranslations("category");
  const { composing } = useWorkbench().annotations;
  const language = useBench((state) => state.article.targetLanguage);
  const offer = useBench(({ annotated }) => (annotated.offer?.segmentId === id ? annotated.offer : null));
  if (!offer) return null;
  const { quote, instead, categories } = offer;
  return (
    <section aria-label={t("label")} className="mt-2 rounded-md border border-line border-dashed px-2 py-1.5 text-sm">
      <p className="flex items-start gap-1 text-ink-soft">
        <span className="min-w-0 flex-1 [overflow-wrap:anywhere]">
          {t("label")}{" "}
          <span className="font-serif">
            {quote && (
              <bdi lang={language} className="text-deletion line-through decoration-[0.08em]">
                <CodedWords text={shortened(quote)} />
              </bdi>
            )}{" "}
            {instead && (
              <bdi lang={language} className="text-insertion">
                <CodedWords text={shortened(instead)} />
              </bdi>
            )}
          </span>
        </span>
        <button
          type="button"
          aria-label={t("drop")}
          onClick={() => composing.dropOffer()}
          className="grid size-6 shrink-0 place-items-center rounded hover:bg-sunken pointer-coarse:size-11"
        >
          <Icon of={X} size={13} />
        </button>
      </p>
      <p className="mt-1 flex flex-wrap gap-1">
        {categories.map((each) => (
          <button
            key={each}
            type="button"
            title={category(`${each}.definition`)}
            // The editor keeps the focus: whoever corrects goes on correcting.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => composing.openOffer(each)}
            className="min-h-7 rounded border border-line px-1.5 hover:border-line-strong hover:bg-sunken pointer-coarse:min-h-11"
          >
            {category(`${each}.name`)}
          </button>
        ))}
        <button
          type="button"
          title={`${t("more")} (A)`}
          onClick={() => composing.openOffer(null)}
          className="min-h-7 rounded px-1.5 text-accent underline underline-offset-4 pointer-coarse:min-h-11"
        >
          {t("more")}
        </button>
      </p>
    </section>
  );
}

function shortened(text: string): string {
  return text.length > 40 ? `${text.slice(0, 37).trimEnd()} …` : text;
}
