import type { Finding } from "#lib/checks/finding";
import { placeKey } from "./place-key";
import type { DismissalScope } from "./schema";
import type { ShownFinding } from "./shown-finding";

/** A dismissal that holds for an article. */
export type Dismissal = Readonly<{
  /** Any of them will do. */
  keys: readonly string[];
  placeKey: string | null;
  scope: DismissalScope;
  reason: string | null;
  by: string;
  at: string;
}>;

/**
 * Findings with what people said of them: dismissed as a whole, or place by place. A finding whose every place is
 * dismissed is dismissed. Open ones first, each part in the order given.
 */
export function applyDismissals(
  findings: readonly Finding[],
  dismissals: readonly Dismissal[],
  textOf: (segmentId: string) => string,
): ShownFinding[] {
  const shown = findings.map((finding): ShownFinding => {
    const known = [finding.key, ...finding.aliases];
    const said = dismissals.filter(({ keys }) => keys.some((key) => known.includes(key)));
    const whole = said.find(({ scope }) => scope !== "place");
    const places = finding.places.map((place) => {
      const key = placeKey(finding.detector, place, textOf(place.segmentId));
      return { ...place, key, isDismissed: said.some((each) => each.scope === "place" && each.placeKey === key) };
    });
    const last = whole ?? (places.every(({ isDismissed }) => isDismissed) ? said.at(-1) : undefined);
    const { scope, reason, by, at } = last ?? {};
    return {
      ...finding,
      places,
      state: last ? "dismissed" : "open",
      dismissal: scope && by && at ? { scope, reason: reason ?? null, by, at } : null,
    };
  });
  return [...shown.filter(({ state }) => state === "open"), ...shown.filter(({ state }) => state === "dismissed")];
}
