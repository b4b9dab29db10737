import { type Download, download } from "#app/(desk)/_components/download";

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

/** Has the server write the file, and hands it to the browser under the server's name for it. */
export function downloadExport(articleId: string, format: ExportFormat): Promise<Download> {
  const door = doorOf(format);
  return download(`/api/v1/articles/${articleId}/${door.path}`, { format: door.format });
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
