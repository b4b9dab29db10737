import { existsSync } from "node:fs";
import { join } from "node:path";
import { startEmbeddedPostgres } from "./embedded-postgres.mjs";
import { migrate } from "./migrate.mjs";
import { preparePostgresBinaries } from "./postgres-binaries.mjs";
import { choosePostgresPlace } from "./postgres-user.mjs";
import { beforeEnd, end, isStopping } from "./shutdown.mjs";
import { explain, StepFailure, step } from "./step.mjs";

/** Older ones lack what the migrations use. */
const oldestServer = 14;

/**
 * Starts the embedded database, or reaches the one of DATABASE_URL, and brings it up to this release. Resolves with
 * its address. The embedded one is started again when it dies, and ends with us.
 * @param {{ root: string, settings: import("./settings.mjs").Settings, secrets: import("./secrets.mjs").Secrets, dataDirectory: string, logFolder: string }} options
 */
export async function openDatabase({ root, settings, secrets, dataDirectory, logFolder }) {
  const url = settings.databaseUrl ?? (await embedded({ root, secrets, dataDirectory, logFolder }));
  if (settings.databaseUrl) await step("Reaching the database", () => checkServer(url));
  const applied = await migrate(url, join(root, "prisma", "migrations"));
  if (applied.length > 0) console.log(`  ✓ Database brought up to this release (${applied.length} migrations)`);
  return url;
}

/** @param {{ root: string, secrets: import("./secrets.mjs").Secrets, dataDirectory: string, logFolder: string }} options */
async function embedded({ root, secrets, dataDirectory, logFolder }) {
  const place = choosePostgresPlace(dataDirectory, preparePostgresBinaries(root));
  const start = () => startEmbeddedPostgres({ place, secrets, logFolder });
  const isNew = !existsSync(join(place.folder, "data"));
  let server = await step(isNew ? "Making the database" : "Starting the database", start);
  beforeEnd(
    () => server.stop(),
    () => void server.stop("now"),
  );
  const { url } = server;
  watch();
  return url;

  function watch() {
    void server.ended.then(async () => {
      if (isStopping()) return;
      console.error("The database ended by itself; starting it again.");
      try {
        server = await start();
        if (server.url !== url) throw new StepFailure("The database's port was taken meanwhile.", "Start Stet again.");
        console.error("The database is back.");
        watch();
      } catch (error) {
        explain(error);
        await end(1);
      }
    });
  }
}

/** @param {string} url */
async function checkServer(url) {
  const { default: pg } = await import("pg");
  try {
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
    await client.connect();
    const { rows } = await client.query("SELECT current_setting('server_version_num')::int / 10000 AS release");
    await client.end();
    if (Number(rows[0]?.release) >= oldestServer) return;
  } catch (cause) {
    throw new StepFailure(
      `The database in DATABASE_URL does not answer: ${cause instanceof Error ? cause.message : String(cause)}`,
      "Check its address, that it runs, and that it lets this user in; or leave DATABASE_URL out to use the embedded one.",
      { cause },
    );
  }
  throw new StepFailure(
    `The PostgreSQL in DATABASE_URL is older than ${oldestServer}.`,
    "Use a newer one, or leave DATABASE_URL out.",
  );
}
