import type { StreamEvent } from "#lib/reviews/workbench/event-reader";
import { KeptLine, type LineSurroundings } from "#lib/reviews/workbench/kept-line";
import type { WindowEvents } from "./window-events";

/** A part of the screen that hears the window's stream; `asks`: what the stream is to tell for it, as the address says it. */
export type WindowEars = Readonly<{
  asks: Readonly<Record<string, string>>;
  hear: (event: WindowEvent) => void;
  /** The stream is cut: what is true only at the moment is known no more. */
  lost?: () => void;
}>;

export type WindowEvent = {
  [Name in keyof WindowEvents]: Readonly<{ name: Name; data: WindowEvents[Name] }>;
}[keyof WindowEvents];

/**
 * The one stream of a window for all parts of the screen that belong to no article. When another part asks for more it
 * is opened anew, and tells everything again; when it is cut it comes back by itself, ever more seldom.
 */
export class WindowLine {
  readonly #around: LineSurroundings;
  readonly #ears = new Set<WindowEars>();
  readonly #kept: KeptLine;
  #path: string | null = null;
  #isLookedAt = true;
  #isHeard = false;
  /** Coming back by itself is of no use: the person has to do something first. */
  #isAway = false;

  constructor(around: LineSurroundings) {
    this.#around = around;
    this.#kept = new KeptLine(around);
  }

  /** Whether what is shown is kept true by the stream; else it is to be read when there is a reason to. */
  get isHeard(): boolean {
    return this.#isHeard;
  }

  /** Hears from now on; answers how to leave. Parts that come and go in one breath cost one stream. */
  join(ears: WindowEars): () => void {
    this.#ears.add(ears);
    this.#lookSoon();
    return () => {
      this.#ears.delete(ears);
      this.#lookSoon();
    };
  }

  /** Whether anybody looks at the page: one that is out of sight holds no line. */
  lookedAt(isLookedAt: boolean): void {
    this.#isLookedAt = isLookedAt;
    if (isLookedAt) this.tryNow();
    else this.#shut();
  }

  /** The person did something, or the network is back. */
  tryNow(): void {
    this.#isAway = false;
    if (!this.#kept.isOpen) this.#open();
  }

  #lookSoon(): void {
    this.#around.after(0, () => {
      if (this.#ears.size > 0 && this.#path === pathFor(this.#ears)) return;
      this.#shut();
      if (this.#ears.size > 0) this.tryNow();
    });
  }

  #open(): void {
    this.#kept.callOff();
    if (this.#isAway || !this.#isLookedAt || this.#ears.size === 0) return;
    this.#path = pathFor(this.#ears);
    this.#kept.open(this.#path, {
      hear: (event) => this.#hear(event),
      ended: (status) => this.#ended(status),
    });
  }

  #shut(): void {
    this.#kept.shut();
    this.#path = null;
    if (!this.#isHeard) return;
    this.#isHeard = false;
    for (const { lost } of [...this.#ears]) lost?.();
  }

  #hear({ name, data }: StreamEvent): void {
    const event = { name, data } as WindowEvent;
    this.#isHeard = true;
    for (const { hear } of [...this.#ears]) hear(event);
    if (event.name !== "end") return;
    if (event.data.why === "stopping") this.#ended(null);
    else this.#stayAway();
  }

  #ended(status: number | null): void {
    this.#shut();
    if (status !== null && status < 500 && status !== 429) return this.#stayAway();
    this.#kept.tryLater(() => this.#open());
  }

  /** Who may not listen any more is told so by the next page they ask for. */
  #stayAway(): void {
    this.#shut();
    this.#isAway = true;
  }
}

function pathFor(ears: ReadonlySet<WindowEars>): string {
  const asked = new URLSearchParams(Object.assign({}, ...[...ears].map(({ asks }) => asks)));
  asked.sort();
  const query = asked.toString();
  return query === "" ? "live" : `live?${query}`;
}
