import { readFileSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import { expect, test } from "playwright/test";
import { type Instance, startInstance } from "./instance";

test.setTimeout(120_000);

let instance: Instance;
test.afterEach(() => instance.remove());

const processOf = (file: string) => readFileSync(join(instance.dataDirectory, file), "utf8").split("\n")[0];

test("hands out a set-up link while it has no people, and a new one at each start", async () => {
  instance = await startInstance();
  const { url, setupLink } = instance;
  expect(setupLink).toMatch(/\/setup\/[\w-]{43}$/);
  instance = await instance.restart();
  expect(instance.url).toBe(url);
  expect(instance.setupLink).not.toBe(setupLink);
});

test("fills the demo newsroom once, with three people of three roles", async () => {
  instance = await startInstance({ isDemo: true });
  expect(instance.setupLink).toBeUndefined();
  expect(instance.people?.map(({ role }) => role).sort()).toEqual(["admin", "editor", "reviewer"]);
  instance = await instance.restart();
  expect(instance.people).toBeUndefined();
});

test("refuses a second start on its data, and a port that is in use, in plain words", async () => {
  instance = await startInstance();
  const { dataDirectory, url } = instance;
  await expect(startInstance({ settings: { STET_DATA: dataDirectory } })).rejects.toThrow(
    new RegExp(`Stet is already running on .*${url}`),
  );
  const { port } = new URL(url);
  await expect(startInstance({ settings: { PORT: port } })).rejects.toThrow(`Port ${port} is in use`);
});

test("starts its application and its database again when they die", async ({ request }) => {
  instance = await startInstance();
  const health = async () => (await request.get(`${instance.url}/api/health`).catch(() => null))?.status() ?? 0;

  const application = processOf("application.json");
  instance.killApplication();
  await expect.poll(() => processOf("application.json")).not.toBe(application);
  await expect.poll(health).toBe(200);

  instance.killDatabase();
  await expect.poll(health).toBe(503);
  await expect.poll(health).toBe(200);
});

test("starts again after kill -9 of everything", async ({ request }) => {
  instance = await startInstance();
  await instance.kill();
  instance = await instance.restart();
  expect((await request.get(`${instance.url}/api/health`)).status()).toBe(200);
});

test("finishes what it is answering before it stops, the database last, with 0", async ({ request }) => {
  instance = await startInstance();
  const holder = new pg.Client({ connectionString: instance.databaseUrl });
  // The server closes this connection when it stops.
  holder.on("error", () => {});
  await holder.connect();
  const { csrfToken } = await (await request.get(`${instance.url}/api/auth/csrf`)).json();
  await holder.query("BEGIN; LOCK TABLE app_user IN ACCESS EXCLUSIVE MODE");
  const form = { csrfToken, email: "nobody@example.org", password: "a password nobody has", json: "true" };
  const answer = request.post(`${instance.url}/api/auth/callback/credentials`, {
    form,
    headers: { origin: instance.url },
  });
  await expect.poll(() => isWaiting(holder)).toBe(true);
  const stopped = instance.stop();
  await holder.query("SELECT pg_sleep(1); COMMIT");
  expect((await answer).status()).toBe(401);
  expect(await stopped).toBe(0);
});

async function isWaiting(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query("SELECT EXISTS (SELECT FROM pg_locks WHERE NOT granted) AS waiting");
  return rows[0].waiting;
}
