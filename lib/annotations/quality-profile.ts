import { z } from "zod";
import { categoryIds } from "#lib/quality/category";
import { countingRules } from "#lib/quality/evaluation-count";
import { presetIds, type QualityProfile } from "#lib/quality/profile";
import { defaultPreset, profilePresets } from "#lib/quality/profile-presets";
import { severities } from "#lib/quality/severity";

const points = z.number();
const category = z.enum(categoryIds);

/** What a desk does otherwise than its preset; what it leaves out is the preset's. */
const overrides = z
  .object({
    categories: z.array(category).max(categoryIds.length),
    multipliers: z.record(z.enum(severities), points.nullable()),
    weights: z.partialRecord(category, points),
    exceptions: z.partialRecord(category, z.partialRecord(z.enum(severities), points)),
    counting: z.enum(countingRules),
    repeated: z.discriminatedUnion("rule", [
      z.object({ rule: z.literal("once") }),
      z.object({ rule: z.literal("each") }),
      z.object({ rule: z.literal("capped"), atMost: points }),
    ]),
    pass: z.discriminatedUnion("by", [
      z.object({ by: z.literal("raw"), threshold: points }),
      z.object({ by: z.literal("calibrated") }),
      z.object({ by: z.literal("penalty"), first: points, second: points }),
      z.object({ by: z.literal("rating"), threshold: points }),
    ]),
    calibration: z.object({ passingThreshold: points, acceptablePenalty: points }),
  })
  .partial();

const chosen = z.object({ preset: z.enum(presetIds), overrides: overrides.default({}) });
export type ChosenProfile = z.output<typeof chosen>;

/** A desk's choice of how articles are scored, from outside. */
export const qualityProfileInput = chosen.extend({ deskId: z.uuid() });

/** The choice a desk made, read from its column; the default preset where it made none. */
export function storedChoice(column: unknown): ChosenProfile {
  return column === null || column === undefined ? { preset: defaultPreset, overrides: {} } : chosen.parse(column);
}

/** The profile that a choice comes to. */
export function profileOf({ preset, overrides: other }: ChosenProfile): QualityProfile {
  const given = Object.fromEntries(Object.entries(other).filter(([, value]) => value !== undefined));
  return { ...profilePresets[preset], ...given, preset };
}
