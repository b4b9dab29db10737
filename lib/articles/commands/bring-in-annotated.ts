import "server-only";
import { z } from "zod";
import { requireBringIn } from "#lib/articles/access";
import { uploadedBytes, withUpload } from "#lib/articles/queries/open-upload";
import type { Viewer } from "#lib/auth/viewer";
import { transaction } from "#lib/db/client";
import { checkSoon } from "#lib/findings/commands/check-soon";
import { languageTag } from "#lib/language/language-tag";
import { Problem } from "#lib/problem";
import { storePrepared } from "./store-prepared";

/** Articles of one upload. */
const mostArticles = 200;

const input = z
  .object({
    deskId: z.uuid(),
    sourceLanguage: languageTag,
    targetLanguage: languageTag,
    /** Which of the file's articles, by their place in it, separated by commas. */
    articles: z
      .string()
      .regex(/^\d{1,6}(,\d{1,6})*$/)
      .transform((text) => [...new Set(text.split(",").map(Number))])
      .refine(({ length }) => length <= mostArticles, "too many articles at once"),
  })
  .refine(({ sourceLanguage, targetLanguage }) => sourceLanguage !== targetLanguage);

export type BroughtIn = Readonly<{ articles: readonly Readonly<{ id: string; title: string }>[] }>;

/**
 * Stores articles of a file of annotations, each with all that raters said of it or not at all. The annotations are the
 * importer's; whose judgement each was is in its record. A file that does not fit is refused before anything is stored.
 */
export async function bringInAnnotated(viewer: Viewer, form: FormData): Promise<BroughtIn> {
  const fields = ["deskId", "sourceLanguage", "targetLanguage", "articles"] as const;
  const parsed = input.safeParse(Object.fromEntries(fields.map((name) => [name, form.get(name)])));
  requireBringIn(viewer, parsed.success ? parsed.data.deskId : String(form.get("deskId") ?? ""));
  if (!parsed.success) throw new Problem("invalid", "invalidInput", { where: "articles", why: "" });
  const file = form.get("file");
  if (!(file instanceof File)) throw new Problem("invalid", "annotationFormat");
  return withUpload(await uploadedBytes(file), file.name, async (upload) => {
    if (upload.summary.kind !== "translation") throw new Problem("invalid", "annotationFormat");
    const { articles } = upload.summary.preview;
    const chosen = parsed.data.articles.filter((part) => articles[part] !== undefined);
    if (chosen.length === 0) throw new Problem("invalid", "importEmpty");
    const unfit = chosen.map((part) => articles[part]).find((article) => article?.unfit);
    if (unfit) throw new Problem("invalid", "annotatedUnfit", { title: unfit.title });
    const stored: { id: string; title: string }[] = [];
    for (const part of chosen) {
      for (const rows of await upload.prepare(part, { ...parsed.data, engine: "", isTracked: false })) {
        await transaction((tx) => storePrepared(tx, viewer, rows, { fileName: file.name.slice(-120) }));
        checkSoon(rows.article.id);
        stored.push({ id: rows.article.id, title: rows.article.title });
      }
    }
    return { articles: stored };
  });
}
