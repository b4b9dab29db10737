import "server-only";
import pg from "pg";
import { waitBefore } from "#lib/back-off";
import { env } from "#lib/env";

type Ears<Channel extends string> = Readonly<{
  /** What it is called in the database's list of connections. */
  name: string;
  channels: readonly Channel[];
  hear: (channel: Channel, payload: string) => void;
  /** Listening (again): whatever was said before was missed. */
  began: () => void;
}>;

/**
 * A connection that listens to the database, beside the pool. When it breaks it comes back by
 * itself, ever more seldom while the database is away.
 */
export class Listener<Channel extends string> {
  readonly #ears: Ears<Channel>;
  #client: pg.Client | null = null;
  #timer: NodeJS.Timeout | null = null;
  #isWanted = false;
  #isListening = false;
  #tries = 0;

  constructor(ears: Ears<Channel>) {
    this.#ears = ears;
  }

  get isListening(): boolean {
    return this.#isListening;
  }

  start(): void {
    if (this.#isWanted) return;
    this.#isWanted = true;
    void this.#connect();
  }

  stop(): void {
    this.#isWanted = false;
    this.#isListening = false;
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
    const client = this.#client;
    this.#client = null;
    // A connection that broke meanwhile has nothing left to end.
    void client?.end().catch(() => undefined);
  }

  async #connect(): Promise<void> {
    // Keep-alive finds out when the database's machine went away without a word.
    const client = new pg.Client({
      connectionString: env().DATABASE_URL,
      keepAlive: true,
      keepAliveInitialDelayMillis: 10_000,
      connectionTimeoutMillis: 10_000,
      application_name: this.#ears.name,
    });
    this.#client = client;
    client.on("error", () => this.#lost(client));
    client.on("end", () => this.#lost(client));
    client.on("notification", ({ channel, payload = "" }) => {
      const known = this.#ears.channels.find((each) => each === channel);
      if (known) this.#ears.hear(known, payload);
    });
    try {
      await client.connect();
      for (const channel of this.#ears.channels) await client.query(`LISTEN ${channel}`);
    } catch {
      // Refused, away, or shutting down: told apart by nobody, tried again.
      return this.#lost(client);
    }
    if (this.#client !== client) return void client.end().catch(() => undefined);
    this.#tries = 0;
    this.#isListening = true;
    this.#ears.began();
  }

  #lost(client: pg.Client): void {
    if (this.#client !== client || !this.#isWanted) return;
    this.#client = null;
    this.#isListening = false;
    void client.end().catch(() => undefined);
    this.#timer = setTimeout(() => void this.#connect(), waitBefore(this.#tries, Math.random()));
    this.#tries += 1;
  }
}
