/**
 * How long each sentence was in front of the person, in milliseconds: while it is the active one and the page is
 * visible. An approval says with it whether there was time to read.
 */
export class Dwell {
  private readonly spent = new Map<string, number>();
  private current: string | null = null;
  private since = 0;

  look(id: string | null): void {
    this.pause();
    this.current = id;
    this.since = performance.now();
  }

  /** The page was hidden: time does not count until `go`. */
  pause(): void {
    if (this.current !== null) this.spent.set(this.current, this.of(this.current));
    this.since = Number.POSITIVE_INFINITY;
  }

  go(): void {
    this.since = performance.now();
  }

  of(id: string): number {
    const running = id === this.current ? Math.max(0, performance.now() - this.since) : 0;
    return Math.round((this.spent.get(id) ?? 0) + (Number.isFinite(running) ? running : 0));
  }

  forget(id: string): void {
    this.spent.delete(id);
    if (id === this.current) this.since = performance.now();
  }
}
