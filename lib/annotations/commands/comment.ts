import "server-only";
import type { z } from "zod";
import { requireComment } from "#lib/annotations/access";
import type { AnnotationChange } from "#lib/annotations/article-annotations";
import type { commentInput } from "#lib/annotations/schema";
import type { Viewer } from "#lib/auth/viewer";
import { type Transaction, transaction } from "#lib/db/client";
import { env } from "#lib/env";
import { sendMail } from "#lib/http/mail";
import { Problem } from "#lib/problem";
import { requireSee } from "#lib/reviews/access";
import { type LockedArticle, lockArticle } from "#lib/reviews/commands/locked";
import { seenAnnotation, threadAnswer } from "./locked";
import { lockThread } from "./settle-thread";

/** Says something about an annotation, a segment, the article, or in a thread that is there. Who is named, and who talked before, hears of it. */
export async function comment(viewer: Viewer, input: z.output<typeof commentInput>): Promise<AnnotationChange> {
  const { articleId, text, mentions } = input;
  const { answer, threadId, named, title } = await transaction(async (tx) => {
    const article = await lockArticle(tx, viewer, articleId, requireSee);
    const before = await saidBefore(tx, viewer, article, input);
    if (before) {
      const answer = await threadAnswer(tx, viewer, articleId, before);
      return { answer, threadId: before, named: [], title: article.title };
    }
    const { threadId, isHidden } = await threadFor(tx, viewer, article, input);
    const people = await mentioned(tx, article.deskId, mentions);
    const heard = isHidden ? [] : await listeners(tx, threadId);
    const entry = await tx.threadEntry.create({
      data: {
        ...(input.id && { id: input.id }),
        threadId,
        text,
        mentions: people.map(({ id }) => id),
        byId: viewer.userId,
      },
      select: { at: true },
    });
    await tx.threadReading.upsert({
      where: { threadId_userId: { threadId, userId: viewer.userId } },
      create: { threadId, userId: viewer.userId, readAt: entry.at },
      update: { readAt: entry.at },
    });
    const told = isHidden ? [] : people.filter(({ id }) => id !== viewer.userId);
    const others = heard.filter((id) => id !== viewer.userId && !told.some((person) => person.id === id));
    const about = { articleId, threadId, byId: viewer.userId };
    await tx.notification.createMany({
      data: [
        ...told.map(({ id }) => ({ ...about, userId: id, kind: "mentioned" as const })),
        ...others.map((userId) => ({ ...about, userId, kind: "replied" as const })),
      ],
    });
    const answer = await threadAnswer(tx, viewer, articleId, threadId);
    return { answer, threadId, named: told, title: article.title };
  });
  const href = `${env().NEXTAUTH_URL}/articles/${articleId}/review?thread=${threadId}`;
  for (const { email, locale } of named) {
    void sendMail({ kind: "mention", to: email, locale, name: viewer.name, href, title });
  }
  return answer;
}

/** The thread these words stand in already; null when they were not said before. */
async function saidBefore(
  tx: Transaction,
  viewer: Viewer,
  article: LockedArticle,
  { id }: z.output<typeof commentInput>,
): Promise<string | null> {
  const entry = id
    ? await tx.threadEntry.findUnique({
        where: { id },
        select: { threadId: true, byId: true, thread: { select: { articleId: true } } },
      })
    : null;
  if (!entry) return null;
  if (entry.byId !== viewer.userId || entry.thread.articleId !== article.id) throw new Problem("not-found", "notFound");
  return entry.threadId;
}

/** The thread to speak in, made where there is none; refuses who may not speak there. */
async function threadFor(
  tx: Transaction,
  viewer: Viewer,
  article: LockedArticle,
  { threadId, annotationId, segmentId }: z.output<typeof commentInput>,
): Promise<Readonly<{ threadId: string; isHidden: boolean }>> {
  if (threadId) {
    const thread = await lockThread(tx, viewer, article, threadId);
    return { threadId, isHidden: thread.annotation?.pass?.isHidden ?? false };
  }
  if (annotationId) {
    const annotation = await seenAnnotation(tx, viewer, annotationId);
    if (annotation.articleId !== article.id) throw new Problem("not-found", "notFound");
    requireComment(viewer, article, annotation.pass);
    const known = await tx.thread.findUnique({ where: { annotationId }, select: { id: true } });
    const made =
      known ?? (await tx.thread.create({ data: { articleId: article.id, annotationId }, select: { id: true } }));
    return { threadId: made.id, isHidden: annotation.pass?.isHidden ?? false };
  }
  requireComment(viewer, article, null);
  if (segmentId) {
    const segment = await tx.segment.findFirst({
      where: { id: segmentId, articleId: article.id },
      select: { retiredAt: true },
    });
    if (!segment) throw new Problem("not-found", "notFound");
    if (segment.retiredAt) throw new Problem("conflict", "segmentJoined");
  }
  const data = { articleId: article.id, segmentId: segmentId ?? null };
  const { id } = await tx.thread.create({ data, select: { id: true } });
  return { threadId: id, isHidden: false };
}

async function mentioned(tx: Transaction, deskId: string, ids: readonly string[]) {
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) return [];
  const people = await tx.user.findMany({
    where: { id: { in: wanted }, disabledAt: null, memberships: { some: { deskId } } },
    select: { id: true, email: true, locale: true },
  });
  if (people.length < wanted.length) throw new Problem("invalid", "mentionUnknown");
  return people;
}

/** Who spoke in a thread, and whose annotation it is about, as far as they are still there. */
async function listeners(tx: Transaction, threadId: string): Promise<string[]> {
  const people = await tx.user.findMany({
    where: {
      disabledAt: null,
      memberships: { some: { desk: { articles: { some: { threads: { some: { id: threadId } } } } } } },
      OR: [{ threadEntries: { some: { threadId } } }, { annotations: { some: { thread: { id: threadId } } } }],
    },
    select: { id: true },
  });
  return people.map(({ id }) => id);
}
