import type { ProblemAnswer } from "#lib/problem";

export const exportFormats = [
  "docx",
  "docxCommented",
  "docxTracked",
  "html",
  "htmlTracked",
  "markdown",
  "text",
  "json",
] as const;
/** The text beside its source. */
export const bilingualFormats = ["xliff21", "xliff12", "xlsx", "csv", "tsv", "tmx"] as const;
/** What people marked, as its own file. */
export const annotationFormats = ["annotationsMarot", "annotationsCsv", "annotationsJson"] as const;
export type ExportFormat =
  | (typeof exportFormats)[number]
  | (typeof bilingualFormats)[number]
  | (typeof annotationFormats)[number];

type Outcome = Readonly<{ kind: "done"; fileName: string }> | Readonly<{ kind: "failed"; message: string | null }>;

/** Has the server write the file, and hands it to the browser under the server's name for it. */
export async function downloadExport(articleId: string, format: ExportFormat): Promise<Outcome> {
  try {
    const door = doorOf(format);
    const response = await fetch(`/api/v1/articles/${articleId}/${door.path}`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ format: door.format }),
    });
    if (!response.ok) {
      const problem: ProblemAnswer | null = await response.json().catch(() => null);
      return { kind: "failed", message: problem?.message ?? null };
    }
    const fileName = fileNameIn(response.headers.get("content-disposition") ?? "") ?? `article.${format}`;
    handOver(await response.blob(), fileName);
    return { kind: "done", fileName };
  } catch (error) {
    if (error instanceof TypeError) return { kind: "failed", message: null };
    throw error;
  }
}

function doorOf(format: ExportFormat): Readonly<{ path: string; format: string }> {
  const annotations = annotationDoors.get(format);
  return annotations ? { path: "annotations/exports", format: annotations } : { path: "exports", format };
}

const annotationDoors: ReadonlyMap<ExportFormat, string> = new Map([
  ["annotationsMarot", "marot"],
  ["annotationsCsv", "csv"],
  ["annotationsJson", "json"],
]);

/** The name in a Content-Disposition header (RFC 6266), the international one where there are two. */
export function fileNameIn(disposition: string): string | null {
  const international = /filename\*=UTF-8''([^;]+)/i.exec(disposition)?.[1];
  if (international) return decodeURIComponent(international);
  return /filename="([^"]*)"/i.exec(disposition)?.[1] ?? null;
}

function handOver(file: Blob, fileName: string): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement("a");
  link.href = address;
  link.download = fileName;
  link.click();
  // The browser has taken the file by the next turn.
  setTimeout(() => URL.revokeObjectURL(address));
}
