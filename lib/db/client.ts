import "server-only";
import { PrismaPg } from "@prisma/adapter-pg";
import { env } from "#lib/env";
import { type Prisma, PrismaClient } from "./generated/client";

/** The database inside a transaction: what commands hand to one another. */
export type Transaction = Prisma.TransactionClient;

// Next's development server reloads modules; one pool has to outlive them.
const kept = globalThis as typeof globalThis & { stetDatabase?: PrismaClient };

/** Prisma's adapter sends and reads instants without their offset: only a session in UTC keeps them what they are. */
const inUtc = { options: "-c timezone=UTC" };

/** The one connection pool of this process. */
export function db(): PrismaClient {
  kept.stetDatabase ??= new PrismaClient({
    adapter: new PrismaPg({ connectionString: env().DATABASE_URL, max: 12, ...inUtc }),
  });
  return kept.stetDatabase;
}

/** Runs `work` in one transaction of at most `timeout` milliseconds; all of it is stored or nothing is. */
export function transaction<Result>(work: (tx: Transaction) => Promise<Result>, timeout = 30_000): Promise<Result> {
  return db().$transaction(work, { maxWait: 10_000, timeout });
}
