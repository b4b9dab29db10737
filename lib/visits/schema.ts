import { z } from "zod";

export const visitInput = z.object({
  articleId: z.uuid(),
  /** The last of the article's changes that was on the person's screen. */
  change: z.int().min(0).max(2_147_483_647),
});
