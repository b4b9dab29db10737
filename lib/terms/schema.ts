import { z } from "zod";
import { plainLine, plainNote } from "#lib/articles/plain-text";
import { termStatuses } from "#lib/checks/desk-term";
import { languageTag } from "#lib/language/language-tag";
import { longestForm, longestList, longestNote, mostForms } from "./term-content";

const deskId = z.uuid();
const termId = z.uuid();

const content = {
  sourceLanguage: languageTag.nullable(),
  targetLanguage: languageTag,
  source: plainLine(longestForm).transform((text) => (text === "" ? null : text)),
  note: plainNote(longestNote),
  forms: z
    .array(
      z.object({ text: plainLine(longestForm).min(1), status: z.enum(termStatuses), isCaseSensitive: z.boolean() }),
    )
    .min(1)
    .max(mostForms)
    .readonly(),
};

export const addTermInput = z.object({ deskId, ...content });
export const changeTermInput = z.object({ deskId, termId, ...content });
export const retireTermInput = z.object({ deskId, termId });

export const termListInput = z.object({
  deskId,
  text: z.string().max(longestList),
  sourceLanguage: languageTag.nullable(),
  targetLanguage: languageTag,
});

/** What the address of the page asks for; what does not fit is left out, not refused. */
export const termFilter = z.object({
  desk: z.uuid().optional().catch(undefined),
  q: plainLine(200).min(1).optional().catch(undefined),
  target: languageTag.optional().catch(undefined),
  after: z.uuid().optional().catch(undefined),
});
export type TermFilter = z.output<typeof termFilter>;

export const termFileInput = z.object({ desk: z.uuid(), format: z.enum(["csv", "tbx"]).default("csv") });
