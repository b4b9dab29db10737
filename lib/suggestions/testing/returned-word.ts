import type { Viewer } from "#lib/auth/viewer";
import { makeExport } from "#lib/exports/commands";
import { returnFile } from "#lib/suggestions/commands/return-file";
import { getOpenSuggestions } from "#lib/suggestions/queries/get-returned";
import { withWords } from "./with-words";

/** The article as Word, with words of it changed. */
export async function editedWord(viewer: Viewer, articleId: string, before: string, after: string) {
  return withWords((await makeExport(viewer, { articleId, format: "docx" })).bytes, before, after);
}

export function returnedForm(articleId: string, bytes: Uint8Array<ArrayBuffer>, fileName = "edited.docx"): FormData {
  const form = new FormData();
  form.set("articleId", articleId);
  form.set("file", new File([bytes], fileName));
  return form;
}

/** Brings the article back as Word with words of it changed; answers what is suggested then. */
export async function returnOne(viewer: Viewer, articleId: string, before: string, after: string) {
  await returnFile(viewer, returnedForm(articleId, await editedWord(viewer, articleId, before, after)));
  return getOpenSuggestions(viewer, { articleId });
}
