import { z } from "zod";

const name = z.string().trim().min(1).max(120);

export const newDeskInput = z.object({ name });
export const deskInput = z.object({
  deskId: z.uuid(),
  name,
  fourEyes: z.boolean(),
  warnUnread: z.boolean(),
  blockCritical: z.boolean(),
});
