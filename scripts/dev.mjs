import { join } from "node:path";
import { startApplication } from "./application.mjs";
import { greet } from "./greeting.mjs";
import { welcomeNewcomers } from "./newcomers.mjs";
import { setUp } from "./set-up.mjs";
import { beforeEnd, end, isStopping } from "./shutdown.mjs";
import { explain, step } from "./step.mjs";

// npm run dev: everything `npm start` does but the build; the application reloads as its files change.
try {
  const { root, settings, dataDirectory, databaseUrl, environment, logFolder } = await setUp(process.argv.slice(2));
  /** @type {NodeJS.ProcessEnv} */
  const development = { ...environment, NODE_ENV: "development" };
  const application = await step("Starting the application", () =>
    startApplication({
      args: [join(root, "node_modules/next/dist/bin/next"), "dev", "-p", String(settings.port), "-H", settings.host],
      cwd: root,
      environment: development,
      logFolder,
      dataDirectory,
      echo: true,
    }),
  );
  beforeEnd(application.stop, application.kill);
  greet({
    settings,
    databaseUrl,
    news: await welcomeNewcomers({ root, settings, environment: development, databaseUrl }),
  });
  await application.ended;
  if (!isStopping()) {
    console.error("Next's development server has ended.");
    await end(1);
  }
} catch (error) {
  if (!isStopping()) explain(error);
  await end(1);
}
