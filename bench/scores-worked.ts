import type { ScoredAnnotation } from "#lib/quality/counted-errors";
import type { QualityProfile } from "#lib/quality/profile";
import { profilePresets } from "#lib/quality/profile-presets";
import { type ArticleScore, scoreArticle } from "#lib/quality/score";
import type { Comparison } from "./scores-compared";

const council = profilePresets["mqm-council"];

/** MQM's own arithmetic, as it is printed: an article of 542 words, and the check of the calibration. */
export function workedNumbers(): Comparison[] {
  const annotations = [...marked(3, "major"), ...marked(8, "minor"), ...marked(1, "minor", "punctuation")];
  const article = scored(calibrated(15), annotations, 542);
  const [ten, twenty] = [10, 20].map((count) => scored(calibrated(10), marked(count, "minor"), 1000));
  return [
    asPrinted(24, article.penalty),
    asPrinted(44.28, article.rates?.perThousand),
    asPrinted(95.57, article.rates?.raw),
    asPrinted(70.48, article.rates?.calibrated),
    asPrinted(99, ten?.rates?.raw),
    asPrinted(90, ten?.rates?.calibrated),
    asPrinted(80, twenty?.rates?.calibrated),
  ];
}

/** Worked numbers are printed with two decimals. */
function asPrinted(published: number, ours: number | undefined): Comparison {
  return { published, ours: Number(ours?.toFixed(2)) };
}

function calibrated(acceptablePenalty: number): QualityProfile {
  return { ...council, pass: { by: "calibrated" }, calibration: { passingThreshold: 90, acceptablePenalty } };
}

function marked(
  count: number,
  severity: ScoredAnnotation["severity"],
  category: ScoredAnnotation["category"] = "mistranslation",
): ScoredAnnotation[] {
  return Array.from({ length: count }, () => ({ category, severity, placeCount: 1, cluster: null }));
}

function scored(profile: QualityProfile, annotations: readonly ScoredAnnotation[], words: number): ArticleScore {
  const counts = { source: { words, characters: 0 }, target: { words, characters: 0 } };
  return scoreArticle({ profile, annotations, counts, review: "first", rating: null });
}
