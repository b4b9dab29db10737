import { startInstance } from "./instance";

/**
 * The Stet that most stories share: empty at first, each story makes its own desk and people. Its address is in
 * STET_E2E_URL, its data directory in STET_E2E_DATA, its database, for fixtures, in DATABASE_URL. Stories that stop or break a Stet start one of their own
 * with `startInstance`.
 */
export default async function startServer(): Promise<() => Promise<void>> {
  const instance = await startInstance();
  process.env.STET_E2E_URL = instance.url;
  process.env.STET_E2E_DATA = instance.dataDirectory;
  process.env.DATABASE_URL = instance.databaseUrl;
  return instance.remove;
}
