import { type ChildProcess, fork } from "node:child_process";
import { chmodSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findFreePort } from "#scripts/free-port";
import { root } from "#scripts/settings";
import { testEnvironment } from "#scripts/test-environment";

export type DemoPerson = Readonly<{ name: string; email: string; role: string; password: string }>;

type Greeting = Readonly<{ url: string; databaseUrl: string; setupLink?: string; people?: readonly DemoPerson[] }>;

/**
 * A Stet of its own, started by the very program `npm start` runs, on a throw-away data directory. `setupLink` is
 * there while it has no people, `people` on the first start of a demo.
 */
export type Instance = Greeting &
  Readonly<{
    dataDirectory: string;
    /** As Ctrl-C does; resolves with the exit code. The data stays. */
    stop: () => Promise<number>;
    /** kill -9 of everything at the same time, as a power cut would do. The data stays. */
    kill: () => Promise<void>;
    /** kill -9 of the application's process alone. Stet starts it again. */
    killApplication: () => void;
    /** kill -9 of the database's process alone. Stet starts it again. */
    killDatabase: () => void;
    /** Starts again on the same data, port and address; what was running is stopped first. */
    restart: () => Promise<Instance>;
    /** Stops it and removes its data. */
    remove: () => Promise<void>;
  }>;

/** Starts a Stet and resolves when it answers: empty, or with the demo newsroom. Further settings go into `settings`. */
export async function startInstance(
  options: Readonly<{ isDemo?: boolean; settings?: Readonly<Record<string, string>> }> = {},
): Promise<Instance> {
  const dataDirectory = mkdtempSync(join(tmpdir(), "stet-e2e-"));
  // As root, the database runs as another account, which has to pass through.
  chmodSync(dataDirectory, 0o711);
  return launch({ ...options, dataDirectory, port: await findFreePort() });
}

type Launch = Readonly<{
  isDemo?: boolean;
  settings?: Readonly<Record<string, string>>;
  dataDirectory: string;
  port: number;
}>;

async function launch(plan: Launch): Promise<Instance> {
  const { dataDirectory, port, isDemo, settings } = plan;
  const child = fork(join(root, "scripts", "start.mjs"), isDemo ? ["--demo"] : [], {
    cwd: root,
    silent: true,
    execArgv: [],
    env: {
      ...testEnvironment(process.env),
      STET_BUILD_DIR: process.env.STET_BUILD_DIR ?? ".next",
      STET_DATA: dataDirectory,
      PORT: String(port),
      ...settings,
    },
  });
  const ended = new Promise<number>((resolve) => child.once("exit", (code) => resolve(code ?? 1)));
  const greeting = await greetingOf(child);
  const killDatabase = () => kill(Number(readFileSync(postmasterFile(dataDirectory), "utf8").split("\n")[0]));
  const killApplication = () => kill(pidIn(join(dataDirectory, "application.json")));
  const stop = () => {
    child.kill("SIGTERM");
    return ended;
  };
  return {
    ...greeting,
    dataDirectory,
    stop,
    kill: async () => {
      killDatabase();
      killApplication();
      child.kill("SIGKILL");
      await ended;
    },
    killApplication,
    killDatabase,
    restart: async () => {
      await stop();
      return launch(plan);
    },
    remove: async () => {
      await stop();
      rmSync(dataDirectory, { recursive: true, force: true });
    },
  };
}

/** The first message of a started Stet; fails with everything it said when it ends before. */
function greetingOf(child: ChildProcess): Promise<Greeting> {
  let said = "";
  const hear = (chunk: Buffer) => {
    said += chunk.toString("utf8");
  };
  child.stdout?.on("data", hear);
  child.stderr?.on("data", hear);
  return new Promise((resolve, reject) => {
    child.once("message", (message) => (isGreeting(message) ? resolve(message) : reject(new Error("Not a greeting"))));
    child.once("exit", (code) => reject(new Error(`Stet ended with code ${code} before it was ready:\n${said}`)));
  });
}

function isGreeting(message: unknown): message is Greeting {
  return typeof message === "object" && message !== null && "url" in message && "databaseUrl" in message;
}

function postmasterFile(dataDirectory: string): string {
  return join(dataDirectory, "postgres", "data", "postmaster.pid");
}

function pidIn(path: string): number {
  return Number(JSON.parse(readFileSync(path, "utf8")).pid);
}

function kill(pid: number): void {
  process.kill(pid, "SIGKILL");
}
