import { z } from "zod";
import { plainNote } from "#lib/articles/plain-text";
import { detectors } from "#lib/checks/finding";
import { placesSchema } from "./places-schema";

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
export const unifyInput = z.object({ articleId, key, places: placesSchema(mostPlaces) });
export const undoUnifyInput = z.object({ articleId, unifyId: z.uuid() });
export const detectorsInput = z.object({
  deskId: z.uuid(),
  detectorsOff: z.array(z.enum(detectors)).max(detectors.length),
});
