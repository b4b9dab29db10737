import { shownCategoryIds } from "./category";
import type { PresetId, QualityProfile } from "./profile";

export const defaultPreset: PresetId = "mqm-council";

/**
 * What the rating of ESA (error span annotation, Kocmi et al. 2024) means: no meaning preserved, some, most, perfect.
 * It is a person's word, not computed from the spans.
 */
export const ratingAnchors = [0, 33, 66, 100] as const;

/** What the MQM Council recommends; the others say where they differ. Thresholds nobody published are the Council's. */
const council: QualityProfile = {
  preset: "mqm-council",
  categories: shownCategoryIds,
  multipliers: { neutral: 0, minor: 1, major: 5, critical: 25 },
  // Neither is the translation's fault.
  weights: { "source-issue": 0, "creative-reinterpretation": 0 },
  exceptions: {},
  counting: "source-words",
  repeated: { rule: "once" },
  pass: { by: "raw", threshold: 99 },
  // So calibrated that 90 is where the raw score is 99.
  calibration: { passingThreshold: 90, acceptablePenalty: 10 },
};

/** The profiles a desk can begin with. */
export const profilePresets: Readonly<Record<PresetId, QualityProfile>> = {
  "mqm-council": council,
  // Freitag et al. 2021, as used at WMT.
  "google-wmt": {
    ...council,
    preset: "google-wmt",
    multipliers: { neutral: 0, minor: 1, major: 5, critical: null },
    exceptions: { punctuation: { minor: 0.1 }, "non-translation": { major: 25 } },
    repeated: { rule: "each" },
  },
  "mqm-2015": {
    ...council,
    preset: "mqm-2015",
    multipliers: { neutral: 0, minor: 1, major: 10, critical: 100 },
  },
  matecat: {
    ...council,
    preset: "matecat",
    multipliers: { neutral: 0, minor: 0.5, major: 2, critical: null },
    pass: { by: "penalty", first: 8, second: 5 },
    calibration: { passingThreshold: 90, acceptablePenalty: 8 },
  },
  trados: {
    ...council,
    preset: "trados",
    multipliers: { neutral: 0, minor: 1, major: 5, critical: 10 },
  },
  esa: {
    ...council,
    preset: "esa",
    multipliers: { neutral: null, minor: 1, major: 5, critical: null },
    repeated: { rule: "each" },
    pass: { by: "rating", threshold: 66 },
  },
};
