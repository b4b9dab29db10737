import type { Pairing } from "#lib/articles/pairing";

/** What was and what is, oldest first; the last one holds. */
export type PairingHistory = readonly [Pairing, ...Pairing[]];

/** The pairing that holds. */
export function presentOf(history: PairingHistory): Pairing {
  return history.at(-1) ?? history[0];
}
