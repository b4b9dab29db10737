import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { startThrowAwayDatabase } from "#scripts/throw-away-database";

declare module "vitest" {
  export interface ProvidedContext {
    /** Superuser's address of the test server. */
    testServerUrl: string;
    /** The application's address of its database "stet": migrated, and the template of all others. */
    testTemplateUrl: string;
  }
}

/** One PostgreSQL for the whole run. Each test file gets a copy of its migrated database (own-database.ts). */
export default async function startTestServer(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), "stet-test-"));
  const server = await startThrowAwayDatabase(folder);
  project.provide("testServerUrl", server.ownerUrl);
  project.provide("testTemplateUrl", server.url);
  return async () => {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  };
}
