import { type ChildProcess, spawn } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type EmbeddedPostgres, startEmbeddedPostgres } from "#scripts/embedded-postgres";
import { preparePostgresBinaries } from "#scripts/postgres-binaries";
import { choosePostgresPlace } from "#scripts/postgres-user";
import { identify } from "#scripts/process-identity";
import { readSecrets } from "#scripts/secrets";
import { root } from "#scripts/settings";

let folder: string;
let running: EmbeddedPostgres[] = [];
let bystander: ChildProcess | null = null;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "stet-postgres-"));
  chmodSync(folder, 0o711);
});

afterEach(async () => {
  for (const server of running) await server.stop("now");
  running = [];
  bystander?.kill("SIGKILL");
  rmSync(folder, { recursive: true, force: true });
});

async function start(): Promise<EmbeddedPostgres> {
  const place = choosePostgresPlace(folder, preparePostgresBinaries(root));
  const server = await startEmbeddedPostgres({ place, secrets: readSecrets(folder), logFolder: folder });
  running.push(server);
  return server;
}

async function ask(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  // Killing the server under a client is what these tests are for.
  client.on("error", () => {});
  await client.connect();
  try {
    return (await client.query({ text: sql, rowMode: "array" })).rows.flat();
  } finally {
    await client.end();
  }
}

const pidFile = () => join(folder, "postgres", "data", "postmaster.pid");

describe("the embedded PostgreSQL", () => {
  it("keeps its data, its port and its passwords from start to start", async () => {
    const first = await start();
    await ask(first.url, "CREATE TABLE paper AS SELECT 1 AS id");
    await first.stop();
    const second = await start();
    expect(second.url).toBe(first.url);
    expect(await ask(second.url, "SELECT id FROM paper")).toEqual([1]);
  });

  it("lets nobody in without the password, and listens on this machine only", async () => {
    const { url, ownerUrl } = await start();
    await expect(ask(url.replace(/:[^:@]+@/, ":guess@"), "SELECT 1")).rejects.toThrow(/password authentication failed/);
    expect(await ask(ownerUrl, "SHOW listen_addresses")).toEqual(["127.0.0.1"]);
    expect(await ask(url, "SELECT rolsuper FROM pg_roles WHERE rolname = current_user")).toEqual([false]);
    expect(statSync(join(folder, "secrets.json")).mode & 0o777).toBe(0o600);
  });

  it("is written to disk before it answers", async () => {
    const { url } = await start();
    expect(await ask(url, "SELECT setting FROM pg_settings WHERE name IN ('fsync', 'synchronous_commit')")).toEqual([
      "on",
      "on",
    ]);
  });

  it("loses nothing it has confirmed when it is killed, and starts again on the same address", async () => {
    const first = await start();
    await ask(first.url, "CREATE TABLE paper (id int)");
    const confirmed: number[] = [];
    const client = new pg.Client({ connectionString: first.url });
    client.on("error", () => {});
    await client.connect();
    setTimeout(() => process.kill(first.pid, "SIGKILL"), 150);
    for (let id = 0; ; id++) {
      try {
        await client.query("INSERT INTO paper VALUES ($1)", [id]);
        confirmed.push(id);
      } catch {
        break;
      }
    }
    await first.ended;
    const second = await start();
    expect(second.url).toBe(first.url);
    const kept = new Set(await ask(second.url, "SELECT id FROM paper"));
    expect(confirmed.length).toBeGreaterThan(0);
    expect(confirmed.filter((id) => !kept.has(id))).toEqual([]);
  });

  it("is stopped first when an earlier start has left it running", async () => {
    const orphan = await start();
    const next = await start();
    expect(identify(orphan.pid)).toBeNull();
    expect(await ask(next.url, "SELECT 1")).toEqual([1]);
  });

  it("leaves a stranger alone that was given its old process number", async () => {
    const first = await start();
    await first.stop();
    bystander = spawn("sleep", ["60"]);
    writeFileSync(pidFile(), `${bystander.pid}\n${folder}\n`);
    await start();
    expect(identify(bystander.pid ?? 0)).not.toBeNull();
    expect(Number(readFileSync(pidFile(), "utf8").split("\n")[0])).not.toBe(bystander.pid);
  });

  it("says so when its secrets are those of another data directory", async () => {
    await (await start()).stop();
    rmSync(join(folder, "secrets.json"));
    await expect(start()).rejects.toThrow(/belongs to another data directory/);
  });

  it("begins anew after a first start that was cut off while it made the data", async () => {
    mkdirSync(join(folder, "postgres", "data.new", "base"), { recursive: true });
    writeFileSync(join(folder, "postgres", "password.new"), "half a pass");
    expect(await ask((await start()).url, "SELECT 1")).toEqual([1]);
  });
});
