import { at } from "#app/testing/knocks";
import type { World } from "#app/testing/world";
import { db } from "#lib/db/client";
import { archiveOf, textFiles } from "#lib/jobs/testing/work";

type Post = (request: Request, context: ReturnType<typeof at>) => Promise<Response>;

/** Asks for a zip of one article to be brought in. */
export async function bringInByJob(world: World): Promise<unknown> {
  const { POST } = await import("#app/api/v1/jobs/bring-in/route");
  const form = new FormData();
  const fields = { deskId: world.deskId, sourceLanguage: "fr", targetLanguage: "en" };
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  form.set("file", archiveOf(textFiles(1)));
  return POST(world.request("/", form), at({}));
}

export async function exportByJob(world: World): Promise<unknown> {
  const { POST } = await import("#app/api/v1/jobs/export/route");
  return POST(world.request("/", { articleIds: [(await world.article()).id], format: "text" }), at({}));
}

export async function ownJob(world: World): Promise<unknown> {
  const { GET } = await import("#app/api/v1/jobs/[jobId]/route");
  return GET(world.request("/"), at({ jobId: await jobOfCaller(world) }));
}

export async function resultOfOwnJob(world: World): Promise<unknown> {
  const { GET } = await import("#app/api/v1/jobs/[jobId]/result/route");
  return GET(world.request("/"), at({ jobId: await jobOfCaller(world) }));
}

/** Cancels or tries again a job of the caller's own. */
export async function onOwnJob(world: World, { POST }: Readonly<{ POST: Post }>): Promise<unknown> {
  return POST(world.request("/", {}), at({ jobId: await jobOfCaller(world) }));
}

/** A finished export, with a part that was refused, asked for by whoever calls; an administrator's when nobody does. */
async function jobOfCaller(world: World): Promise<string> {
  const session = await db().session.findUnique({ where: { id: world.sessionId() || crypto.randomUUID() } });
  const { id } = await db().job.create({
    data: {
      ...{ kind: "export", state: "done", deskId: world.deskId, askedById: session?.userId ?? world.people.admin },
      ...{ name: "articles.text.zip", input: { format: "text" }, unit: "articles", done: 1, total: 1, refused: 1 },
      ...{ endedAt: new Date(), expiresAt: new Date(Date.now() + 60_000) },
      parts: { create: { number: 0, name: "Red cloth", target: crypto.randomUUID(), state: "refused" } },
    },
    select: { id: true },
  });
  return id;
}
