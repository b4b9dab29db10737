import { join, relative } from "node:path";
import { startApplication } from "./application.mjs";
import { greet } from "./greeting.mjs";
import { welcomeNewcomers } from "./newcomers.mjs";
import { setUp } from "./set-up.mjs";
import { beforeEnd, end, isStopping } from "./shutdown.mjs";
import { explain, StepFailure, step } from "./step.mjs";

/** An application that dies more often than this within a minute is not started again. */
const bearableDeaths = 3;

// npm start: everything from a fresh clone to a running Stet.
try {
  const { root, settings, dataDirectory, logFolder, databaseUrl, environment } = await setUp(process.argv.slice(2), {
    isBuilt: true,
  });
  const standalone = join(settings.buildDirectory, "standalone");
  const production = /** @type {NodeJS.ProcessEnv} */ ({
    ...environment,
    NODE_ENV: "production",
    STET_STATIC: join(standalone, relative(root, settings.buildDirectory), "static"),
  });
  const launch = () =>
    startApplication({
      args: [join(standalone, "server.js")],
      cwd: standalone,
      environment: production,
      logFolder,
      dataDirectory,
    });
  let application = await step("Starting the application", launch);
  beforeEnd(
    () => application.stop(),
    () => application.kill(),
  );
  greet({
    settings,
    databaseUrl,
    news: await welcomeNewcomers({ root, settings, environment: production, databaseUrl }),
  });

  /** @type {number[]} */
  let deaths = [];
  while (deaths.length <= bearableDeaths) {
    await application.ended;
    if (isStopping()) break;
    deaths = [...deaths.filter((at) => Date.now() - at < 60_000), Date.now()];
    console.error("The application ended by itself; starting it again.");
    application = await launch();
    console.error("The application is back.");
  }
  if (!isStopping()) {
    throw new StepFailure("The application keeps ending by itself.", `Its log says why: ${join(logFolder, "app.log")}`);
  }
} catch (error) {
  if (!isStopping()) explain(error);
  await end(1);
}
