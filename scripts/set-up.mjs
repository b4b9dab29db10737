import { endOrphanApplication } from "./application.mjs";
import { buildApplication } from "./build.mjs";
import { openDataDirectory } from "./data-directory.mjs";
import { openDatabase } from "./database.mjs";
import { isPortFree } from "./free-port.mjs";
import { checkNode, installPackages } from "./install.mjs";
import { generatePrismaClient } from "./prisma-client.mjs";
import { readSecrets } from "./secrets.mjs";
import { readSettings, root } from "./settings.mjs";
import { beforeEnd, endOnSignals } from "./shutdown.mjs";
import { StepFailure } from "./step.mjs";

/**
 * Everything that stands before the application, for `npm start` and `npm run dev` alike. Nothing needs to be
 * installed when this begins. With `isBuilt`, the build comes before the database: a release that does not build must
 * not have changed the data already.
 * @param {readonly string[]} args
 * @param {{ isBuilt?: boolean }} [options]
 */
export async function setUp(args, { isBuilt = false } = {}) {
  checkNode();
  endOnSignals();
  const settings = readSettings(args);
  const { path: dataDirectory, logFolder, release } = openDataDirectory(settings);
  beforeEnd(release);
  await endOrphanApplication(dataDirectory);
  await requireFreePort(settings);
  await installPackages(root);
  await generatePrismaClient(root);
  if (isBuilt) await buildApplication(root, settings.buildDirectory);
  const secrets = readSecrets(dataDirectory);
  const databaseUrl = await openDatabase({ root, settings, secrets, dataDirectory, logFolder });
  /** @type {NodeJS.ProcessEnv} */
  const environment = {
    ...process.env,
    DATABASE_URL: databaseUrl,
    NEXTAUTH_SECRET: process.env.NEXTAUTH_SECRET || secrets.sessionKey,
    NEXTAUTH_URL: settings.url,
    PORT: String(settings.port),
    // Next's own name for the address to listen on; shells set it to the machine's name.
    HOSTNAME: settings.host,
    NEXT_TELEMETRY_DISABLED: "1",
  };
  return { root, settings, dataDirectory, logFolder, databaseUrl, environment };
}

/** @param {import("./settings.mjs").Settings} settings */
async function requireFreePort({ port, host }) {
  const isFree = await isPortFree(port, host).catch((cause) => {
    throw new StepFailure(
      `HOST is "${host}", which is not an address of this machine.`,
      "Leave HOST out, or correct it.",
      {
        cause,
      },
    );
  });
  if (isFree) return;
  throw new StepFailure(
    `Port ${port} is in use by another program${port < 1024 ? ", or needs more rights" : ""}.`,
    `Stop that program, or choose another port: PORT=${port === 3000 ? 3001 : port + 1} npm start`,
  );
}
