import { createHash, randomBytes, randomUUID } from "node:crypto";
import { join } from "node:path";
import { run } from "./child.mjs";
import { StepFailure, step } from "./step.mjs";

const lifetimeInDays = 7;

/**
 * A person of the demo newsroom.
 * @typedef {{ name: string, email: string, role: string, password: string }} DemoPerson
 */

/**
 * What a first start hands to the person at the keyboard: the demo's people, or the link that makes the first
 * administrator; null when there are people already.
 * @param {{ root: string, settings: import("./settings.mjs").Settings, environment: NodeJS.ProcessEnv, databaseUrl: string }} options
 * @returns {Promise<{ people: DemoPerson[] } | { setupLink: string } | null>}
 */
export async function welcomeNewcomers({ root, settings, environment, databaseUrl }) {
  const { default: pg } = await import("pg");
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { rows } = await client.query("SELECT EXISTS (SELECT FROM app_user) AS inhabited");
    if (rows[0]?.inhabited) return null;
    if (!settings.isDemo) return { setupLink: `${settings.url}/setup/${await makeSetupToken(client)}` };
  } finally {
    await client.end();
  }
  return { people: await step("Filling the demo newsroom", () => seed(root, environment)) };
}

/**
 * A token that opens the set-up page once; only its hash is kept, and earlier ones stop working.
 * @param {import("pg").Client} client
 */
async function makeSetupToken(client) {
  const token = randomBytes(32).toString("base64url");
  await client.query("BEGIN");
  await client.query(
    "UPDATE one_time_link SET revoked_at = now() WHERE kind = 'setup' AND used_at IS NULL AND revoked_at IS NULL",
  );
  await client.query(
    `INSERT INTO one_time_link (id, kind, token_hash, expires_at) VALUES ($1, 'setup', $2, now() + make_interval(days => $3))`,
    [randomUUID(), createHash("sha256").update(token).digest("hex"), lifetimeInDays],
  );
  await client.query("COMMIT");
  return token;
}

/**
 * @param {string} root
 * @param {NodeJS.ProcessEnv} environment
 * @returns {Promise<DemoPerson[]>}
 */
async function seed(root, environment) {
  // The condition makes the package "server-only" empty, as Next does on the server.
  const args = ["--conditions=react-server", "--import", "tsx", join("prisma", "seed", "demo.ts")];
  const { code, stdout, output } = await run(process.execPath, args, { cwd: root, env: environment });
  const people = code === 0 ? parsePeople(stdout) : null;
  if (people) return people;
  throw new StepFailure(
    `The demo newsroom could not be filled: ${output.split("\n").at(-1) ?? "no reason given"}`,
    "Start without --demo, or remove the data directory and try again.",
  );
}

/**
 * @param {string} stdout
 * @returns {DemoPerson[] | null}
 */
function parsePeople(stdout) {
  const line = stdout.trimEnd().split("\n").at(-1) ?? "";
  if (!line.startsWith("[")) return null;
  const people = JSON.parse(line);
  return Array.isArray(people) && people.length > 0 ? people : null;
}
