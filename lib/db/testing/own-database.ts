import { randomUUID } from "node:crypto";
import pg from "pg";
import { afterAll, inject } from "vitest";

/** Runs before a test file is loaded: a database of its own, empty but migrated, and the settings lib/env asks for. */
const serverUrl = inject("testServerUrl");
const name = `test_${randomUUID().replaceAll("-", "")}`;
await onServer(`CREATE DATABASE ${name} TEMPLATE stet OWNER stet`);

// As the application's own role, which is no superuser: what a test may do, the application may.
const own = new URL(inject("testTemplateUrl"));
own.pathname = `/${name}`;
process.env.DATABASE_URL = own.href;
process.env.NEXTAUTH_SECRET = "a secret for tests, which keeps nothing secret";
process.env.NEXTAUTH_URL = "http://stet.test";

afterAll(async () => {
  const { stetDatabase } = globalThis as { stetDatabase?: { $disconnect: () => Promise<void> } };
  await stetDatabase?.$disconnect();
  await onServer(`DROP DATABASE ${name} WITH (FORCE)`);
});

async function onServer(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: serverUrl });
  await client.connect();
  await client.query(statement);
  await client.end();
}
