import type { QualityProfile } from "./profile";
import type { ArticleScore } from "./score";

/** The figure that decides by this profile, and what it is held against; null where there is none yet. */
export function shownScore(
  { model, review, rates, rating }: ArticleScore,
  { pass, calibration }: QualityProfile,
): Readonly<{ figure: number | null; threshold: number }> {
  switch (model) {
    case "raw":
      return { figure: rates?.raw ?? null, threshold: pass.by === "raw" ? pass.threshold : 0 };
    case "calibrated":
      return { figure: rates?.calibrated ?? null, threshold: calibration.passingThreshold };
    case "penalty":
      return { figure: rates?.perThousand ?? null, threshold: pass.by === "penalty" ? pass[review] : 0 };
    case "rating":
      return { figure: rating, threshold: pass.by === "rating" ? pass.threshold : 0 };
  }
}
