import "server-only";
import { db } from "#lib/db/client";

/** Whether the database answers. */
export async function isHealthy(): Promise<boolean> {
  return db().$queryRaw`SELECT 1`.then(
    () => true,
    () => false,
  );
}
