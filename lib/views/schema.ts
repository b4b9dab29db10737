import { z } from "zod";
import { isNarrowed } from "#lib/articles/desk-address";
import { plainLine } from "#lib/articles/plain-text";
import { longestViewName } from "./view-name";
import { filterOf, viewQuery } from "./view-query";

const name = plainLine(longestViewName).min(1);

/** A desk page's query, as far as the desk page knows it. */
const query = z
  .string()
  .max(4000)
  .transform(filterOf)
  .refine(isNarrowed, "neither a search nor a filter")
  .transform(viewQuery);

export const saveViewInput = z.object({ deskId: z.uuid(), name, query, isShared: z.boolean() });
export const renameViewInput = z.object({ viewId: z.uuid(), name });
export const deleteViewInput = z.object({ viewId: z.uuid() });
