import { z } from "zod";

const articleId = z.uuid();
const suggestionId = z.uuid();

export const suggestionsInput = z.object({ articleId });
export const suggestionInput = z.object({ suggestionId });
export const acceptInput = z.object({
  suggestionId,
  /** Of the sentence, as the person saw it. */
  version: z.int().min(1),
  /** Takes the file's text where both changed the same words: what is there now stays in the history. */
  whole: z.boolean().default(false),
});
export const acceptAllInput = z.object({ articleId, suggestionIds: z.array(z.uuid()).min(1).max(20_000) });
export const undoAcceptInput = z.object({ articleId, stepId: z.uuid() });
