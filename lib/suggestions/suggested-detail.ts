import { z } from "zod";

/** What a version with cause "suggestion" keeps: the step, the suggestions it took in, and who wrote them outside. */
export const suggestedDetail = z.object({ suggestion: z.uuid(), of: z.array(z.uuid()), author: z.string() });
