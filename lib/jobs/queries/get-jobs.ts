import "server-only";
import type { z } from "zod";
import type { Viewer } from "#lib/auth/viewer";
import { db } from "#lib/db/client";
import type { Prisma } from "#lib/db/generated/client";
import { requireOwn } from "#lib/jobs/access";
import { isOpen, type JobDetail, type ShownJob } from "#lib/jobs/job";
import { type jobInput, storedArticles, storedValues } from "#lib/jobs/schema";
import { isLocale } from "#lib/language/locale";
import { problemMessage } from "#lib/language/messages";

/** Jobs of one list: more than that, nobody scrolls. */
const most = 50;

const columns = {
  id: true,
  kind: true,
  name: true,
  deskId: true,
  askedById: true,
  desk: { select: { name: true } },
  state: true,
  cancelAskedAt: true,
  unit: true,
  done: true,
  total: true,
  refused: true,
  problem: true,
  problemValues: true,
  createdAt: true,
  endedAt: true,
  expiresAt: true,
  _count: { select: { parts: { where: { state: { in: ["refused", "left"] } } } } },
} as const satisfies Prisma.JobSelect;

type Row = Prisma.JobGetPayload<{ select: typeof columns }>;

/** The viewer's own jobs, of desks they still belong to; newest first. */
export async function getJobs(viewer: Viewer): Promise<readonly ShownJob[]> {
  const rows = await db().job.findMany({
    where: { askedById: viewer.userId, deskId: { in: viewer.memberships.map(({ deskId }) => deskId) } },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: most,
    select: columns,
  });
  return Promise.all(rows.map((row) => shown(viewer, row)));
}

/** One of the viewer's jobs with what became of each of its parts. */
export async function getJob(viewer: Viewer, { jobId }: z.output<typeof jobInput>): Promise<JobDetail> {
  const row = await db().job.findUnique({ where: { id: jobId }, select: columns });
  requireOwn(viewer, row);
  const parts = await db().jobPart.findMany({ where: { jobId }, orderBy: { number: "asc" } });
  return {
    ...(await shown(viewer, row)),
    parts: await Promise.all(
      parts.map(async ({ number, name, state, articles, problem, problemValues }) => ({
        ...{ number, name, state, articles: storedArticles.parse(articles) },
        message: await messageOf(viewer, problem, problemValues),
      })),
    ),
  };
}

async function shown(viewer: Viewer, row: Row): Promise<ShownJob> {
  const { id, kind, name, desk, state, unit, done, total, refused, createdAt, endedAt, expiresAt } = row;
  const isKept = !isOpen(state) && expiresAt !== null && expiresAt > new Date();
  return {
    ...{ id, kind, name, desk: desk.name, state, unit, done, total, refused },
    isCancelling: isOpen(state) && row.cancelAskedAt !== null,
    message: await messageOf(viewer, row.problem, row.problemValues),
    createdAt: createdAt.toISOString(),
    endedAt: endedAt?.toISOString() ?? null,
    canDownload: isKept && kind === "export" && state === "done",
    canRetry: isKept && row._count.parts > 0,
  };
}

function messageOf({ locale }: Viewer, problem: string | null, values: unknown): Promise<string> | null {
  return problem === null
    ? null
    : problemMessage(isLocale(locale) ? locale : "en", problem, storedValues.parse(values ?? {}));
}
