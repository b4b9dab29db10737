import { chmodSync } from "node:fs";
import { join } from "node:path";
import { startEmbeddedPostgres } from "./embedded-postgres.mjs";
import { migrate } from "./migrate.mjs";
import { preparePostgresBinaries } from "./postgres-binaries.mjs";
import { choosePostgresPlace } from "./postgres-user.mjs";
import { readSecrets } from "./secrets.mjs";
import { root } from "./settings.mjs";

/** Nothing in it is worth a wait for the disk. */
const careless = { fsync: "off", synchronous_commit: "off", full_page_writes: "off" };

/**
 * A migrated database for tests and tools, in a folder its caller made and removes.
 * @param {string} folder
 */
export async function startThrowAwayDatabase(folder) {
  chmodSync(folder, 0o711);
  const place = choosePostgresPlace(folder, preparePostgresBinaries(root));
  const server = await startEmbeddedPostgres({
    place,
    secrets: readSecrets(folder),
    logFolder: folder,
    settings: careless,
  });
  await migrate(server.url, join(root, "prisma", "migrations"));
  return server;
}
