import { z } from "zod";

const places = z.array(
  z.object({
    key: z.string(),
    segmentId: z.uuid(),
    start: z.int(),
    end: z.int(),
    quote: z.string(),
    replacement: z.string().nullable(),
    isDismissed: z.boolean(),
  }),
);

/** A finding's places, read from its column. */
export function storedFindingPlaces(column: unknown): z.output<typeof places> {
  return places.parse(column);
}
