import { fork } from "node:child_process";
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { findFreePort } from "#scripts/free-port";
import { root } from "#scripts/settings";
import { testEnvironment } from "#scripts/test-environment";

/** One more application process on the database of a Stet that runs: what a newsroom puts behind a balancer. */
export type SecondNode = Readonly<{
  port: number;
  /** As a service manager does; resolves with the exit code once it has ended by itself; null if it had to be killed. */
  stop: () => Promise<number | null>;
}>;

/** Resolves when it answers. `dataDirectory`: of the Stet whose database and secrets it shares. */
export async function startSecondNode(
  shared: Readonly<{ url: string; dataDirectory: string; databaseUrl: string }>,
): Promise<SecondNode> {
  const port = await findFreePort();
  const standalone = resolve(root, process.env.STET_BUILD_DIR ?? ".next", "standalone");
  const { sessionKey } = JSON.parse(readFileSync(join(shared.dataDirectory, "secrets.json"), "utf8"));
  const preloaded = ["end-with-parent", "peer-address"].map((name) => join(root, "scripts", `${name}.mjs`));
  const child = fork(join(standalone, "server.js"), [], {
    cwd: standalone,
    silent: true,
    execArgv: preloaded.map((path) => `--import=${path}`),
    env: {
      ...testEnvironment(process.env),
      NODE_ENV: "production",
      DATABASE_URL: shared.databaseUrl,
      NEXTAUTH_SECRET: sessionKey,
      NEXTAUTH_URL: shared.url,
      PORT: String(port),
      HOSTNAME: "127.0.0.1",
    },
  });
  const ended = new Promise<number | null>((resolveCode) => child.once("exit", resolveCode));
  await Promise.race([untilWell(port), ended.then((code) => Promise.reject(new Error(`It ended with code ${code}`)))]);
  return {
    port,
    stop: () => {
      child.kill("SIGTERM");
      return ended;
    },
  };
}

async function untilWell(port: number): Promise<void> {
  for (;;) {
    const answer = await fetch(`http://127.0.0.1:${port}/api/health`).catch(() => null);
    if (answer?.ok) return;
    await new Promise((again) => setTimeout(again, 100));
  }
}
