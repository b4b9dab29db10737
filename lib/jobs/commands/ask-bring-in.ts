import "server-only";
import { requireBringIn } from "#lib/articles/access";
import { isUpload, uploadedBytes } from "#lib/articles/queries/open-upload";
import type { Viewer } from "#lib/auth/viewer";
import { ArticleArchive, isArchive } from "#lib/exchange/article-archive";
import { askBringInInput } from "#lib/jobs/schema";
import { Problem } from "#lib/problem";
import { makeJob } from "./make-job";

const fields = ["deskId", "sourceLanguage", "targetLanguage", "engine", "isTracked", "articles"] as const;

/**
 * Asks for a file of many articles to be brought in: those of a translation that were chosen, or every file of a zip.
 * What is in it is looked at by the job; here, only whether it can be one.
 */
export async function askBringIn(viewer: Viewer, form: FormData): Promise<Readonly<{ id: string }>> {
  const given = Object.fromEntries(fields.map((name) => [name, form.get(name) ?? undefined]));
  const parsed = askBringInInput.safeParse(given);
  requireBringIn(viewer, parsed.success ? parsed.data.deskId : String(form.get("deskId") ?? ""));
  if (!parsed.success) throw new Problem("invalid", "invalidInput", { where: "articles", why: "" });
  const { articles, ...about } = parsed.data;
  const file = form.get("file");
  if (!(file instanceof File && isUpload(file.name))) throw new Problem("invalid", "annotationFormat");
  const bytes = await uploadedBytes(file);
  const fileName = file.name.slice(-120);
  const files = isArchive(fileName) ? ArticleArchive.open(bytes).names : null;
  if (!files && !articles) throw new Problem("invalid", "importEmpty");
  const chosen = articles ?? files?.map((_, index) => index) ?? [];
  const parts = chosen.flatMap((index) => {
    const name = files ? files[index] : "";
    return name === undefined ? [] : [{ name: name.slice(-300), target: String(index) }];
  });
  const { deskId } = about;
  const asked = { kind: "bringIn", deskId, name: fileName, input: { ...about, fileName }, parts, bytes } as const;
  if (files) return makeJob(viewer, { ...asked, unit: "files", total: parts.length });
  return makeJob(viewer, { ...asked, unit: "sentences", total: 0 });
}
