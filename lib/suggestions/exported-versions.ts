import { z } from "zod";

/** Which version of each sentence an export has: `{ segment id: version }`. */
export const versionsSchema = z.record(z.string(), z.int().min(1));
