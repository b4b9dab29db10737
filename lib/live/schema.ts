import { z } from "zod";
import { deskFilter, pageSize } from "#lib/articles/schema";
import { locales } from "#lib/language/locale";

export const liveInput = z.object({
  articleId: z.uuid(),
  /** The change up to which the window knows the article. */
  since: z.coerce.number().int().min(0).max(2_147_483_647),
});

export const presenceInput = z.object({
  articleId: z.uuid(),
  /** As the stream's "hello" named it. */
  stream: z.uuid(),
  segmentId: z.uuid().nullable(),
  isTyping: z.boolean(),
});

/** What a window shows outside an article. With a page of the desk comes the filter it was listed by. */
export const windowInput = deskFilter.extend({
  jobs: z.literal("1").optional(),
  /** The articles of the page, with commas between. */
  shown: z
    .string()
    .max(pageSize * 40)
    .transform((text) => (text === "" ? [] : text.split(",")))
    .pipe(z.array(z.uuid()).max(pageSize))
    .optional(),
  /** New articles are offered that changed later than this. */
  since: z.iso.datetime().optional(),
  /** In which the search is to be read. */
  language: z.enum(locales).optional(),
});
