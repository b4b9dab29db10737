import type { QualityProfile } from "#lib/quality/profile";

/**
 * A profile's pass rule as a limit on penalty points per 1,000: every score is a line in them. RQS = 100 − NPT ÷ 10
 * passes at its threshold T where NPT ≤ 10 × (100 − T); CQS = 100 − NPT × (100 − PT) ÷ APP passes at PT where
 * NPT ≤ APP. Null where people's ratings decide.
 */
export function passLimit({ pass, calibration }: QualityProfile, review: "first" | "second"): number | null {
  switch (pass.by) {
    case "raw":
      return 10 * (100 - pass.threshold);
    case "calibrated":
      return calibration.acceptablePenalty;
    case "penalty":
      return pass[review];
    case "rating":
      return null;
  }
}

/** The score that decides by this profile, of penalty points per word (or character); the points per 1,000 themselves where those decide. */
export function scoreOf({ pass, calibration }: QualityProfile, perUnit: number): number {
  switch (pass.by) {
    case "raw":
    case "rating":
      return 100 * (1 - perUnit);
    case "calibrated":
      return 100 - (perUnit * 1000 * (100 - calibration.passingThreshold)) / calibration.acceptablePenalty;
    case "penalty":
      return perUnit * 1000;
  }
}
