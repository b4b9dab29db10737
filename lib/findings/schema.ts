import { z } from "zod";
import { plainNote } from "#lib/articles/plain-text";
import { detectors } from "#lib/checks/finding";

const articleId = z.uuid();
const key = z.string().min(3).max(120);

/** Here, everywhere in the article, on the whole desk. */
export const dismissalScopes = ["place", "article", "desk"] as const;
export type DismissalScope = (typeof dismissalScopes)[number];

export const findingsInput = z.object({ articleId });
export const dismissInput = z
  .object({
    articleId,
    key,
    scope: z.enum(dismissalScopes),
    placeKey: key.optional(),
    reason: plainNote(2000).optional(),
  })
  .refine(({ scope, placeKey }) => scope !== "place" || placeKey, { path: ["placeKey"], message: "say which place" });
export const reviveInput = z.object({ articleId, key });

/** The most places changed in one step. */
const mostPlaces = 500;
const offset = z.int().min(0).max(100_000);
export const unifyInput = z.object({
  articleId,
  key,
  places: z
    .array(
      z
        .object({
          segmentId: z.uuid(),
          start: offset,
          end: offset,
          /** What stood there when the person decided; a place that says something else by now is a conflict. */
          quote: z.string().min(1).max(2000),
          text: z
            .string()
            .max(2000)
            .refine((text) => !/[\r\n]/u.test(text), { message: "no line breaks" }),
        })
        .refine(({ start, end }) => start < end, { message: "an empty place" }),
    )
    .min(1)
    .max(mostPlaces),
});
export const undoUnifyInput = z.object({ articleId, unifyId: z.uuid() });
export const detectorsInput = z.object({
  deskId: z.uuid(),
  detectorsOff: z.array(z.enum(detectors)).max(detectors.length),
});
