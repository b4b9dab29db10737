import "server-only";
import pg from "pg";
import { waitBefore } from "#lib/back-off";
import { env } from "#lib/env";
import { type Channel, channels } from "./channels";

/** What somebody in this process wants to hear. */
export type Ears = Readonly<{
  hear: Partial<Readonly<Record<Channel, (payload: string) => void>>>;
  /** Listening (again): whatever was said before was missed. Not called for what joins while it listens. */
  began: () => void;
}>;

/**
 * This process's one connection that listens to the database, beside the pool; there while anybody listens. When it
 * breaks it comes back by itself, ever more seldom while the database is away.
 */
class Listener {
  readonly #everybody = new Set<Ears>();
  #client: pg.Client | null = null;
  #timer: NodeJS.Timeout | null = null;
  #isListening = false;
  #tries = 0;

  get isListening(): boolean {
    return this.#isListening;
  }

  join(ears: Ears): void {
    this.#everybody.add(ears);
    if (!this.#client && !this.#timer) void this.#connect();
  }

  leave(ears: Ears): void {
    if (!this.#everybody.delete(ears) || this.#everybody.size > 0) return;
    this.#isListening = false;
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
    const client = this.#client;
    this.#client = null;
    // A connection that broke meanwhile has nothing left to end.
    void client?.end().catch(() => undefined);
  }

  async #connect(): Promise<void> {
    this.#timer = null;
    // Keep-alive finds out when the database's machine went away without a word.
    const client = new pg.Client({
      connectionString: env().DATABASE_URL,
      keepAlive: true,
      keepAliveInitialDelayMillis: 10_000,
      connectionTimeoutMillis: 10_000,
      application_name: "stet live",
    });
    this.#client = client;
    client.on("error", () => this.#lost(client));
    client.on("end", () => this.#lost(client));
    client.on("notification", ({ channel, payload = "" }) => {
      const known = channels.find((each) => each === channel);
      if (known) for (const { hear } of [...this.#everybody]) hear[known]?.(payload);
    });
    try {
      await client.connect();
      for (const channel of channels) await client.query(`LISTEN ${channel}`);
    } catch {
      // Refused, away, or shutting down: told apart by nobody, tried again.
      return this.#lost(client);
    }
    if (this.#client !== client) return void client.end().catch(() => undefined);
    this.#tries = 0;
    this.#isListening = true;
    for (const { began } of [...this.#everybody]) began();
  }

  #lost(client: pg.Client): void {
    if (this.#client !== client) return;
    this.#client = null;
    this.#isListening = false;
    void client.end().catch(() => undefined);
    this.#timer = setTimeout(() => void this.#connect(), waitBefore(this.#tries, Math.random()));
    this.#tries += 1;
  }
}

// Next keeps modules apart by route, and the development server reloads them; the connection has to be one.
const kept = globalThis as typeof globalThis & { stetListener?: Listener };

export function listener(): Listener {
  kept.stetListener ??= new Listener();
  return kept.stetListener;
}
