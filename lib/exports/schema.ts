import { z } from "zod";
import { exportFormats } from "#lib/exchange/formats";

export const exportInput = z.object({ articleId: z.uuid(), format: z.enum(exportFormats) });

/** Articles of one file. */
export const mostAtOnce = 200;

export const exportManyInput = z.object({
  articleIds: z.array(z.uuid()).min(1).max(mostAtOnce),
  format: z.enum(exportFormats),
});
