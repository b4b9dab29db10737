import { isHealthy } from "#lib/http/health";

export const dynamic = "force-dynamic";

/** For monitors: 200 while the application reaches its database, 503 otherwise. Says nothing else. */
export async function GET(): Promise<Response> {
  const isUp = await isHealthy();
  return Response.json({ status: isUp ? "ok" : "no database" }, { status: isUp ? 200 : 503 });
}
