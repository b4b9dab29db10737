import "server-only";
import { refuseBytes } from "#lib/exchange/import-limits";
import { mayBeTranslation, type ReadTranslation, readTranslation } from "#lib/exchange/read-translation";

/** The translations in a form's file, if it holds segments beside their sources; null if it is anything else. */
export async function uploadedTranslation(form: FormData): Promise<ReadTranslation | null> {
  const file = form.get("file");
  if (!(file instanceof File) || !mayBeTranslation(file.name)) return null;
  // Told by its size, before it is in memory once more.
  refuseBytes(file.size);
  return readTranslation(new Uint8Array(await file.arrayBuffer()), file.name);
}
