/** A person steps through sentences and types; what is above this, a machine does. */
const most = 40;
const within = 10_000;

/** Counts deeds by key; those above `most` in ten seconds are too many. Instants in milliseconds. */
export class Rate {
  readonly #counts = new Map<string, { since: number; count: number }>();

  isTooOften(key: string, now: number): boolean {
    const known = this.#counts.get(key);
    if (known && now - known.since < within) {
      known.count += 1;
      return known.count > most;
    }
    // Whoever has gone is let go of when somebody new comes.
    if (!known) for (const [each, { since }] of this.#counts) if (now - since >= within) this.#counts.delete(each);
    this.#counts.set(key, { since: now, count: 1 });
    return false;
  }
}
