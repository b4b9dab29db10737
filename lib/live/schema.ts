import { z } from "zod";

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
